package vn.lienminh.documents;

import java.util.List;
import java.util.stream.Collectors;

/// The text of a CSV file that we write (RFC 4180). Text that a spreadsheet would run as a formula gets a `'` in
/// front; numbers and a lone `=`, the operator, never do.
public final class CsvText {
    /// What stands between two lines, and after the last.
    public static final String END = "\r\n";

    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String NEEDS_QUOTES = "\",;\t\r\n";

    private CsvText() {}

    /// One line, without its end. A single empty cell is quoted, for a blank line says nothing.
    public static String line(List<String> cells) {
        if (cells.equals(List.of(""))) return "\"\"";
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String safe = runsAsFormula(text) ? "'" + text : text;
        return needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean runsAsFormula(String text) {
        String inside = text.stripLeading();
        if (inside.isEmpty() || text.equals("=")) return false;
        boolean suspect = STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 || STARTS_FORMULA.indexOf(inside.charAt(0)) >= 0;
        return suspect && !NumberText.isPlain(text);
    }

    private static boolean needsQuotes(String text) {
        if (text.isEmpty()) return false;
        boolean atEdge = text.charAt(0) == ' ' || text.charAt(0) == '#' || text.endsWith(" ");
        return atEdge || text.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
    }
}
