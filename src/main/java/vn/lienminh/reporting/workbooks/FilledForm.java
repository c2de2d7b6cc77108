package vn.lienminh.reporting.workbooks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.documents.Grid;
import vn.lienminh.documents.GridBook;
import vn.lienminh.documents.GridCell;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// A workbook of ours that came back (biểu mẫu đã điền). Rows are found by their codes and columns by their
/// heads: rows that were inserted, sorted, hidden, a sheet with another name change nothing.
final class FilledForm {
    private static final int HEAD_WITHIN = 60;

    private final GridBook book;
    private final Optional<FormKeys> keys;
    private final Optional<Head> head;

    /// Where the columns stand on which sheet.
    private record Head(Grid grid, int line, Map<FormColumn, Integer> columns) {
        GridCell at(Grid.Line line, FormColumn column) {
            Integer where = columns.get(column);
            return where == null ? GridCell.EMPTY : line.at(where);
        }
    }

    private FilledForm(GridBook book, Grid hidden) {
        this.book = book;
        this.keys = FormKeys.read(hidden);
        this.head = book.sheets().stream()
                .filter(s -> s != hidden)
                .flatMap(s -> head(s).stream())
                .findFirst();
    }

    /// Empty when it is not one of ours.
    static Optional<FilledForm> of(GridBook book) {
        return book.sheets().stream()
                .filter(s -> s.name().equals(FormKeys.SHEET))
                .findFirst()
                .map(hidden -> new FilledForm(book, hidden));
    }

    private static Optional<Head> head(Grid grid) {
        for (Grid.Line line : grid.lines()) {
            if (line.number() > HEAD_WITHIN) break;
            Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
            line.cells().forEach((number, cell) -> {
                for (FormColumn column : FormColumn.values())
                    if (column.heads(cell.text())) columns.putIfAbsent(column, number);
            });
            if (columns.containsKey(FormColumn.CODE) && columns.containsKey(FormColumn.VALUE))
                return Optional.of(new Head(grid, line.number(), columns));
        }
        return Optional.empty();
    }

    /// Empty when the hidden sheet was changed, or the columns are gone.
    Optional<FormKeys> keys() {
        return head.isEmpty() ? Optional.empty() : keys;
    }

    /// Whether something of the sheet was hidden; it is read all the same.
    boolean hides() {
        return head.isPresent()
                && (head.get().grid().lines().stream().anyMatch(Grid.Line::hidden)
                        || head.get().columns().entrySet().stream()
                                .filter(c -> c.getKey() != FormColumn.BEFORE) // which we hide ourselves
                                .anyMatch(c -> head.get().grid().hiddenColumns().contains(c.getValue())));
    }

    /// How many cells of the form the workbook has no row of any more.
    int missing() {
        long found = found().stream()
                .filter(f -> f.cell() > 0)
                .map(Found::cell)
                .distinct()
                .count();
        return keys().map(k -> k.cells().size() - (int) found).orElse(0);
    }

    /// In the order of the file; cells that say nothing as well.
    List<Found> found() {
        if (keys().isEmpty() || head.isEmpty()) return List.of();
        Map<String, Integer> numbers = new HashMap<>();
        keys.orElseThrow().cells().forEach((number, was) -> numbers.put(was.code(), number));
        Map<Integer, Found> known = new LinkedHashMap<>();
        List<Found> strange = new ArrayList<>();
        for (Grid.Line line : head.get().grid().lines()) {
            if (line.number() <= head.get().line()) continue;
            String code = head.get().at(line, FormColumn.CODE).text();
            Found found = found(line, numbers.getOrDefault(code, 0), code);
            if (found.cell() > 0) known.merge(found.cell(), found, FilledForm::both);
            else if (strange(line, found)) strange.add(found);
        }
        List<Found> all = new ArrayList<>(known.values());
        all.addAll(strange);
        return all;
    }

    private static Found both(Found first, Found second) {
        boolean same = first.meaning().typed().equals(second.meaning().typed());
        if (same || second.meaning().shown().isEmpty()) return first;
        return first.meaning().shown().isEmpty() ? second : second.with(Remark.TWICE);
    }

    /// A row without a cell of the form that still says a number: not the ones that the house computes.
    private static boolean strange(Grid.Line line, Found found) {
        boolean computed = line.cells().values().stream().anyMatch(GridCell::computed);
        return !found.meaning().shown().isEmpty()
                && !computed
                && !found.meaning().typed().equals(found.label());
    }

    private Found found(Grid.Line line, int number, String code) {
        Head at = head.orElseThrow();
        Meaning value = Meaning.of(at.at(line, FormColumn.VALUE));
        String sign = at.at(line, FormColumn.SIGN).text();
        Meaning upper = Meaning.of(at.at(line, FormColumn.UPPER));
        String standing = at.at(line, FormColumn.STANDING).text();
        String typed = FormWords.typed(
                value.typed(), sign, upper.typed(), value.typed().isEmpty() ? "" : standing);
        String shown = value.typed().equals(value.shown()) ? typed : value.shown();
        String label = at.at(line, FormColumn.NAME).text();
        boolean notes = at.columns().containsKey(FormColumn.NOTE);
        return new Found(
                number,
                label.isEmpty() ? code : label,
                new Meaning(shown, typed, value.remark()),
                notes ? at.at(line, FormColumn.NOTE).text() : null,
                Grid.address(at.columns().getOrDefault(FormColumn.VALUE, 1), line.number()),
                keys.map(FormKeys::cells).map(c -> c.get(number)).orElse(null));
    }

    /// As tables for `load`: the keys, and what is in the cells.
    List<Table> tables() {
        List<Table.Row> pairs = new ArrayList<>();
        Place hidden = new Place(book.file(), FormKeys.SHEET, 0, null);
        Map<String, String> said = keys().map(
                        k -> Map.of("form", k.form(), "organisation", k.organisation(), "period", k.period()))
                .orElse(Map.of());
        said.forEach((key, value) -> pairs.add(new Table.Row(hidden, Map.of("key", key, "value", value))));
        List<Table.Row> rows = new ArrayList<>();
        String sheet = head.map(h -> h.grid().name()).orElse("");
        for (Found found : found()) {
            String code = found.was() == null ? found.label() : found.was().code();
            boolean doubt = found.meaning().remark().look() || found.meaning().remark() == Remark.FORMULA;
            String text =
                    doubt ? "=" + found.meaning().shown() : found.meaning().typed();
            rows.add(new Table.Row(
                    new Place(book.file(), sheet, 0, found.place()), Map.of("code", code, "text", text), Map.of()));
        }
        return List.of(
                new Table(book.file(), FormKeys.SHEET, book.hash(), List.of("key", "value"), pairs),
                new Table(book.file(), sheet, book.hash(), List.of("code", "text"), rows));
    }
}
