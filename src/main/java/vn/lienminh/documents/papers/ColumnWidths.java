package vn.lienminh.documents.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.lienminh.documents.papers.Paper.Grid;
import vn.lienminh.documents.papers.Paper.Row;
import vn.lienminh.documents.papers.Paper.RowKind;

/// How wide the columns of a table are (độ rộng cột), one reckoning for all formats: by their weights, yet none so
/// narrow that a number or a word breaks; letters grow smaller before that happens.
///
/// @param letters in points
/// @param millimetres by column; together the width of the text
public record ColumnWidths(int letters, List<Double> millimetres) {
    static final double PADDING = 3.4;

    private static final int LARGEST = 12;
    private static final int SMALLEST = 9;
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final int HIGHEST_HEAD = 12;
    /// A word longer than this part of the page may break.
    private static final double LONGEST_WORD = 0.3;

    public static ColumnWidths of(Grid grid, boolean landscape) {
        double whole = Decree.textWidth(landscape);
        int letters = LARGEST;
        while (letters > SMALLEST && sum(least(grid, letters, whole)) > whole) letters--;
        return new ColumnWidths(letters, share(grid, least(grid, letters, whole), whole));
    }

    /// The widths that keep every word of a column whole.
    static List<Double> least(Grid grid, int letters, double whole) {
        return IntStream.range(0, grid.columns().size())
                .mapToObj(i -> PADDING + Math.min(whole * LONGEST_WORD, longest(grid, i) * letters * MM_PER_POINT))
                .toList();
    }

    private static double longest(Grid grid, int column) {
        double longest = word(grid.columns().get(column).title(), true, false);
        boolean numeric = grid.columns().get(column).numeric();
        for (Row row : grid.rows())
            if (row.kind() != RowKind.GROUP)
                longest = Math.max(longest, word(row.cells().get(column).text(), row.kind() == RowKind.SUM, numeric));
        return longest;
    }

    private static double word(String text, boolean bold, boolean whole) {
        if (whole) return ems(text, bold);
        double longest = 0;
        for (String word : text.split(" ")) longest = Math.max(longest, ems(word, bold));
        return longest;
    }

    /// The width of a text in ems of a serif letter, a little on the wide side.
    static double ems(String text, boolean bold) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) ems += em(text.charAt(i));
        return ems * (bold ? 1.08 : 1.02);
    }

    private static double em(char c) {
        if (c >= '0' && c <= '9') return 0.5;
        if (c == ' ' || c == '.' || c == ',' || c == ';' || c == ':') return 0.25;
        if (c == '%' || c == 'm' || c == 'w') return 0.8;
        if (c == '(' || c == ')' || c == '-' || c == '/' || "ijltfr".indexOf(c) >= 0) return 0.34;
        return Character.isUpperCase(c) ? 0.7 : 0.5;
    }

    /// By weight; a column that would be too narrow takes what it needs, the others share the rest.
    private static List<Double> share(Grid grid, List<Double> least, double whole) {
        double scale = Math.min(1, whole / sum(least));
        boolean[] held = new boolean[least.size()];
        List<Double> widths = new ArrayList<>(least);
        for (boolean again = true; again; ) {
            double rest = whole;
            double weights = 0;
            for (int i = 0; i < held.length; i++) {
                if (held[i]) rest -= least.get(i) * scale;
                else weights += grid.columns().get(i).weight();
            }
            again = false;
            for (int i = 0; i < held.length; i++) {
                if (held[i]) continue;
                widths.set(i, rest * grid.columns().get(i).weight() / weights);
                if (widths.get(i) < least.get(i) * scale - 0.001) held[i] = again = true;
            }
        }
        for (int i = 0; i < held.length; i++) if (held[i]) widths.set(i, least.get(i) * scale);
        return List.copyOf(widths);
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    /// A head of so many lines is not repeated: it would leave no room for rows.
    public boolean repeatsHead(Grid grid) {
        return IntStream.range(0, millimetres.size()).allMatch(i -> {
            double room = Math.max(1, millimetres.get(i) - PADDING);
            return ems(grid.columns().get(i).title(), true) * letters * MM_PER_POINT < room * HIGHEST_HEAD;
        });
    }

    /// For a page: the share of the whole, in percent.
    public String percent(int column) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * millimetres.get(column) / sum(millimetres));
    }
}
