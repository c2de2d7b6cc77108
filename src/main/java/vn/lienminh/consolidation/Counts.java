package vn.lienminh.consolidation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How many reports there are of something, cell by cell; nothing is held while there are none.
final class Counts {
    private int @Nullable [] numbers;

    int get(int cell) {
        return numbers == null || cell >= numbers.length ? 0 : numbers[cell];
    }

    void add(int cell, int more) {
        if (more != 0) grown(cell + 1)[cell] += more;
    }

    /// Room for so many cells.
    int[] grown(int size) {
        int[] known = numbers == null ? new int[size] : numbers;
        if (size > known.length) known = Arrays.copyOf(known, size);
        numbers = known;
        return known;
    }

    void add(Counts other) {
        if (other.numbers == null) return;
        int[] mine = grown(other.numbers.length);
        for (int i = 0; i < other.numbers.length; i++) mine[i] += other.numbers[i];
    }

    boolean any() {
        if (numbers != null) for (int number : numbers) if (number != 0) return true;
        return false;
    }

    int size() {
        return numbers == null ? 0 : numbers.length;
    }

    /// `{3,3,0}`, as the database writes its arrays; null when nothing was counted.
    @Nullable
    String text() {
        if (!any() || numbers == null) return null;
        StringBuilder text = new StringBuilder(numbers.length * 4 + 2).append('{');
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) text.append(',');
            text.append(numbers[i]);
        }
        return text.append('}').toString();
    }

    static Counts parse(@Nullable String text) {
        Counts counts = new Counts();
        if (text == null) return counts;
        int[] numbers = new int[elements(text)];
        int cell = 0;
        boolean negative = false;
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == ',') {
                if (negative) numbers[cell] = -numbers[cell];
                negative = false;
                cell++;
            } else if (c == '-') negative = true;
            else numbers[cell] = numbers[cell] * 10 + (c - '0');
        }
        if (negative) numbers[cell] = -numbers[cell];
        counts.numbers = numbers;
        return counts;
    }

    /// How many elements the text of an array has.
    static int elements(String text) {
        if (text.length() <= 2) return 0;
        int count = 1;
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) == ',') count++;
        return count;
    }
}
