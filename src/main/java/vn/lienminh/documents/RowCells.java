package vn.lienminh.documents;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The cells of one row by the names of their columns, in the order of the file. All rows share the one index.
final class RowCells extends AbstractMap<String, String> {
    private final Map<String, Integer> index;
    private final String[] cells;

    RowCells(Map<String, Integer> index, String[] cells) {
        this.index = index;
        this.cells = cells;
    }

    @Override
    public @Nullable String get(@Nullable Object column) {
        Integer i = index.get(column);
        return i == null ? null : cells[i];
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return index.containsKey(column);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return index.entrySet().stream()
                        .map(e -> Map.entry(e.getKey(), cells[e.getValue()]))
                        .iterator();
            }

            @Override
            public int size() {
                return cells.length;
            }
        };
    }
}
