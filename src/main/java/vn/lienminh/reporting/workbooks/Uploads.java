package vn.lienminh.reporting.workbooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.documents.GridBook;
import vn.lienminh.documents.Grids;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Refusal;
import vn.lienminh.kernel.Texts;
import vn.lienminh.reporting.CellEntry;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.ReportingRefusal;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Typing;

/// The door of workbooks that come in (tệp Excel gửi lên): one is kept, what it would change is shown, and what is
/// chosen of it is typed, all of it or nothing.
@Service
public class Uploads {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String KEY = "upload-";

    private final Entries entries;
    private final UploadStore store;
    private final Layouts layouts;
    private final Grids grids;
    private final Clock clock;

    Uploads(Entries entries, UploadStore store, Layouts layouts, Grids grids, Clock clock) {
        this.entries = entries;
        this.store = store;
        this.layouts = layouts;
        this.grids = grids;
        this.clock = clock;
    }

    /// Keeps a file until it has been looked through. One that cannot be read is not kept.
    @Transactional
    public Outcome<Upload> receive(String organisation, Period period, String name, byte[] content, Actor actor) {
        Optional<Sheet> sheet = entries.open(organisation, period, actor);
        if (sheet.isEmpty()) return missing(organisation, period);
        if (!may(actor, sheet.get())) return refused(ReportingRefusal.R142_NOT_ALLOWED);
        return grids.read(name, content).map(book -> {
            Instant now = clock.instant();
            Upload upload = new Upload(0, book.file(), book.hash(), now, actor.name());
            long id = store.add(sheet.get().organisation().id(), period, upload, content);
            store.forget(now.minus(KEPT), actor.name());
            return new Upload(id, upload.file(), upload.hash(), upload.at(), upload.by());
        });
    }

    private static boolean may(Actor actor, Sheet sheet) {
        return actor.may(
                ReportingAct.ENTER_FIGURES,
                sheet.organisation().id(),
                sheet.period().end());
    }

    /// Somebody's own upload to this report.
    @Transactional(readOnly = true)
    public Optional<Upload> find(Sheet sheet, long id, Actor actor) {
        return may(actor, sheet)
                ? store.find(id, sheet.organisation().id(), sheet.period(), actor.name())
                : Optional.empty();
    }

    private GridBook book(Upload upload) {
        return grids.read(upload.file(), store.content(upload.id())).orThrow();
    }

    /// What it would change: a form of ours as it was filled in, any other workbook by the layout that is asked
    /// for or that has its shape.
    ///
    /// @param layout 0: whichever fits
    @Transactional(readOnly = true)
    public Outcome<Comparison> compare(Sheet sheet, Upload upload, long layout, Texts texts, Actor actor) {
        GridBook book = book(upload);
        Optional<FilledForm> form = FilledForm.of(book);
        if (form.isPresent()) return compare(sheet, form.get(), texts);
        return layouts.of(sheet, book, layout)
                .map(kept -> Outcome.done(compare(sheet, book, kept, texts, actor)))
                .orElseGet(() -> refused(WorkbooksRefusal.W101_NOT_KNOWN));
    }

    private Comparison compare(Sheet sheet, GridBook book, Layout.Kept kept, Texts texts, Actor actor) {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        sheets.put("", sheet);
        for (String unit : new TreeSet<>(kept.layout().units().values()))
            entries.open(unit, sheet.period(), actor).filter(s -> may(actor, s)).ifPresent(s -> sheets.put(unit, s));
        LaidOut read = new LaidOut(
                book, kept.layout().only(sheets.keySet()), sheet.period().year());
        List<Difference> differences = new ArrayList<>();
        read.found(unit -> Objects.requireNonNull(sheets.get(unit)).form())
                .forEach((unit, found) ->
                        differences.add(Difference.of(Objects.requireNonNull(sheets.get(unit)), found, texts)));
        if (differences.isEmpty()) differences.add(Difference.of(sheet, List.of(), texts));
        return new Comparison(differences, "", false, 0, kept.name(), read.strangers());
    }

    /// How a workbook that is none of ours may be read.
    ///
    /// @param wanted as somebody chose it; null: to be guessed
    @Transactional(readOnly = true)
    public Proposal propose(Sheet sheet, Upload upload, Layout.@Nullable Shape wanted, Actor actor) {
        return layouts.propose(sheet, book(upload), wanted, actor);
    }

    /// Keeps how it is read, see [Layouts#save].
    @Transactional
    public Outcome<Long> keep(
            Sheet sheet,
            Upload upload,
            Layout.Shape shape,
            String name,
            Map<String, String> cells,
            Map<String, String> units,
            Actor actor) {
        return layouts.save(sheet, book(upload), shape, name, cells, units, actor);
    }

    private static Outcome<Comparison> compare(Sheet sheet, FilledForm form, Texts texts) {
        Optional<FormKeys> keys = form.keys();
        if (keys.isEmpty()) return refused(ReportingRefusal.R129_TEMPLATE_BROKEN);
        boolean mine = keys.get().organisation().equals(sheet.organisation().code())
                && keys.get().period().equals(sheet.period().toString());
        if (!mine)
            return Outcome.refused(Fault.error(
                    Place.NOWHERE,
                    WorkbooksRefusal.W102_OF_ANOTHER_REPORT,
                    Map.of(
                            "found",
                            keys.get().organisation() + ", " + keys.get().period())));
        boolean older = !keys.get().form().equals(sheet.form().toString());
        return Outcome.done(new Comparison(
                List.of(Difference.of(sheet, form.found(), texts)),
                older ? keys.get().form() : "",
                form.hides(),
                form.missing(),
                "",
                List.of()));
    }

    /// What is chosen of one report.
    ///
    /// @param texts by cell, as it is to be written
    /// @param seen the last entry that was shown
    /// @param over the revision that was shown
    public record Chosen(String organisation, Map<Integer, String> texts, long seen, int over) {}

    /// Types what was chosen, all of it or nothing.
    @Transactional
    public Outcome<Integer> take(Comparison comparison, Upload upload, List<Chosen> chosen, Actor actor) {
        Period period = comparison.differences().getFirst().sheet().period();
        List<Typing.Together> all = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Chosen one : chosen) {
            Optional<Difference> difference = comparison.of(one.organisation());
            if (difference.isEmpty()) return missing(one.organisation(), period);
            if (!one.texts().isEmpty()) all.add(together(difference.get(), upload, one, faults));
        }
        if (!faults.isEmpty()) return Outcome.refused(faults);
        if (all.isEmpty()) return Outcome.done(0);
        Map<String, String> evidence = Map.of("file", upload.file(), "hash", upload.hash());
        return entries.saveTogether(all, period, evidence, actor).map(sheets -> {
            int count = 0;
            for (Typing.Together one : all) {
                List<Integer> cells = one.typings().stream().map(Typing::cell).toList();
                Sheet sheet = comparison.of(one.organisation()).orElseThrow().sheet();
                store.take(upload.id(), sheet.organisation().id(), cells, clock.instant(), actor.name());
                count += cells.size();
            }
            return count;
        });
    }

    private static Typing.Together together(Difference difference, Upload upload, Chosen chosen, List<Fault> faults) {
        Sheet sheet = difference.sheet();
        List<Typing> typings = new ArrayList<>();
        for (Difference.Line line : difference.lines()) {
            String text = chosen.texts().get(line.cell());
            if (line.cell() == 0 || text == null) continue;
            sheet.form()
                    .number(line.cell())
                    .map(cell -> sheet.text(cell).read(text))
                    .ifPresent(read -> read.faults().forEach(f -> faults.add(f.at(Place.file(line.name())))));
            String key = KEY + upload.id() + "-" + line.cell() + "-" + chosen.seen();
            typings.add(new Typing(line.cell(), text, line.note(), sheet.base(line.cell()), chosen.over(), key));
        }
        return new Typing.Together(chosen.organisation(), typings, chosen.seen(), chosen.over());
    }

    /// The file that something was taken from; empty when it was typed by hand.
    @Transactional(readOnly = true)
    public Optional<String> fileOf(CellEntry entry) {
        String[] parts = entry.key().split("-");
        boolean taken = entry.key().startsWith(KEY) && parts.length > 1 && parts[1].matches("[0-9]{1,18}");
        return taken ? store.file(Long.parseLong(parts[1])) : Optional.empty();
    }

    private static <T> Outcome<T> missing(String organisation, Period period) {
        return Outcome.refused(Fault.error(
                Place.NOWHERE, ReportingRefusal.R141_NO_REPORT, Map.of("found", organisation + " " + period)));
    }

    private static <T> Outcome<T> refused(Refusal why) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why));
    }
}
