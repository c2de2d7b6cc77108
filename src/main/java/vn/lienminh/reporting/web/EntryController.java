package vn.lienminh.reporting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.reporting.CellEntry;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Typing;
import vn.lienminh.reporting.WarningReason;
import vn.lienminh.reporting.workbooks.PrintHead;
import vn.lienminh.reporting.workbooks.Uploads;
import vn.lienminh.reporting.workbooks.Workbooks;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.PublicAddress;
import vn.lienminh.shell.inbox.Notices;

/// The sheet that numbers are typed into: by cells, as a script sends them, or by the whole form.
@Controller
@EnableConfigurationProperties(PublicAddress.class)
class EntryController {
    private static final String REPORT = "/reports/{code}/{text}";

    private final Entries entries;
    private final ThreadsPage threads;
    private final Uploads uploads;
    private final PublicAddress known;
    private final ObjectProvider<Notices> notices;
    private final Names names;

    EntryController(
            Entries entries,
            ThreadsPage threads,
            Uploads uploads,
            PublicAddress known,
            ObjectProvider<Notices> notices,
            Names names) {
        this.entries = entries;
        this.threads = threads;
        this.uploads = uploads;
        this.known = known;
        this.notices = notices;
        this.names = names;
    }

    @GetMapping(REPORT + "/entry")
    ModelAndView show(Page page, Actor actor, @PathVariable String code, @PathVariable String text) {
        return show(page, actor, sheet(code, text, actor), List.of());
    }

    private Sheet sheet(String code, String text, Actor actor) {
        return Answers.found(entries.open(code, Answers.period(text), actor));
    }

    private ModelAndView show(Page page, Actor actor, Sheet sheet, List<String> refused) {
        EntryView view = new EntryPage(page, actor, sheet).view(refused, names.of(sheet));
        List<String> said = notices.stream()
                .flatMap(source -> source.about(view.address(), actor, page.texts()).stream())
                .toList();
        return page.titled(view.title())
                .show(
                        "reporting/entry",
                        "view",
                        view,
                        "threads",
                        threads.open(page, sheet),
                        "printed",
                        printed(sheet),
                        "notices",
                        said);
    }

    /// By what the browser checks what is typed, with and without a network.
    @GetMapping(REPORT + "/rules")
    ResponseEntity<EntryRules> rules(Page page, Actor actor, @PathVariable String code, @PathVariable String text) {
        return ResponseEntity.ok(EntryRules.of(page, sheet(code, text, actor)));
    }

    /// What stands above the sheet when a browser prints it.
    private PrintHead printed(Sheet sheet) {
        String site = known.site().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : known.site();
        return PrintHead.of(sheet, Workbooks.Filling.AS_IT_STANDS, site);
    }

    /// What is known of one cell: its definition, its other periods, who typed what.
    @GetMapping(REPORT + "/entry/{cell}")
    ModelAndView cell(
            Page page, Actor actor, @PathVariable String code, @PathVariable String text, @PathVariable int cell) {
        Sheet sheet = sheet(code, text, actor);
        Cell of = Answers.found(sheet.form().number(cell));
        List<CellEntry> history = entries.history(sheet, cell);
        EntryCellView view = new EntryCellPage(
                        page, actor, sheet, of, names.of(history.stream().map(CellEntry::by)))
                .view(history, uploads::fileOf);
        String template = page.fragment() ? "reporting/cell" : "reporting/cell-page";
        ThreadsView said = threads.view(page, actor, sheet, cell, view.back(), ThreadsPage.Refused.NOTHING);
        return page.titled(view.name()).show(template, "view", view, "threads", said);
    }

    /// One cell on its way in, as the script sends it.
    record Sent(
            int cell,
            @Nullable String text,
            @Nullable String note,
            long base,
            int over,
            @Nullable String key) {
        Typing typing() {
            return new Typing(cell, text == null ? "" : text, note, base, over, key == null ? "" : key);
        }
    }

    /// @param look `own` from a browser that checks by itself
    @PostMapping(path = REPORT + "/cells", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> take(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @RequestParam(defaultValue = "") String look,
            @RequestBody List<Sent> sent) {
        List<Typing> typings = sent.stream().map(Sent::typing).toList();
        return switch (entries.save(code, Answers.period(text), typings, actor)) {
            case Outcome.Done<Typing.Answer>(Typing.Answer answer) ->
                ResponseEntity.ok(
                        answers(page, actor, !look.equals("own"), answer).of(answer));
            case Outcome.Refused<Typing.Answer>(List<Fault> faults) ->
                ResponseEntity.status(Answers.status(faults))
                        .body(Map.of(
                                "why",
                                faults.getFirst().text(page.language()),
                                "code",
                                faults.getFirst().code()));
        };
    }

    /// The whole form, without script: only what was changed is written.
    @PostMapping(path = REPORT + "/cells", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView take(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @RequestParam Map<String, String> fields) {
        return switch (entries.save(code, Answers.period(text), EntryForm.typings(fields), actor)) {
            case Outcome.Refused<Typing.Answer>(List<Fault> faults) -> page.refused(Answers.status(faults), faults);
            case Outcome.Done<Typing.Answer>(Typing.Answer answer) -> {
                List<String> refused = answers(page, actor, false, answer).refused(answer);
                yield refused.isEmpty()
                        ? new ModelAndView("redirect:/reports/" + code + "/" + text + "/entry")
                        : show(page, actor, answer.sheet(), refused);
            }
        };
    }

    private EntryAnswers answers(Page page, Actor actor, boolean looks, Typing.Answer answer) {
        return new EntryAnswers(page, actor, looks, names.of(EntryAnswers.typists(answer)));
    }

    /// Gives the reason of a warning, or takes it back.
    @PostMapping(REPORT + "/reasons")
    Object explain(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable String text,
            @RequestParam String check,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String dimension,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String script) {
        WarningReason.Subject subject = new WarningReason.Subject(check, indicator, dimension);
        return switch (entries.explain(code, Answers.period(text), subject, reason, actor)) {
            case Outcome.Refused<Sheet>(List<Fault> faults) -> page.refused(Answers.status(faults), faults);
            case Outcome.Done<Sheet>(Sheet sheet) ->
                script.isEmpty()
                        ? new ModelAndView("redirect:/reports/" + code + "/" + text + "/entry")
                        : ResponseEntity.ok(new EntryAnswers(page, actor, true, names.of(sheet)).of(sheet));
        };
    }
}
