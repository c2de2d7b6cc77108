package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// A table while it is read: the first row with text is the header, and every further one must fit beneath it.
final class TableDraft {
    private final Reading reading;
    private final @Nullable String sheet;
    private final UnaryOperator<String> mend;
    private final List<String> names = new ArrayList<>();
    private int first;
    private int headerLine;
    private int lastLine;
    private @Nullable PackedRows rows;

    /// @param sheet null for a CSV file
    /// @param mend makes Unicode of old encodings
    TableDraft(Reading reading, @Nullable String sheet, UnaryOperator<String> mend) {
        this.reading = reading;
        this.sheet = sheet;
        this.mend = mend;
    }

    boolean isEmpty() {
        return rows == null;
    }

    /// The rectangle of header and data, counted from 1, for what must not lie in it.
    boolean reaches(int fromLine, int fromColumn, int toLine, int toColumn) {
        return toLine >= headerLine && fromLine <= lastLine && toColumn > first && fromColumn <= names.size();
    }

    /// A row as it stands in the file; one without text is passed over.
    void add(int line, List<String> raw) {
        List<String> cells = new ArrayList<>(raw.size());
        boolean empty = true;
        for (int i = 0; i < raw.size(); i++) {
            cells.add(raw.get(i).isEmpty() ? "" : clean(line, i, raw.get(i)));
            empty = empty && cells.get(i).isEmpty();
        }
        if (empty) return;
        lastLine = line;
        if (rows == null) rows = header(line, cells);
        else row(rows, line, cells);
    }

    Table finish(String hash) {
        List<Table.Row> read = rows == null ? List.of() : rows;
        return new Table(
                reading.file(),
                sheet == null ? "" : sheet,
                hash,
                List.copyOf(names.subList(first, names.size())),
                read);
    }

    /// The rows since the last cut, as a table of their own under the same header.
    Table cut(String hash) {
        Table piece = finish(hash);
        if (rows != null) rows = rows.emptied();
        return piece;
    }

    List<String> columns() {
        return List.copyOf(names.subList(first, names.size()));
    }

    int size() {
        return rows == null ? 0 : rows.size();
    }

    private String clean(int line, int column, String raw) {
        if (raw.length() > reading.limits().cell()) {
            reading.find(
                    place(line, column),
                    D126_LONG_CELL,
                    "most",
                    "" + reading.limits().cell());
            return "";
        }
        String text = mend.apply(raw);
        int forbidden = Cells.firstForbidden(text);
        if (forbidden >= 0)
            reading.find(place(line, column), D112_CONTROL_CHARACTER, "found", "U+%04X".formatted(forbidden));
        return Cells.tidy(text);
    }

    private PackedRows header(int line, List<String> cells) {
        headerLine = line;
        int size = cells.size();
        while (cells.get(size - 1).isEmpty()) size--;
        checkCount(line, size);
        while (sheet != null && cells.get(first).isEmpty()) first++;
        Map<String, String> letters = new LinkedHashMap<>(), seen = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String name = i < first ? "" : name(cells.get(i));
            names.add(name);
            if (i >= first) checkName(line, i, name, seen);
            if (sheet != null && i >= first) letters.put(name, letters(i));
        }
        return new PackedRows(new Place(reading.file(), sheet, 0, null), names.subList(first, size), letters);
    }

    private void checkCount(int line, int size) {
        int most = reading.limits().columns();
        if (size > most)
            throw reading.stop(place(line, most), D125_TOO_MANY_COLUMNS, "found", "" + size, "most", "" + most);
    }

    private void checkName(int line, int column, String name, Map<String, String> seen) {
        Place place =
                new Place(reading.file(), sheet, line, sheet == null ? "" + (column + 1) : letters(column) + line);
        if (name.isEmpty()) {
            reading.find(place, D121_NO_NAME, "column", "" + (column + 1));
            return;
        }
        String before = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), "" + (column + 1));
        if (before != null) reading.find(place, D122_SAME_NAME, "found", name, "column", before);
    }

    /// Words in lower case; codes, which have a dot, a category in brackets or no small letter, as they are
    /// written.
    private static String name(String text) {
        boolean code = text.indexOf('.') >= 0
                || text.indexOf('[') > 0
                || text.indexOf('#') > 0
                || text.equals(text.toUpperCase(Locale.ROOT));
        return code ? text : text.toLowerCase(Locale.ROOT);
    }

    private void row(PackedRows to, int line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++)
            if ((i < first || i >= names.size()) && !cells.get(i).isEmpty()) {
                String found = Cells.shown(cells.get(i), 40);
                reading.find(
                        place(line, i), D123_BEYOND_HEADER, "found", found, "expected", "" + (names.size() - first));
                break;
            }
        int end = Math.min(cells.size(), names.size());
        int bytes = to.add(line, first >= end ? List.of() : cells.subList(first, end));
        reading.countRow(place(line, first), bytes);
    }

    private Place place(int line, int column) {
        String named = column < names.size() ? names.get(column) : "" + (column + 1);
        return new Place(reading.file(), sheet, line, sheet == null ? named : letters(column) + line);
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }
}
