package vn.lienminh.documents;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// What a workbook says of its sheets (`xl/workbook.xml`), and which of the two calendars it counts in.
final class WorkbookIndex extends DefaultHandler {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_SHEETS = 255;

    record Entry(String name, String relation, boolean hidden) {
        /// Sheets that a program keeps for itself, as our own forms do with `_lienminh`: hidden, and read all the
        /// same.
        boolean isOurs() {
            return hidden && name.startsWith("_");
        }
    }

    private final List<Entry> sheets = new ArrayList<>();
    private boolean from1904;

    List<Entry> sheets() {
        return sheets;
    }

    boolean isFrom1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        if (local.equals("workbookPr")) from1904 = Xml.isTrue(attributes, "date1904");
        if (!local.equals("sheet")) return;
        String state = Xml.get(attributes, "state");
        String relation = attributes.getValue(RELATIONS, "id");
        if (sheets.size() == MOST_SHEETS || relation == null) throw new SAXException("sheets");
        sheets.add(new Entry(
                Cells.tidy(Xml.get(attributes, "name")), relation, !state.isEmpty() && !state.equals("visible")));
    }
}
