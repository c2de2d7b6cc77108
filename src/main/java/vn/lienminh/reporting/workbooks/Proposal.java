package vn.lienminh.reporting.workbooks;

import java.util.List;
import vn.lienminh.documents.Grid;
import vn.lienminh.documents.GridBook;
import vn.lienminh.documents.GridCell;

/// How a workbook that was never seen may be read (cách đọc được đoán), to be corrected by hand.
///
/// @param rows what it calls cells, each with the name of the cell that it may mean
/// @param units what it calls organisations, likewise; none where it is about one report
/// @param cellNames what people choose from
public record Proposal(
        GridBook book,
        Layout.Shape shape,
        List<Row> rows,
        List<Row> units,
        List<String> cellNames,
        List<String> unitNames) {
    private static final int MOST = 500;

    /// @param sample a number that stands there; may be empty
    /// @param guess empty: none
    public record Row(String label, String sample, String guess) {}

    /// What stands at the head of a column; empty where nothing does.
    static String headText(Grid grid, int head, int column) {
        return grid.lines().stream()
                .filter(l -> l.number() == head)
                .findFirst()
                .map(l -> l.text(column))
                .orElse("");
    }

    public String headText(int column) {
        return headText(book.sheets().get(shape.sheet()), shape.head(), column);
    }

    static List<String> labels(Grid grid, Layout.Shape shape) {
        if (shape.kind() == Layout.Kind.ROWS)
            return grid.lines().stream()
                    .filter(l -> l.number() == shape.head())
                    .flatMap(l -> l.cells().entrySet().stream())
                    .filter(c -> c.getKey() != shape.names())
                    .map(c -> c.getValue().text())
                    .distinct()
                    .limit(MOST)
                    .toList();
        return grid.lines().stream()
                .filter(l -> l.number() > shape.head())
                .filter(l -> l.at(shape.names()).kind() == GridCell.Kind.TEXT)
                .map(l -> l.text(shape.names()))
                .filter(t -> !t.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    static List<String> unitLabels(GridBook book, Grid grid, Layout.Shape shape) {
        return switch (shape.kind()) {
            case ONE -> List.of();
            case SHEETS ->
                book.sheets().stream().filter(s -> !s.hidden()).map(Grid::name).toList();
            case ROWS ->
                grid.lines().stream()
                        .filter(l -> l.number() > shape.head())
                        .map(l -> l.text(shape.names()))
                        .filter(t -> !t.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .toList();
        };
    }

    static String sample(Grid grid, Layout.Shape shape, String label) {
        if (shape.kind() != Layout.Kind.ROWS)
            return grid.lines().stream()
                    .filter(l ->
                            l.number() > shape.head() && l.text(shape.names()).equals(label))
                    .map(l -> Meaning.of(l.at(shape.values())).shown())
                    .findFirst()
                    .orElse("");
        int column = grid.lines().stream()
                .filter(l -> l.number() == shape.head())
                .flatMap(l -> l.cells().entrySet().stream())
                .filter(c -> c.getValue().text().equals(label))
                .mapToInt(c -> c.getKey())
                .findFirst()
                .orElse(0);
        return grid.lines().stream()
                .filter(l -> l.number() > shape.head())
                .map(l -> Meaning.of(l.at(column)).shown())
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }
}
