package vn.lienminh.reporting.workbooks.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.documents.DocumentsRefusal;
import vn.lienminh.documents.Grids;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.workbooks.Comparison;
import vn.lienminh.reporting.workbooks.Upload;
import vn.lienminh.reporting.workbooks.Uploads;
import vn.lienminh.reporting.workbooks.Workbooks;
import vn.lienminh.reporting.workbooks.WorkbooksRefusal;
import vn.lienminh.shell.Page;

/// A report as a workbook: out, in, and what it would change.
@Controller
class WorkbookController {
    private static final String REPORT = "/reports/{code}/{text}";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Entries entries;
    private final Workbooks workbooks;
    private final Uploads uploads;

    WorkbookController(Entries entries, Workbooks workbooks, Uploads uploads) {
        this.entries = entries;
        this.workbooks = workbooks;
        this.uploads = uploads;
    }

    static <T> T found(Optional<T> what) {
        return what.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ReportPlace place(Page page, Actor actor, String code, String text) {
        Sheet sheet = found(entries.open(code, found(Period.parse(text)), actor));
        return new ReportPlace(page, actor, sheet);
    }

    /// @param blank without what the sheet says now
    @GetMapping(REPORT + "/workbook.xlsx")
    ResponseEntity<byte[]> download(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @RequestParam(defaultValue = "false") boolean blank) {
        ReportPlace place = place(page, actor, code, text);
        Workbooks.Filling filling = blank ? Workbooks.Filling.NOTHING : Workbooks.Filling.AS_IT_STANDS;
        byte[] bytes =
                workbooks.workbook(code, place.sheet().period(), filling, actor).orThrow();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(place.fileName(".xlsx"))
                                .build()
                                .toString())
                .body(bytes);
    }

    /// @param taken how many cells were just taken
    /// @param large whether a file was just sent that is too large
    @GetMapping(REPORT + "/workbook")
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @RequestParam(defaultValue = "-1") int taken,
            @RequestParam(defaultValue = "false") boolean large) {
        ReportPlace place = place(page, actor, code, text);
        if (!large) return show(place, taken, List.of());
        String most = Grids.LIMITS.file().toMegabytes() + " MB";
        Fault fault = Fault.error(Place.NOWHERE, DocumentsRefusal.D101_TOO_LARGE, Map.of("most", most));
        return again(show(place, taken, List.of(fault)));
    }

    private static ModelAndView show(ReportPlace place, int taken, List<Fault> faults) {
        Page page = place.page();
        String done = taken < 0 ? "" : page.t(taken == 0 ? "workbooks.taken.none" : "workbooks.taken", "n", "" + taken);
        WorkbookView view = new WorkbookView(
                page.t("workbooks.title"),
                place.about(),
                place.address(),
                place.typing(),
                done,
                sentences(page, faults));
        return page.titled(view.title()).show("reporting/workbook", "view", view);
    }

    private static List<String> sentences(Page page, List<Fault> faults) {
        return faults.stream().map(f -> f.text(page.language())).toList();
    }

    @PostMapping(REPORT + "/workbook")
    ModelAndView receive(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        ReportPlace place = place(page, actor, code, text);
        if (!place.may()) return page.refused(HttpStatus.FORBIDDEN, notAllowed());
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file.isEmpty() || name.isEmpty())
            return again(show(place, -1, List.of(Fault.error(Place.NOWHERE, WorkbooksRefusal.W103_NO_FILE))));
        return switch (uploads.receive(code, place.sheet().period(), name, file.getBytes(), actor)) {
            case Outcome.Refused<Upload>(List<Fault> faults) -> again(show(place, -1, faults));
            case Outcome.Done<Upload>(Upload upload) ->
                new ModelAndView("redirect:" + place.address() + "/workbook/" + upload.id());
        };
    }

    private static List<Fault> notAllowed() {
        return List.of(Fault.error(Place.NOWHERE, vn.lienminh.reporting.ReportingRefusal.R142_NOT_ALLOWED));
    }

    /// The page once more, with what was wrong.
    static ModelAndView again(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @GetMapping(REPORT + "/workbook/{id}")
    ModelAndView compare(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long layout) {
        ReportPlace place = place(page, actor, code, text);
        Upload upload = found(uploads.find(place.sheet(), id, actor));
        return switch (uploads.compare(place.sheet(), upload, layout, page.texts(), actor)) {
            case Outcome.Refused<Comparison>(List<Fault> faults) -> unknown(place, upload, faults);
            case Outcome.Done<Comparison>(Comparison comparison) ->
                show(new ComparisonPage(place, upload, comparison, Map.of()), layout, List.of());
        };
    }

    /// What nobody can read yet is shown how to be read.
    private static ModelAndView unknown(ReportPlace place, Upload upload, List<Fault> faults) {
        boolean own = faults.getFirst().code().equals(WorkbooksRefusal.W101_NOT_KNOWN.code());
        return own
                ? new ModelAndView("redirect:" + place.address() + "/workbook/" + upload.id() + "/layout")
                : again(show(place, -1, faults));
    }

    private static ModelAndView show(ComparisonPage comparison, long layout, List<Fault> faults) {
        Page page = comparison.place().page();
        String action = comparison.place().address() + "/workbook/"
                + comparison.upload().id()
                + (layout > 0 ? "?layout=" + layout : "");
        ComparisonView view = comparison.view(action, sentences(page, faults));
        return page.titled(view.title()).show("reporting/comparison", "view", view);
    }

    /// Takes what is ticked: `t0.41` marks cell 41 of the first report, `v0.41` says what is written.
    @PostMapping(REPORT + "/workbook/{id}")
    ModelAndView take(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long layout,
            @RequestParam Map<String, String> fields) {
        ReportPlace place = place(page, actor, code, text);
        Upload upload = found(uploads.find(place.sheet(), id, actor));
        return switch (uploads.compare(place.sheet(), upload, layout, page.texts(), actor)) {
            case Outcome.Refused<Comparison>(List<Fault> faults) -> unknown(place, upload, faults);
            case Outcome.Done<Comparison>(Comparison comparison) ->
                switch (uploads.take(comparison, upload, chosen(fields), actor)) {
                    case Outcome.Done<Integer>(Integer count) ->
                        new ModelAndView("redirect:" + place.address() + "/workbook?taken=" + count);
                    case Outcome.Refused<Integer>(List<Fault> faults) ->
                        again(show(new ComparisonPage(place, upload, comparison, fields), layout, faults));
                };
        };
    }

    static List<Uploads.Chosen> chosen(Map<String, String> fields) {
        List<Uploads.Chosen> chosen = new ArrayList<>();
        for (int i = 0; fields.containsKey("u" + i); i++) {
            Map<Integer, String> texts = new HashMap<>();
            String mark = "t" + i + ".";
            fields.forEach((name, ignored) -> {
                if (name.startsWith(mark) && name.substring(mark.length()).matches("[0-9]{1,6}"))
                    texts.put(
                            Integer.parseInt(name.substring(mark.length())),
                            fields.getOrDefault("v" + name.substring(1), ""));
            });
            String[] seen = fields.getOrDefault("s" + i, "").split(" ");
            boolean plain = seen.length == 2 && seen[0].matches("[0-9]{1,18}") && seen[1].matches("[0-9]{1,6}");
            chosen.add(new Uploads.Chosen(
                    fields.getOrDefault("u" + i, ""),
                    texts,
                    plain ? Long.parseLong(seen[0]) : 0,
                    plain ? Integer.parseInt(seen[1]) : -1));
        }
        return chosen;
    }
}
