package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.DefaultHandler;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// Reads an opened workbook part by part: what it says of its sheets, its formats, its texts, then each sheet.
final class WorkbookParts {
    private final Reading reading;
    private final GuardedEntries entries;
    private final XSSFReader parts;

    WorkbookParts(Reading reading, GuardedEntries entries, XSSFReader parts) {
        this.reading = reading;
        this.entries = entries;
        this.parts = parts;
    }

    List<Table> tables(String hash) {
        WorkbookIndex index = read("workbook.xml", parts::getWorkbookData, new WorkbookIndex());
        CellFormats formats = read("styles.xml", parts::getStylesData, new CellFormats());
        SharedTexts texts = read("sharedStrings.xml", parts::getSharedStringsData, new SharedTexts(reading));
        UnaryOperator<String> mend = TextEncoding.mendOf(reading, texts.sample());
        CellReader cells = new CellReader(reading, texts.texts(), formats, index.isFrom1904());
        List<Table> tables = new ArrayList<>();
        for (WorkbookIndex.Entry sheet : index.sheets()) {
            TableDraft draft = new TableDraft(reading, sheet.name(), mend);
            read(sheet.name(), () -> parts.getSheet(sheet.relation()), new SheetReader(reading, sheet, cells, draft));
            if (!draft.isEmpty()) tables.add(finish(sheet, draft, hash));
        }
        if (tables.isEmpty() && reading.faults().isEmpty()) throw reading.stop(D102_EMPTY);
        return tables;
    }

    /// The sheets as they are.
    List<GridDraft> grids() {
        WorkbookIndex index = read("workbook.xml", parts::getWorkbookData, new WorkbookIndex());
        CellFormats formats = read("styles.xml", parts::getStylesData, new CellFormats());
        SharedTexts texts = read("sharedStrings.xml", parts::getSharedStringsData, new SharedTexts(reading));
        GridNumbers numbers = new GridNumbers(formats::shown, index.isFrom1904());
        List<GridDraft> grids = new ArrayList<>();
        for (WorkbookIndex.Entry sheet : index.sheets()) {
            GridDraft draft = new GridDraft(reading, sheet.name(), sheet.hidden());
            GridReader reader = new GridReader(reading, texts.texts(), numbers, draft);
            read(sheet.name(), () -> parts.getSheet(sheet.relation()), reader);
            grids.add(draft);
        }
        return grids;
    }

    private Table finish(WorkbookIndex.Entry sheet, TableDraft draft, String hash) {
        Place place = new Place(reading.file(), sheet.name(), 0, null);
        if (sheet.hidden() && !sheet.isOurs()) reading.find(place, D133_HIDDEN_SHEET, "found", sheet.name());
        return draft.finish(hash);
    }

    /// A part that a workbook may lack is left as the handler began.
    private <H extends DefaultHandler> H read(String part, WorkbookFile.Step<@Nullable InputStream> open, H handler) {
        InputStream in = WorkbookFile.guarded(reading, open);
        if (in == null) return handler;
        entries.streaming(true);
        SafeXml.read(reading, part, in, handler);
        entries.streaming(false);
        return handler;
    }
}
