package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.lienminh.kernel.Place;

/// A sheet while it is read, within what one reading may cost.
final class GridDraft {
    private final Reading reading;
    private final String name;
    private final boolean hidden;
    private final List<Grid.Line> lines = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private int merged;

    GridDraft(Reading reading, String name, boolean hidden) {
        this.reading = reading;
        this.name = name;
        this.hidden = hidden;
    }

    String name() {
        return name;
    }

    void hide(int column) {
        if (column <= reading.limits().columns()) hiddenColumns.add(column);
    }

    void merge() {
        merged++;
    }

    /// A row; one without anything in it is passed over.
    void add(int line, boolean hiddenLine, Map<Integer, GridCell> cells) {
        SortedMap<Integer, GridCell> filled = new TreeMap<>();
        int bytes = 0;
        for (var cell : cells.entrySet()) {
            if (cell.getValue().text().isBlank()) continue;
            check(line, cell.getKey(), cell.getValue());
            filled.put(cell.getKey(), cell.getValue());
            bytes += 8
                    + cell.getValue().text().length()
                    + cell.getValue().formula().length();
        }
        if (filled.isEmpty()) return;
        reading.countRow(new Place(reading.file(), name, line, null), bytes);
        lines.add(new Grid.Line(line, hiddenLine, filled));
    }

    private void check(int line, int column, GridCell cell) {
        int most = reading.limits().columns();
        Place place = new Place(reading.file(), name, line, Grid.address(column, line));
        if (column > most) throw reading.stop(place, D125_TOO_MANY_COLUMNS, "found", "" + column, "most", "" + most);
        if (cell.text().length() > reading.limits().cell())
            throw reading.stop(
                    place, D126_LONG_CELL, "most", "" + reading.limits().cell());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void sample(WordSample words) {
        for (Grid.Line line : lines)
            for (GridCell cell : line.cells().values()) if (cell.kind() == GridCell.Kind.TEXT) words.add(cell.text());
    }

    /// Its texts as they are meant, without what cannot be seen.
    Grid finish(UnaryOperator<String> mend) {
        List<Grid.Line> clean = new ArrayList<>(lines.size());
        for (Grid.Line line : lines) {
            SortedMap<Integer, GridCell> cells = new TreeMap<>();
            line.cells().forEach((column, cell) -> {
                GridCell mended = cell.kind() == GridCell.Kind.TEXT
                        ? new GridCell(cell.kind(), text(mend.apply(cell.text())), cell.formula())
                        : cell;
                if (!mended.text().isEmpty()) cells.put(column, mended);
            });
            if (!cells.isEmpty()) clean.add(new Grid.Line(line.number(), line.hidden(), cells));
        }
        return new Grid(Cells.shown(mend.apply(name), 100), hidden, clean, Set.copyOf(hiddenColumns), merged);
    }

    private static String text(String text) {
        return Cells.firstForbidden(text) < 0 ? Cells.tidy(text) : Cells.shown(text, text.length());
    }
}
