package vn.lienminh.commands;

import java.util.ArrayList;
import java.util.List;

/// A table in plain text: the first column to the left, numbers to the right.
class AlignedTable {
    private static final int WIDEST = 72;
    private final List<List<String>> rows = new ArrayList<>();

    AlignedTable(List<String> columns) {
        rows.add(columns);
    }

    void row(List<String> cells) {
        rows.add(cells);
    }

    void heading(String text) {
        rows.add(List.of(text));
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows)
            if (row.size() == columns)
                for (int i = 0; i < columns; i++)
                    widths[i] = Math.max(widths[i], cut(row.get(i)).length());
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            if (row.size() == 1) text.append('\n').append(row.getFirst());
            else
                for (int i = 0; i < columns; i++)
                    text.append(i == 0 ? "" : "  ").append(padded(cut(row.get(i)), widths[i], i > 0 && i < 4));
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
            text.append('\n');
        }
        return text.toString();
    }

    private static String cut(String cell) {
        return cell.length() <= WIDEST ? cell : cell.substring(0, WIDEST - 1) + "…";
    }

    private static String padded(String cell, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - cell.length()));
        return right ? space + cell : cell + space;
    }
}
