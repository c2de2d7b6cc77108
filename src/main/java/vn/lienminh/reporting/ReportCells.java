package vn.lienminh.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a report says, cell by cell, by the numbers of the form (các ô của báo cáo). Reports come by the hundred
/// thousand: an array, not a map.
public final class ReportCells {
    /// Does something with a cell that was reported.
    @FunctionalInterface
    public interface Visitor {
        void cell(int number, CellValue value);
    }

    private @Nullable CellValue[] values;
    private int size;

    public ReportCells() {
        values = new CellValue[0];
    }

    /// @param highest the highest cell number that is expected
    ReportCells(int highest) {
        values = new CellValue[highest];
    }

    /// Null when the cell was not reported.
    public @Nullable CellValue get(int number) {
        return number <= values.length ? values[number - 1] : null;
    }

    public boolean containsKey(int number) {
        return get(number) != null;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// The highest number that was reported; 0 when none was.
    public int lastKey() {
        int last = values.length;
        while (last > 0 && values[last - 1] == null) last--;
        return last;
    }

    /// In the order of the numbers.
    public void forEach(Visitor visitor) {
        for (int i = 0; i < values.length; i++) {
            CellValue value = values[i];
            if (value != null) visitor.cell(i + 1, value);
        }
    }

    public SortedSet<Integer> keySet() {
        SortedSet<Integer> numbers = new TreeSet<>();
        forEach((number, value) -> numbers.add(number));
        return numbers;
    }

    public List<CellValue> values() {
        return Stream.of(values).filter(Objects::nonNull).toList();
    }

    void put(int number, CellValue value) {
        if (number > values.length) values = Arrays.copyOf(values, number);
        if (values[number - 1] == null) size++;
        values[number - 1] = value;
    }

    void remove(int number) {
        if (get(number) == null) return;
        values[number - 1] = null;
        size--;
    }

    ReportCells copy(int highest) {
        ReportCells copy = new ReportCells(Math.max(highest, values.length));
        forEach(copy::put);
        return copy;
    }

    /// What all cells have in common; null when they differ, or there are none.
    <T> @Nullable T only(Function<CellValue, T> of) {
        T only = null;
        for (CellValue value : values) {
            if (value == null) continue;
            T one = of.apply(value);
            if (only == null) only = one;
            else if (!only.equals(one)) return null;
        }
        return only;
    }

    /// Whether it says the same: equal numbers with other trailing zeros are the same.
    boolean saysTheSameAs(ReportCells other) {
        if (size != other.size) return false;
        for (int number = Math.max(values.length, other.values.length); number > 0; number--) {
            CellValue mine = get(number);
            CellValue others = other.get(number);
            if (mine == null ? others != null : others == null || !mine.saysTheSameAs(others)) return false;
        }
        return true;
    }
}
