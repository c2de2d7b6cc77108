package vn.lienminh.reporting.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.documents.Grid;
import vn.lienminh.documents.GridBook;
import vn.lienminh.documents.GridCell;

/// Where names and numbers may stand in a workbook that was never seen.
final class ShapeGuess {
    private static final int LOOKED_AT = 200;

    private final GridBook book;
    private final CellGuesses cells;
    private final UnitGuesses units;

    ShapeGuess(GridBook book, CellGuesses cells, UnitGuesses units) {
        this.book = book;
        this.cells = cells;
        this.units = units;
    }

    Layout.Shape guess() {
        int sheet = 0;
        int most = -1;
        for (int i = 0; i < book.sheets().size(); i++) {
            Grid grid = book.sheets().get(i);
            int found = grid.hidden() ? -1 : known(grid, names(grid));
            if (found > most) {
                most = found;
                sheet = i;
            }
        }
        Grid grid = book.sheets().get(sheet);
        long unitSheets = book.sheets().stream()
                .filter(s -> !s.hidden() && units.named(s.name()).isPresent())
                .count();
        Optional<Grid.Line> wide = wide(grid);
        if (wide.isPresent() && most < 3)
            return new Layout.Shape(Layout.Kind.ROWS, sheet, wide.get().number(), unitColumn(grid), 0);
        int names = names(grid);
        int values = values(grid, names);
        Layout.Kind kind = unitSheets > 1 ? Layout.Kind.SHEETS : Layout.Kind.ONE;
        return new Layout.Shape(kind, sheet, head(grid, names, values), names, values);
    }

    private int names(Grid grid) {
        int best = 1;
        int most = 0;
        for (int column = 1; column <= Math.min(grid.width(), 12); column++) {
            int found = known(grid, column);
            if (found > most) {
                most = found;
                best = column;
            }
        }
        return best;
    }

    private int known(Grid grid, int column) {
        return cells.all(texts(grid, column)).size();
    }

    private static List<String> texts(Grid grid, int column) {
        List<String> texts = new ArrayList<>();
        for (Grid.Line line :
                grid.lines().subList(0, Math.min(LOOKED_AT, grid.lines().size())))
            if (line.at(column).kind() == GridCell.Kind.TEXT
                    && !line.text(column).isEmpty()) texts.add(line.text(column));
        return texts;
    }

    /// The one with most numbers beside the names; of equal ones the last.
    private static int values(Grid grid, int names) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Grid.Line line : grid.lines())
            if (!line.text(names).isEmpty())
                line.cells().forEach((column, cell) -> {
                    if (column > names && counts(cell)) numbers.merge(column, 1, Integer::sum);
                });
        int most = numbers.values().stream().mapToInt(n -> n).max().orElse(0);
        return numbers.entrySet().stream()
                .filter(e -> e.getValue() * 10 >= most * 8)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(names + 1);
    }

    /// Whether it may be a number of the table, not a year at the head of a column.
    private static boolean counts(GridCell cell) {
        boolean year = cell.text().matches("(19|20)\\d\\d");
        boolean text = cell.kind() == GridCell.Kind.TEXT;
        return !year && !cell.empty() && (!text || cell.text().matches("[-\u2212]?\\d[\\d.,/ ]*"));
    }

    /// The last line above the first number with something over both columns.
    private static int head(Grid grid, int names, int values) {
        int head = 0;
        for (Grid.Line line : grid.lines()) {
            GridCell value = line.at(values);
            if (!line.text(names).isEmpty() && counts(value)) break;
            if (!line.text(names).isEmpty() && !value.empty()) head = line.number();
        }
        return head;
    }

    /// A line with several names of cells beside one another, over rows of organisations.
    private Optional<Grid.Line> wide(Grid grid) {
        if (units.size() < 2) return Optional.empty();
        return grid.lines().stream()
                .limit(30)
                .filter(l -> cells.all(l.cells().values().stream()
                                        .map(GridCell::text)
                                        .toList())
                                .size()
                        > 1)
                .findFirst();
    }

    private int unitColumn(Grid grid) {
        int best = 1;
        long most = 0;
        for (int column = 1; column <= Math.min(grid.width(), 6); column++) {
            long found = texts(grid, column).stream()
                    .filter(t -> units.named(t).isPresent())
                    .count();
            if (found > most) {
                most = found;
                best = column;
            }
        }
        return best;
    }
}
