package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.lienminh.kernel.Place;

/// Reads one sheet of a workbook as a stream (trang tính). What it says of its own size is not believed.
final class SheetReader extends DefaultHandler {
    private final Reading reading;
    private final WorkbookIndex.Entry sheet;
    private final CellReader cells;
    private final TableDraft draft;
    private final BitSet hiddenColumns = new BitSet();
    private final List<String> row = new ArrayList<>();
    private boolean inData;
    private boolean afterData;
    private boolean hiddenRow;
    private int line;
    private int column;

    SheetReader(Reading reading, WorkbookIndex.Entry sheet, CellReader cells, TableDraft draft) {
        this.reading = reading;
        this.sheet = sheet;
        this.cells = cells;
        this.draft = draft;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        if (!inData) outsideData(local, attributes);
        else if (local.equals("row")) startRow(attributes);
        else if (local.equals("c")) startCell(attributes);
        else cells.start(local);
    }

    private void outsideData(String local, Attributes attributes) throws SAXException {
        if (local.equals("sheetData")) startData();
        if (local.equals("col")) column(attributes);
        if (local.equals("mergeCell")) merged(Xml.get(attributes, "ref"));
    }

    private void startData() throws SAXException {
        if (afterData) throw new SAXException("two sets of rows");
        inData = true;
    }

    private void column(Attributes attributes) throws SAXException {
        boolean hidden = Xml.isTrue(attributes, "hidden") || isZero(Xml.get(attributes, "width"));
        if (!hidden) return;
        int from = Xml.number(attributes, "min"), to = Xml.number(attributes, "max");
        if (afterData || from < 1 || to < from || to > CellAddress.LAST_COLUMN) throw new SAXException("columns");
        hiddenColumns.set(from, to + 1);
    }

    private static boolean isZero(String measure) {
        return measure.matches("0+(\\.0*)?");
    }

    private void merged(String range) throws SAXException {
        String[] corners = range.split(":", 2);
        CellAddress from = address(corners[0]), to = address(corners[corners.length - 1]);
        if (!afterData) throw new SAXException("merged before rows");
        boolean within = !draft.isEmpty() && draft.reaches(from.line(), from.column(), to.line(), to.column());
        if (within && !from.equals(to)) reading.find(place(from.line(), from.toString()), D132_MERGED, "found", range);
    }

    private static CellAddress address(String text) throws SAXException {
        return CellAddress.parse(text).orElseThrow(() -> new SAXException("address"));
    }

    private void startRow(Attributes attributes) throws SAXException {
        int number = Xml.get(attributes, "r").isEmpty() ? line + 1 : Xml.number(attributes, "r");
        if (number <= line || number > CellAddress.LAST_LINE) throw new SAXException("rows out of order");
        line = number;
        column = 0;
        row.clear();
        hiddenRow = Xml.isTrue(attributes, "hidden") || isZero(Xml.get(attributes, "ht"));
    }

    private void startCell(Attributes attributes) throws SAXException {
        String reference = Xml.get(attributes, "r");
        CellAddress address = reference.isEmpty() ? new CellAddress(line, column + 1) : address(reference);
        if (address.line() != line || address.column() <= column || !address.exists())
            throw new SAXException("cells out of order");
        column = address.column();
        cells.begin(place(line, address.toString()), Xml.get(attributes, "t"), Xml.number(attributes, "s"));
    }

    @Override
    public void characters(char[] from, int start, int length) {
        if (inData) cells.characters(from, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (!inData) return;
        switch (local) {
            case "c" -> endCell();
            case "row" -> endRow();
            case "sheetData" -> {
                inData = false;
                afterData = true;
            }
            default -> cells.end(local);
        }
    }

    private void endCell() {
        String text = cells.finish();
        if (text.isEmpty()) return;
        int most = reading.limits().columns();
        if (column > most)
            throw reading.stop(place(line, address()), D125_TOO_MANY_COLUMNS, "found", "" + column, "most", "" + most);
        while (row.size() < column - 1) row.add("");
        row.add(text);
        if (hiddenColumns.get(column) && !sheet.isOurs()) hiddenColumn();
    }

    private void hiddenColumn() {
        hiddenColumns.clear(column);
        String letters = new CellAddress(line, column).letters();
        reading.find(place(line, address()), D135_HIDDEN_COLUMN, "found", letters);
    }

    private void endRow() {
        if (row.stream().allMatch(String::isBlank)) return;
        if (hiddenRow && !sheet.isOurs()) reading.find(place(line, null), D134_HIDDEN_ROW, "found", "" + line);
        draft.add(line, row);
    }

    private String address() {
        return new CellAddress(line, column).toString();
    }

    private Place place(int line, @Nullable String address) {
        return new Place(reading.file(), sheet.name(), line, address);
    }
}
