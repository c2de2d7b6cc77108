package vn.lienminh.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads one sheet of a workbook as it is, as a stream: formulas by what they last gave, hidden rows and
/// columns as well.
final class GridReader extends DefaultHandler {
    private static final int LONGEST_FORMULA = 200;

    private final Reading reading;
    private final List<String> texts;
    private final GridNumbers numbers;
    private final GridDraft draft;
    private final Map<Integer, GridCell> row = new HashMap<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private boolean inData;
    private boolean computed;
    private boolean inReadingAid;
    private boolean hiddenRow;
    private String inside = "";
    private String type = "";
    private int style;
    private int line;
    private int column;

    GridReader(Reading reading, List<String> texts, GridNumbers numbers, GridDraft draft) {
        this.reading = reading;
        this.texts = texts;
        this.numbers = numbers;
        this.draft = draft;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        switch (local) {
            case "sheetData" -> inData = true;
            case "col" -> column(attributes);
            case "mergeCell" -> draft.merge();
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "f" -> computed = true;
            case "rPh" -> inReadingAid = true;
            default -> {}
        }
        inside = local;
    }

    private void column(Attributes attributes) throws SAXException {
        if (inData || !Xml.isTrue(attributes, "hidden")) return;
        int from = Xml.number(attributes, "min"), to = Xml.number(attributes, "max");
        if (from < 1 || to < from || to > CellAddress.LAST_COLUMN) throw new SAXException("columns");
        for (int i = from; i <= Math.min(to, reading.limits().columns()); i++) draft.hide(i);
    }

    private void startRow(Attributes attributes) throws SAXException {
        if (!inData) return;
        int number = Xml.get(attributes, "r").isEmpty() ? line + 1 : Xml.number(attributes, "r");
        if (number <= line || number > CellAddress.LAST_LINE) throw new SAXException("rows out of order");
        line = number;
        column = 0;
        row.clear();
        hiddenRow = Xml.isTrue(attributes, "hidden");
    }

    private void startCell(Attributes attributes) throws SAXException {
        if (!inData) return;
        String reference = Xml.get(attributes, "r");
        Optional<CellAddress> address =
                reference.isEmpty() ? Optional.of(new CellAddress(line, column + 1)) : CellAddress.parse(reference);
        if (address.isEmpty() || address.get().line() != line || address.get().column() <= column)
            throw new SAXException("cells out of order");
        column = address.get().column();
        type = Xml.get(attributes, "t");
        style = Xml.number(attributes, "s");
        value.setLength(0);
        formula.setLength(0);
        computed = inReadingAid = false;
    }

    @Override
    public void characters(char[] from, int start, int length) {
        if (!inData) return;
        if (inside.equals("f")) formula.append(from, start, Math.clamp(LONGEST_FORMULA - formula.length(), 0, length));
        if (inside.equals("v") || inside.equals("t") && !inReadingAid)
            value.append(from, start, Math.min(length, reading.limits().cell() + 1 - value.length()));
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        inside = "";
        if (!inData) return;
        switch (local) {
            case "rPh" -> inReadingAid = false;
            case "c" -> row.put(column, cell());
            case "row" -> draft.add(line, hiddenRow, row);
            case "sheetData" -> inData = false;
            default -> {}
        }
    }

    private GridCell cell() throws SAXException {
        String made = !computed ? "" : formula.isEmpty() ? "…" : formula.toString();
        String stored = value.toString();
        if (stored.isEmpty()) return GridCell.EMPTY;
        return switch (type) {
            case "s" -> new GridCell(GridCell.Kind.TEXT, shared(stored), made);
            case "str", "inlineStr" -> new GridCell(GridCell.Kind.TEXT, Xml.unescape(stored), made);
            case "b" -> new GridCell(GridCell.Kind.YES_NO, stored.strip().equals("1") ? "TRUE" : "FALSE", made);
            case "e" -> new GridCell(GridCell.Kind.ERROR, Cells.shown(stored, 40), made);
            case "d" -> new GridCell(GridCell.Kind.DATE, Cells.shown(stored, 40), made);
            default ->
                numbers.cell(StoredNumber.parse(stored).orElseThrow(() -> new SAXException("number")), style, made);
        };
    }

    private String shared(String stored) throws SAXException {
        int index = stored.strip().matches("[0-9]{1,9}") ? Integer.parseInt(stored.strip()) : -1;
        if (index < 0 || index >= texts.size()) throw new SAXException("text");
        return texts.get(index);
    }
}
