package vn.lienminh.reporting.workbooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.lienminh.documents.Grid;
import vn.lienminh.documents.GridBook;
import vn.lienminh.documents.GridCell;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.kernel.Vietnamese;

/// Somebody's own workbook, read by a layout.
final class LaidOut {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int HEAD_WITHIN = 60;

    private final GridBook book;
    private final Layout layout;
    private final int year;

    LaidOut(GridBook book, Layout layout, int year) {
        this.book = book;
        this.layout = layout;
        this.year = year;
    }

    /// Names of columns and rows without what changes from year to year.
    static String shape(String text) {
        return Vietnamese.tidy(DIGITS.matcher(Vietnamese.fold(text)).replaceAll(""));
    }

    static String key(String text) {
        return Vietnamese.fold(text);
    }

    /// Where the columns stand on a sheet.
    record Head(Grid grid, int line, int names, int values) {}

    /// Whether the workbook has the shape that the layout was made for.
    boolean fits() {
        return switch (layout.kind()) {
            case ONE ->
                sheets().stream()
                        .anyMatch(s ->
                                known(s, layout.cells()) * 10 >= layout.cells().size() * 6);
            case SHEETS ->
                units().stream()
                        .anyMatch(s ->
                                known(s, layout.cells()) * 10 >= layout.cells().size() * 6);
            case ROWS ->
                sheets().stream()
                        .anyMatch(s -> columns(s).size() * 10 >= layout.cells().size() * 6);
        };
    }

    private static int known(Head head, Map<String, String> cells) {
        return (int) head.grid().lines().stream()
                .map(l -> key(l.text(head.names())))
                .distinct()
                .filter(cells::containsKey)
                .count();
    }

    /// What it says, by the codes of organisations; under the empty code where it is about the report itself.
    Map<String, List<Found>> found(Function<String, FormVersion> forms) {
        Map<String, List<Found>> found = new LinkedHashMap<>();
        switch (layout.kind()) {
            case ONE -> sheets().stream().limit(1).forEach(s -> found.put("", rows(s, forms.apply(""))));
            case SHEETS ->
                units().forEach(s -> {
                    String unit = unit(s.grid().name()).orElseThrow();
                    found.put(unit, rows(s, forms.apply(unit)));
                });
            case ROWS -> sheets().stream().limit(1).forEach(s -> wide(s, forms, found));
        }
        return found;
    }

    /// What the workbook calls organisations that nobody could tell.
    List<String> strangers() {
        if (layout.kind() != Layout.Kind.ROWS) return List.of();
        return sheets().stream()
                .limit(1)
                .flatMap(s -> s.grid().lines().stream()
                        .filter(l -> l.number() > s.line() && l.cells().size() > 1)
                        .map(l -> l.text(s.names())))
                .filter(t -> !t.isEmpty() && unit(t).isEmpty())
                .distinct()
                .limit(20)
                .toList();
    }

    private Optional<String> unit(String name) {
        return Optional.ofNullable(layout.units().get(key(name)));
    }

    private List<Head> units() {
        return book.sheets().stream()
                .filter(s -> unit(s.name()).isPresent())
                .flatMap(s -> head(s).stream())
                .toList();
    }

    /// Of that name first.
    private List<Head> sheets() {
        return book.sheets().stream()
                .filter(s -> !s.hidden())
                .sorted((a, b) -> Boolean.compare(
                        key(b.name()).equals(layout.sheet()), key(a.name()).equals(layout.sheet())))
                .flatMap(s -> head(s).stream())
                .toList();
    }

    private Optional<Head> head(Grid grid) {
        if (layout.head() == 0) return Optional.of(new Head(grid, 0, layout.names(), layout.values()));
        for (Grid.Line line : grid.lines()) {
            if (line.number() > HEAD_WITHIN) break;
            int names = column(line, layout.nameHead(), layout.names());
            int values = layout.values() == 0 ? 0 : column(line, layout.valueHead(), layout.values());
            boolean nameless =
                    layout.kind() == Layout.Kind.ROWS && columns(line).isEmpty();
            if (names > 0 && values >= 0 && !nameless) return Optional.of(new Head(grid, line.number(), names, values));
        }
        return Optional.empty();
    }

    /// Where that head stands: of several the one of this year, else where it stood. -1: nowhere.
    private int column(Grid.Line line, String head, int before) {
        if (head.isEmpty()) return before;
        List<Integer> same = new ArrayList<>();
        line.cells().forEach((column, cell) -> {
            if (shape(cell.text()).equals(head)) same.add(column);
        });
        if (same.isEmpty()) return -1;
        return same.stream()
                .filter(c -> line.text(c).contains("" + year))
                .findFirst()
                .orElse(same.contains(before) ? before : same.getLast());
    }

    private List<Found> rows(Head head, FormVersion form) {
        List<Found> found = new ArrayList<>();
        for (Grid.Line line : head.grid().lines()) {
            String label = line.text(head.names());
            String code = layout.cells().get(key(label));
            if (line.number() <= head.line() || code == null) continue;
            found.add(found(head, line, head.values(), label, cell(form, code)));
        }
        return found;
    }

    private void wide(Head head, Function<String, FormVersion> forms, Map<String, List<Found>> found) {
        Map<Integer, String> columns = columns(head);
        for (Grid.Line line : head.grid().lines()) {
            Optional<String> unit = unit(line.text(head.names()));
            if (line.number() <= head.line() || unit.isEmpty()) continue;
            FormVersion form = forms.apply(unit.get());
            List<Found> own = found.computeIfAbsent(unit.get(), u -> new ArrayList<>());
            columns.forEach((column, code) -> own.add(found(head, line, column, code, cell(form, code))));
        }
    }

    private Map<Integer, String> columns(Head head) {
        return head.grid().lines().stream()
                .filter(l -> l.number() == head.line())
                .findFirst()
                .map(this::columns)
                .orElse(Map.of());
    }

    private Map<Integer, String> columns(Grid.Line line) {
        Map<Integer, String> columns = new LinkedHashMap<>();
        line.cells().forEach((column, cell) -> {
            String code = layout.cells().get(key(cell.text()));
            if (code != null) columns.put(column, code);
        });
        return columns;
    }

    private static int cell(FormVersion form, String code) {
        return form.cells().stream()
                .filter(c -> CellNames.code(c).equals(code))
                .findFirst()
                .map(Cell::number)
                .orElse(0);
    }

    private static Found found(Head head, Grid.Line line, int column, String label, int cell) {
        GridCell value = line.at(column);
        String place = head.grid().name() + "!" + Grid.address(column, line.number());
        return new Found(cell, label, Meaning.of(value), null, place, null);
    }
}
