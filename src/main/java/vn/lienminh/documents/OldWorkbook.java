package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/// Reads a workbook of Excel before 2007 (`.xls`) record by record; macros in it are not looked at.
final class OldWorkbook implements HSSFListener {
    private final Reading reading;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this, Locale.ROOT);
    private final List<BoundSheetRecord> names = new ArrayList<>();
    private final List<GridDraft> sheets = new ArrayList<>();
    private final Map<Integer, Map<Integer, GridCell>> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private @Nullable SSTRecord texts;
    private @Nullable GridDraft sheet;
    private @Nullable FormulaRecord waiting;
    private boolean from1904;
    private int cells;

    OldWorkbook(Reading reading) {
        this.reading = reading;
    }

    List<GridDraft> read(byte[] bytes) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (file.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) throw reading.stop(D104_PROTECTED);
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(formats);
            new HSSFEventFactory().processWorkbookEvents(request, file);
            endSheet();
            return sheets;
        } catch (Reading.Stopped e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw reading.stop(D104_PROTECTED);
        } catch (IOException | RuntimeException e) {
            throw reading.damaged("XLS");
        }
    }

    @Override
    public void processRecord(Record record) {
        if (record instanceof CellValueRecordInterface cell) cell(cell);
        else
            switch (record) {
                case BoundSheetRecord name -> names.add(name);
                case BOFRecord begin -> begin(begin);
                case SSTRecord shared -> texts = shared;
                case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
                case StringRecord text -> formulaText(text);
                case ColumnInfoRecord columns -> columns(columns);
                case RowRecord row -> {
                    if (row.getZeroHeight()) hiddenRows.add(row.getRowNumber() + 1);
                }
                case MergeCellsRecord merged -> {
                    for (int i = 0; i < merged.getNumAreas() && sheet != null; i++) sheet.merge();
                }
                default -> {}
            }
    }

    private void begin(BOFRecord begin) {
        if (begin.getType() != BOFRecord.TYPE_WORKSHEET) return;
        endSheet();
        BoundSheetRecord name = BoundSheetRecord.orderByBofPosition(names)[sheets.size()];
        sheet = new GridDraft(reading, name.getSheetname(), name.isHidden() || name.isVeryHidden());
        sheets.add(sheet);
    }

    private void endSheet() {
        GridDraft done = sheet;
        if (done != null) rows.forEach((line, row) -> done.add(line, hiddenRows.contains(line), row));
        rows.clear();
        hiddenRows.clear();
        sheet = null;
    }

    private void columns(ColumnInfoRecord columns) {
        GridDraft now = sheet;
        if (now != null && columns.getHidden())
            for (int i = columns.getFirstColumn(); i <= columns.getLastColumn(); i++) now.hide(i + 1);
    }

    private void cell(CellValueRecordInterface record) {
        switch (record) {
            case LabelSSTRecord label -> put(label, text(label.getSSTIndex()));
            case NumberRecord number -> put(number, number(number, number.getValue(), ""));
            case RKRecord number -> put(number, number(number, number.getRKNumber(), ""));
            case BoolErrRecord either -> put(either, either(either));
            case FormulaRecord formula -> formula(formula);
            default -> {}
        }
        if (record instanceof LabelRecord label) put(label, plain(label.getValue(), ""));
    }

    private void formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) waiting = formula;
        else if (formula.getCachedResultTypeEnum() == org.apache.poi.ss.usermodel.CellType.ERROR)
            put(formula, error((byte) formula.getCachedErrorValue(), "…"));
        else put(formula, number(formula, formula.getValue(), "…"));
    }

    private void formulaText(StringRecord text) {
        if (waiting != null) put(waiting, plain(text.getString(), "…"));
        waiting = null;
    }

    private GridCell text(int index) {
        return texts == null ? GridCell.EMPTY : plain(texts.getString(index).getString(), "");
    }

    private static GridCell plain(@Nullable String text, String formula) {
        return new GridCell(GridCell.Kind.TEXT, text == null ? "" : text, formula);
    }

    private GridCell number(CellValueRecordInterface cell, double value, String formula) {
        int format = formats.getFormatIndex(cell);
        String code = formats.getFormatString(cell);
        GridNumbers numbers =
                new GridNumbers(style -> CellFormats.judge(format, code == null ? "General" : code), from1904);
        return numbers.cell(BigDecimal.valueOf(value), format, formula);
    }

    private static GridCell either(BoolErrRecord either) {
        return either.isError()
                ? error(either.getErrorValue(), "")
                : new GridCell(GridCell.Kind.YES_NO, either.getBooleanValue() ? "TRUE" : "FALSE", "");
    }

    private static GridCell error(byte code, String formula) {
        String word = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
        return new GridCell(GridCell.Kind.ERROR, word, formula);
    }

    private void put(CellValueRecordInterface at, GridCell cell) {
        if (sheet == null || cell.text().isEmpty()) return;
        if (++cells > reading.limits().rows() * 20)
            throw reading.stop(D124_TOO_MANY_ROWS, "most", "" + reading.limits().rows());
        rows.computeIfAbsent(at.getRow() + 1, r -> new TreeMap<>()).put(at.getColumn() + 1, cell);
    }
}
