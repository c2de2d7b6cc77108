package vn.lienminh.documents;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// The rows of a table, each kept as one piece of UTF-8 and unpacked when asked for: a table takes little more
/// memory than its text.
final class PackedRows extends AbstractList<Table.Row> implements RandomAccess {
    /// Between two cells; no cell may hold it.
    private static final char BETWEEN = '\u001F';

    private final Place place;
    private final Map<String, String> letters;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<byte[]> packed = new ArrayList<>();
    private int[] lines = new int[64];

    PackedRows(Place place, List<String> columns, Map<String, String> letters) {
        this.place = place;
        this.letters = letters;
        for (String column : columns) index.put(column, index.size());
    }

    /// No rows, under the same header.
    PackedRows emptied() {
        return new PackedRows(place, List.copyOf(index.keySet()), letters);
    }

    /// @return how many bytes it took
    int add(int line, List<String> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isEmpty()) last--;
        byte[] row = String.join("" + BETWEEN, cells.subList(0, last)).getBytes(StandardCharsets.UTF_8);
        if (packed.size() == lines.length) lines = Arrays.copyOf(lines, lines.length * 2);
        lines[packed.size()] = line;
        packed.add(row);
        return row.length;
    }

    @Override
    public Table.Row get(int i) {
        return new Table.Row(
                new Place(place.file(), place.sheet(), lines[i], null),
                new RowCells(index, unpack(packed.get(i))),
                letters);
    }

    @Override
    public int size() {
        return packed.size();
    }

    private String[] unpack(byte[] row) {
        String text = new String(row, StandardCharsets.UTF_8);
        String[] cells = new String[index.size()];
        Arrays.fill(cells, "");
        int from = 0;
        for (int i = 0; i < cells.length && from <= text.length(); i++) {
            int end = text.indexOf(BETWEEN, from);
            if (end < 0) end = text.length();
            cells[i] = text.substring(from, end);
            from = end + 1;
        }
        return cells;
    }
}
