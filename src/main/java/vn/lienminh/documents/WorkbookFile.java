package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.DefaultHandler;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// Reads a workbook of Excel (`.xlsx`), part by part from memory; nothing that it points to outside is opened.
final class WorkbookFile {
    /// What other archives are, by an entry that only they have.
    private static final Map<String, String> OTHERS = Map.of(
            "xl/workbook.bin", "XLSB",
            "word/document.xml", "DOCX",
            "ppt/presentation.xml", "PPTX",
            "content.xml", "ODS");

    private interface Step<T extends @Nullable Object> {
        T take() throws IOException, OpenXML4JException;
    }

    private final Reading reading;

    WorkbookFile(Reading reading) {
        this.reading = reading;
    }

    List<Table> tables(byte[] bytes, String hash) throws IOException {
        GuardedEntries.checkCount(reading, bytes);
        try (ZipFile zip = guarded(() -> unzipped(bytes))) {
            checkKind(zip);
            GuardedEntries entries = new GuardedEntries(reading, zip);
            try (OPCPackage opened = guarded(() -> OPCPackage.open(entries))) {
                entries.opened();
                return tables(guarded(() -> new XSSFReader(opened)), hash);
            }
        }
    }

    private static ZipFile unzipped(byte[] bytes) throws IOException {
        return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    }

    /// A step of the library, which answers a damaged package with many kinds of exception.
    private <T extends @Nullable Object> T guarded(Step<T> step) {
        try {
            return step.take();
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw reading.damaged("XLSX");
        }
    }

    private void checkKind(ZipFile zip) {
        if (zip.getEntry("xl/workbook.xml") != null) return;
        String kind = OTHERS.keySet().stream().filter(e -> zip.getEntry(e) != null).findFirst().map(OTHERS::get).orElse("ZIP");
        throw reading.stop(D105_NOT_A_TABLE, "found", kind);
    }

    private List<Table> tables(XSSFReader parts, String hash) {
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

    private Table finish(WorkbookIndex.Entry sheet, TableDraft draft, String hash) {
        Place place = new Place(reading.file(), sheet.name(), 0, null);
        if (sheet.hidden() && !sheet.isOurs()) reading.find(place, D133_HIDDEN_SHEET, "found", sheet.name());
        return draft.finish(hash);
    }

    /// A part that a workbook may lack is left as the handler began.
    private <H extends DefaultHandler> H read(String part, Step<@Nullable InputStream> open, H handler) {
        InputStream in = guarded(open);
        if (in != null) SafeXml.read(reading, part, in, handler);
        return handler;
    }
}
