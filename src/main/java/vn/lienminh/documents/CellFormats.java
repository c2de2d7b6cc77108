package vn.lienminh.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// How the numbers of a workbook are shown (`xl/styles.xml`), as far as it changes what the reader sees.
final class CellFormats extends DefaultHandler {

    enum Shown {
        AS_STORED,
        /// a count of days shown as a date
        AS_DATE,
        /// a hundred times as much
        AS_PERCENT,
        /// in thousands or millions
        SCALED
    }

    /// Excel allows 255.
    private static final int LONGEST_CODE = 255;

    private static final int MOST_FORMATS = 65_536;
    /// What stands for itself: quoted text, an escaped sign, a space as wide as a sign, a sign repeated; colours
    /// and languages in brackets, but not `[h]`.
    private static final Pattern LITERALS =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern THOUSANDS = Pattern.compile("[0#?],+(?![0#?,])");

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, Shown> known = new HashMap<>();
    private boolean inCells;

    /// @param style the number that a cell carries; -1: none
    Shown shown(int style) {
        if (style < 0 || style >= formats.size()) return Shown.AS_STORED;
        return known.computeIfAbsent(formats.get(style), this::judge);
    }

    private Shown judge(int format) {
        String builtIn = BuiltinFormats.getBuiltinFormat(format);
        return judge(
                codes.containsKey(format) ? -1 : format,
                codes.getOrDefault(format, builtIn == null ? "General" : builtIn));
    }

    /// @param format the number of a format that every workbook has; -1: it is its own
    static Shown judge(int format, String written) {
        String code = LITERALS.matcher(written).replaceAll("");
        if (DateUtil.isADateFormat(format, code)) return Shown.AS_DATE;
        if (code.contains("%")) return Shown.AS_PERCENT;
        return THOUSANDS.matcher(code).find() ? Shown.SCALED : Shown.AS_STORED;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        if (local.equals("cellXfs")) inCells = true;
        if (local.equals("xf") && inCells) formats.add(Xml.number(attributes, "numFmtId"));
        if (local.equals("numFmt")) codes.put(Xml.number(attributes, "numFmtId"), code(attributes));
        if (formats.size() > MOST_FORMATS || codes.size() > MOST_FORMATS) throw new SAXException("formats");
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("cellXfs")) inCells = false;
    }

    private static String code(Attributes attributes) throws SAXException {
        String code = Xml.get(attributes, "formatCode");
        if (code.length() > LONGEST_CODE) throw new SAXException("format");
        return code;
    }
}
