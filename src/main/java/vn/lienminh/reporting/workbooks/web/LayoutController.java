package vn.lienminh.reporting.workbooks.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.workbooks.Layout;
import vn.lienminh.reporting.workbooks.Layouts;
import vn.lienminh.reporting.workbooks.Upload;
import vn.lienminh.reporting.workbooks.Uploads;
import vn.lienminh.shell.Page;

/// How somebody's own workbook is read: guessed, corrected by hand, kept for the next time.
@Controller
class LayoutController {
    private static final String LAYOUT = "/reports/{code}/{text}/workbook/{id}/layout";

    private final Entries entries;
    private final Uploads uploads;
    private final Layouts layouts;

    LayoutController(Entries entries, Uploads uploads, Layouts layouts) {
        this.entries = entries;
        this.uploads = uploads;
        this.layouts = layouts;
    }

    /// @param fields the shape as somebody chose it; without it it is guessed
    @GetMapping(LAYOUT)
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @PathVariable long id,
            @RequestParam Map<String, String> fields) {
        ReportPlace place = place(page, actor, code, text);
        Upload upload = WorkbookController.found(uploads.find(place.sheet(), id, actor));
        return show(place, upload, shape(fields), Map.of(), List.of());
    }

    private ReportPlace place(Page page, Actor actor, String code, String text) {
        Period period = WorkbookController.found(Period.parse(text));
        return new ReportPlace(page, actor, WorkbookController.found(entries.open(code, period, actor)));
    }

    private ModelAndView show(
            ReportPlace place,
            Upload upload,
            Layout.@Nullable Shape shape,
            Map<String, String> sent,
            List<Fault> faults) {
        Page page = place.page();
        LayoutView view = new LayoutPage(
                        place,
                        upload,
                        uploads.propose(place.sheet(), upload, shape, place.actor()),
                        layouts.all(place.sheet()),
                        sent)
                .view(faults.stream().map(f -> f.text(page.language())).toList());
        return page.titled(view.title()).show("reporting/layout", "view", view);
    }

    private static Layout.@Nullable Shape shape(Map<String, String> fields) {
        Optional<Layout.Kind> kind = List.of(Layout.Kind.values()).stream()
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(fields.get("kind")))
                .findFirst();
        if (kind.isEmpty()) return null;
        return new Layout.Shape(
                kind.get(),
                number(fields, "sheet", 255),
                number(fields, "head", 1_000_000),
                Math.max(1, number(fields, "names", 500)),
                number(fields, "values", 500));
    }

    private static int number(Map<String, String> fields, String name, int most) {
        String text = fields.getOrDefault(name, "");
        return text.matches("[0-9]{1,7}") ? Math.min(most, Integer.parseInt(text)) : 0;
    }

    /// `lm3` is what the workbook calls a row, `m3` the cell that it means; `lo3`, `o3` likewise of organisations.
    @PostMapping(LAYOUT)
    ModelAndView save(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @PathVariable long id,
            @RequestParam Map<String, String> fields) {
        ReportPlace place = place(page, actor, code, text);
        Upload upload = WorkbookController.found(uploads.find(place.sheet(), id, actor));
        Layout.Shape shape = shape(fields);
        if (shape == null) return show(place, upload, null, Map.of(), List.of());
        Outcome<Long> kept = uploads.keep(
                place.sheet(),
                upload,
                shape,
                fields.getOrDefault("name", ""),
                meanings(fields, "m"),
                meanings(fields, "o"),
                actor);
        return switch (kept) {
            case Outcome.Done<Long>(Long layout) ->
                new ModelAndView("redirect:" + place.address() + "/workbook/" + id + "?layout=" + layout);
            case Outcome.Refused<Long>(List<Fault> faults) ->
                WorkbookController.again(show(place, upload, shape, fields, faults));
        };
    }

    private static Map<String, String> meanings(Map<String, String> fields, String mark) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (int i = 0; fields.containsKey("l" + mark + i); i++)
            meanings.put(fields.getOrDefault("l" + mark + i, ""), fields.getOrDefault(mark + i, ""));
        return meanings;
    }
}
