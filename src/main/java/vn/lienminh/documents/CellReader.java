package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import vn.lienminh.kernel.Place;

/// Makes text of one cell of a workbook (ô): the value that is stored, where the reader of the sheet saw the same.
final class CellReader {
    private static final int SHOWN = 60;
    private final Reading reading;
    private final List<String> texts;
    private final CellFormats formats;
    private final boolean from1904;

    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private Place place = Place.NOWHERE;
    private String type = "";
    private int style;
    private boolean hasFormula;
    private boolean inReadingAid;
    private String inside = "";

    CellReader(Reading reading, List<String> texts, CellFormats formats, boolean from1904) {
        this.reading = reading;
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
    }

    void begin(Place place, String type, int style) {
        this.place = place;
        this.type = type;
        this.style = style;
        value.setLength(0);
        formula.setLength(0);
        hasFormula = inReadingAid = false;
        inside = "";
    }

    void start(String element) {
        if (element.equals("f")) hasFormula = true;
        if (element.equals("rPh")) inReadingAid = true;
        inside = element;
    }

    void end(String element) {
        if (element.equals("rPh")) inReadingAid = false;
        inside = "";
    }

    void characters(char[] from, int start, int length) {
        if (inside.equals("f")) append(formula, from, start, length);
        if (inside.equals("v") || (inside.equals("t") && !inReadingAid)) append(value, from, start, length);
    }

    private void append(StringBuilder to, char[] from, int start, int length) {
        to.append(from, start, Math.min(length, reading.limits().cell() + 1 - to.length()));
    }

    /// Empty also where a fault was noted.
    String finish() {
        if (hasFormula) return fault(D131_FORMULA, Cells.shown("=" + formula, SHOWN));
        if (value.isEmpty()) return "";
        String stored = value.toString();
        return switch (type) {
            case "s" -> shared(stored);
            case "str", "inlineStr" -> Xml.unescape(stored);
            case "b" -> stored.strip().equals("1") || stored.strip().equals("true") ? "TRUE" : "FALSE";
            case "e" -> fault(D137_ERROR_VALUE, Cells.shown(stored, SHOWN));
            case "d" -> isoDay(stored);
            default -> number(stored);
        };
    }

    private String shared(String stored) {
        int index = stored.strip().matches("[0-9]{1,9}") ? Integer.parseInt(stored.strip()) : -1;
        if (index < 0 || index >= texts.size()) throw damaged(stored);
        return texts.get(index);
    }

    private String isoDay(String stored) {
        String day = stored.strip().replaceFirst("T00:00:00(\\.0+)?Z?$", "");
        try {
            return LocalDate.parse(day).toString();
        } catch (DateTimeParseException e) {
            return fault(D138_NOT_A_DAY, Cells.shown(stored, SHOWN));
        }
    }

    private String number(String stored) {
        BigDecimal number = StoredNumber.parse(stored).orElseThrow(() -> damaged(stored));
        return switch (formats.shown(style)) {
            case AS_DATE -> day(number);
            case AS_PERCENT -> fault(D136_PERCENT, StoredNumber.plain(number));
            case SCALED -> fault(D139_SCALED, StoredNumber.plain(number));
            case AS_STORED ->
                StoredNumber.isTooLong(number)
                        ? fault(D140_LONG_NUMBER, Cells.shown(stored, SHOWN))
                        : StoredNumber.plain(number);
        };
    }

    private String day(BigDecimal number) {
        Optional<String> day = StoredNumber.day(number, from1904);
        return day.isPresent() ? day.get() : fault(D138_NOT_A_DAY, StoredNumber.plain(number));
    }

    private String fault(DocumentsRefusal why, String found) {
        reading.find(place, why, "found", found);
        return "";
    }

    private Reading.Stopped damaged(String stored) {
        return reading.stop(place, D107_DAMAGED, "found", Cells.shown(stored, SHOWN));
    }
}
