package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Table;

/// Opens a workbook of Excel (`.xlsx`) from memory; nothing that it points to outside is opened.
final class WorkbookFile {
    /// What other archives are, by an entry that only they have.
    private static final Map<String, String> OTHERS = Map.of(
            "xl/workbook.bin", "XLSB",
            "word/document.xml", "DOCX",
            "ppt/presentation.xml", "PPTX",
            "content.xml", "ODS");

    interface Step<T extends @Nullable Object> {
        T take() throws IOException, OpenXML4JException;
    }

    private final Reading reading;

    WorkbookFile(Reading reading) {
        this.reading = reading;
    }

    List<Table> tables(byte[] bytes, String hash) throws IOException {
        return opened(bytes, parts -> parts.tables(hash));
    }

    <T> T opened(byte[] bytes, Function<WorkbookParts, T> read) throws IOException {
        GuardedEntries.checkCount(reading, bytes);
        try (ZipFile zip = guarded(reading, () -> unzipped(bytes))) {
            checkKind(zip);
            GuardedEntries entries = new GuardedEntries(reading, zip);
            try (OPCPackage opened = guarded(reading, () -> OPCPackage.open(entries))) {
                return read.apply(new WorkbookParts(reading, entries, guarded(reading, () -> new XSSFReader(opened))));
            }
        }
    }

    private static ZipFile unzipped(byte[] bytes) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    /// A step of the library, which answers a damaged package with many kinds of exception.
    static <T extends @Nullable Object> T guarded(Reading reading, Step<T> step) {
        try {
            return step.take();
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw reading.damaged("XLSX");
        }
    }

    private void checkKind(ZipFile zip) {
        if (zip.getEntry("xl/workbook.xml") != null) return;
        String kind = OTHERS.keySet().stream()
                .filter(e -> zip.getEntry(e) != null)
                .findFirst()
                .map(OTHERS::get)
                .orElse("ZIP");
        throw reading.stop(D105_NOT_A_TABLE, "found", kind);
    }
}
