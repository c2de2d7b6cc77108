package vn.lienminh.reporting.workbooks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.documents.Grid;
import vn.lienminh.documents.GridBook;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.Sheet;

/// The door of how people's own workbooks are read (cách đọc sổ riêng): guessed, corrected by hand once, and kept.
@Service
public class Layouts {
    private static final int LONGEST_NAME = 80;

    private final LayoutStore store;
    private final Entries entries;
    private final Organisations organisations;
    private final Clock clock;

    Layouts(LayoutStore store, Entries entries, Organisations organisations, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// The one that is asked for; where none is, the one whose shape the workbook has.
    Optional<Layout.Kept> of(Sheet sheet, GridBook book, long asked) {
        String form = sheet.form().form();
        if (asked > 0) return store.find(sheet.organisation().id(), form, asked);
        return store.all(sheet.organisation().id(), form).stream()
                .filter(k -> new LaidOut(book, k.layout(), sheet.period().year()).fits())
                .findFirst();
    }

    /// Those that are kept for the report's form, newest first.
    @Transactional(readOnly = true)
    public List<Layout.Kept> all(Sheet sheet) {
        return store.all(sheet.organisation().id(), sheet.form().form());
    }

    /// What the workbook looks like, and what its names may mean.
    ///
    /// @param wanted as somebody chose it; null: to be guessed
    Proposal propose(Sheet sheet, GridBook book, Layout.@org.jspecify.annotations.Nullable Shape wanted, Actor actor) {
        UnitGuesses units = units(sheet, actor);
        Layout.Shape shape = wanted == null
                        || wanted.sheet() < 0
                        || wanted.sheet() >= book.sheets().size()
                ? new ShapeGuess(book, new CellGuesses(sheet), units).guess()
                : wanted;
        Grid grid = book.sheets().get(shape.sheet());
        List<String> labels = Proposal.labels(grid, shape);
        List<String> called = Proposal.unitLabels(book, grid, shape);
        CellGuesses cells = new CellGuesses(subject(sheet, called, units, actor));
        List<String> numbered = labels.stream()
                .filter(l -> !Proposal.sample(grid, shape, l).isEmpty())
                .toList(); // a name without a number is a heading
        Map<String, Cell> guesses = cells.all(numbered.isEmpty() ? labels : numbered);
        List<Proposal.Row> rows = new ArrayList<>();
        for (String label : labels) {
            Cell guess = guesses.get(label);
            rows.add(new Proposal.Row(
                    label, Proposal.sample(grid, shape, label), guess == null ? "" : cells.name(guess)));
        }
        List<Proposal.Row> unitRows = called.stream()
                .map(u -> new Proposal.Row(
                        u, "", units.named(u).map(Organisation::nameVi).orElse("")))
                .toList();
        return new Proposal(book, shape, rows, unitRows, cells.names(), called.isEmpty() ? List.of() : units.names());
    }

    private UnitGuesses units(Sheet sheet, Actor actor) {
        return new UnitGuesses(organisations.directory(), sheet.period(), actor, sheet.organisation());
    }

    /// Whose form the names are looked for on: of many organisations the first that is known.
    private Sheet subject(Sheet sheet, List<String> called, UnitGuesses units, Actor actor) {
        return called.stream()
                .flatMap(u -> units.named(u).stream())
                .flatMap(o -> entries.open(o.code(), sheet.period(), actor).stream())
                .findFirst()
                .orElse(sheet);
    }

    /// Keeps how a workbook is read, under a name; the same name again takes the place of what it was.
    ///
    /// @param cells names of cells by what the workbook calls them; an empty one is left out
    /// @param called names of organisations likewise
    @Transactional
    public Outcome<Long> save(
            Sheet sheet,
            GridBook book,
            Layout.Shape shape,
            String name,
            Map<String, String> cells,
            Map<String, String> called,
            Actor actor) {
        if (!actor.may(
                ReportingAct.ENTER_FIGURES,
                sheet.organisation().id(),
                sheet.period().end()))
            return Outcome.refused(Fault.error(Place.NOWHERE, vn.lienminh.reporting.ReportingRefusal.R142_NOT_ALLOWED));
        List<Fault> faults = new ArrayList<>();
        String kept = Vietnamese.tidy(name);
        if (kept.isEmpty() || kept.length() > LONGEST_NAME)
            faults.add(Fault.error(Place.NOWHERE, WorkbooksRefusal.W105_NO_NAME));
        UnitGuesses units = units(sheet, actor);
        CellGuesses known = new CellGuesses(subject(sheet, List.copyOf(called.values()), units, actor));
        Map<String, String> codes = new LinkedHashMap<>();
        cells.forEach((label, text) -> {
            if (text.isBlank()) return;
            Optional<Cell> cell = known.named(text);
            if (cell.isPresent()) codes.put(LaidOut.key(label), CellNames.code(cell.get()));
            else faults.add(unknown(label, text));
        });
        Map<String, String> organisationCodes = new LinkedHashMap<>();
        called.forEach((label, text) -> {
            if (text.isBlank()) return;
            Optional<Organisation> unit = units.named(text);
            if (unit.isPresent())
                organisationCodes.put(LaidOut.key(label), unit.get().code());
            else faults.add(unknown(label, text));
        });
        boolean many = shape.kind() != Layout.Kind.ONE;
        if (codes.isEmpty() || many && organisationCodes.isEmpty())
            faults.add(Fault.error(Place.NOWHERE, WorkbooksRefusal.W106_NOTHING_MATCHED));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        Grid grid = book.sheets().get(shape.sheet());
        Layout layout = new Layout(
                shape.kind(),
                LaidOut.key(grid.name()),
                shape.head(),
                shape.names(),
                LaidOut.shape(Proposal.headText(grid, shape.head(), shape.names())),
                many && shape.kind() == Layout.Kind.ROWS ? 0 : shape.values(),
                LaidOut.shape(Proposal.headText(grid, shape.head(), shape.values())),
                codes,
                organisationCodes);
        return Outcome.done(
                store.add(sheet.organisation().id(), sheet.form().form(), kept, layout, clock.instant(), actor.name()));
    }

    private static Fault unknown(String label, String text) {
        return Fault.error(Place.file(label), WorkbooksRefusal.W104_NO_SUCH_CELL, Map.of("found", text));
    }
}
