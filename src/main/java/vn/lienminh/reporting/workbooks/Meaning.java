package vn.lienminh.reporting.workbooks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienminh.documents.GridCell;

/// What a cell of a workbook would be, typed by hand, and what is doubtful about it; the same doubts as in a
/// paste.
///
/// @param shown as the file has it
/// @param typed empty where there is nothing, or nothing that could be typed
record Meaning(String shown, String typed, Remark remark) {
    static final Meaning NOTHING = new Meaning("", "", Remark.NONE);

    private static final Pattern DAY = Pattern.compile("0?(\\d{1,2})[/-]0?(\\d{1,2})[/-]\\d{2,4}");
    private static final Pattern COMMAS = Pattern.compile("[-\u2212]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern LONE_POINT = Pattern.compile("[-\u2212]?\\d{1,3}\\.\\d{3}");
    private static final int LONGEST = 80;

    static Meaning of(GridCell cell) {
        if (cell.empty()) return NOTHING;
        Meaning plain = plain(cell);
        if (!cell.computed() || plain.remark.look()) return plain;
        boolean linked = cell.formula().contains("[")
                || cell.formula().contains("!") && cell.formula().contains(".xls");
        return new Meaning(plain.shown, plain.typed, linked ? Remark.LINKED : Remark.FORMULA);
    }

    private static Meaning plain(GridCell cell) {
        String text = cell.text();
        return switch (cell.kind()) {
            case TEXT -> text(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
            case NUMBER -> new Meaning(FormWords.plain(text), FormWords.plain(text), Remark.NONE);
            case PERCENT -> {
                String hundredfold =
                        FormWords.plain(new BigDecimal(text).movePointRight(2).toPlainString());
                yield new Meaning(hundredfold + "%", hundredfold, Remark.PERCENT);
            }
            case SCALED -> new Meaning(FormWords.plain(text), FormWords.plain(text), Remark.SCALED);
            case YES_NO -> {
                String answer = text.equals("TRUE") ? "có" : "không";
                yield new Meaning(answer, answer, Remark.NONE);
            }
            case ERROR -> new Meaning(text, "", Remark.BROKEN);
            case DATE -> day(text);
        };
    }

    private static Meaning day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return text("%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
        } catch (DateTimeParseException e) {
            return new Meaning(text, "", Remark.DATE);
        }
    }

    private static Meaning text(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) return new Meaning(text, day.group(1) + " đến " + day.group(2), Remark.DATE);
        if (COMMAS.matcher(text).matches())
            return new Meaning(text, text.replace(",", " ").replace('.', ',').replace(' ', '.'), Remark.COMMAS);
        if (LONE_POINT.matcher(text).matches()) return new Meaning(text, text, Remark.GROUPED);
        return new Meaning(text, text, Remark.NONE);
    }
}
