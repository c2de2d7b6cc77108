package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.lienminh.kernel.Outcome;

/// Reads the workbooks that people keep for themselves (`.xlsx`, `.xls`, CSV) as they are: titles above the table,
/// formulas,
/// hidden columns, merged cells, text of old fonts. Nothing is guessed here; what is dangerous is refused.
@Component
public class Grids {
    /// A workbook of figures has a few thousand cells.
    public static final DocumentLimits LIMITS =
            new DocumentLimits(DataSize.ofMegabytes(10), 50_000, 500, 32_000, 1_000_000, DataSize.ofMegabytes(96));

    public Outcome<GridBook> read(String name, byte[] bytes) {
        Reading reading = new Reading(TabularFiles.tidyName(name), LIMITS);
        try {
            List<GridDraft> drafts = drafts(reading, bytes);
            if (drafts.stream().allMatch(GridDraft::isEmpty)) throw reading.stop(D102_EMPTY);
            UnaryOperator<String> mend = mend(drafts);
            return Outcome.done(new GridBook(
                    reading.file(),
                    TabularFiles.sha256(bytes),
                    drafts.stream().map(d -> d.finish(mend)).toList()));
        } catch (Reading.Stopped e) {
            return Outcome.refused(reading.faults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GridDraft> drafts(Reading reading, byte[] bytes) throws IOException {
        int most = Math.toIntExact(LIMITS.file().toBytes());
        if (bytes.length > most) throw reading.stop(D101_TOO_LARGE, "most", Reading.megabytes(LIMITS.file()));
        FileKind kind = FileKind.of(bytes);
        return switch (kind) {
            case EMPTY -> throw reading.stop(D102_EMPTY);
            case ZIP -> new WorkbookFile(reading).opened(bytes, WorkbookParts::grids);
            case OLD_OFFICE -> new OldWorkbook(reading).read(bytes);
            case GZIP -> csv(reading, unpacked(reading, bytes, most));
            case TEXT -> csv(reading, bytes);
            default -> throw reading.stop(D105_NOT_A_TABLE, "found", kind.word());
        };
    }

    private static byte[] unpacked(Reading reading, byte[] packed, int most) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) throw reading.stop(D106_EXPANDS_TOO_FAR, "most", Reading.megabytes(LIMITS.file()));
            return bytes;
        } catch (IOException e) {
            throw reading.stop(D107_DAMAGED, "found", "gzip");
        }
    }

    private static List<GridDraft> csv(Reading reading, byte[] bytes) throws IOException {
        if (FileKind.of(bytes) != FileKind.TEXT)
            throw reading.stop(D105_NOT_A_TABLE, "found", FileKind.of(bytes).word());
        TextEncoding encoding = TextEncoding.of(reading, bytes);
        GridDraft draft = new GridDraft(reading, "CSV", false);
        char separator = Separator.of(encoding.open(bytes), LIMITS.line());
        try (var text = new ProgressLimit(
                        encoding.open(bytes),
                        LIMITS.line(),
                        () -> reading.stop(D115_LONG_ROW, "most", "" + LIMITS.line()));
                CSVParser parser = CSVParser.builder()
                        .setReader(text)
                        .setFormat(CsvFile.format(separator))
                        .get()) {
            for (CSVRecord record : parser) {
                text.progress();
                TreeMap<Integer, GridCell> cells = new TreeMap<>();
                int column = 0;
                for (String cell : record)
                    cells.put(
                            ++column,
                            new GridCell(GridCell.Kind.TEXT, encoding.mend().apply(cell), ""));
                draft.add(Math.toIntExact(record.getRecordNumber()), false, cells);
            }
        } catch (UncheckedIOException e) {
            throw reading.stop(D113_OPEN_QUOTE);
        }
        return List.of(draft);
    }

    /// What makes Unicode of texts that were typed with an old font. Where a workbook has texts of both kinds,
    /// only those are touched that are no Vietnamese as they stand.
    private static UnaryOperator<String> mend(List<GridDraft> drafts) {
        WordSample sample = new WordSample();
        drafts.forEach(d -> d.sample(sample));
        var disguise = LegacyEncodings.disguisedIn(sample.words());
        if (disguise.isEmpty()) return text -> text;
        LegacyEncoding encoding = disguise.get();
        if (!sample.hasVietnamese()) return encoding::read;
        return text -> {
            WordSample own = new WordSample();
            own.add(text);
            Set<String> words = own.words();
            List<String> odd = new ArrayList<>(LegacyEncodings.odd(words));
            boolean old = !own.hasVietnamese()
                    && !odd.isEmpty()
                    && words.stream().allMatch(w -> Syllables.fits(encoding.read(w)));
            return old ? encoding.read(text) : text;
        };
    }
}
