package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// A CSV file that is read piece by piece (đọc dần), plain or in gzip: of any length, in the memory of one piece.
/// In UTF-8 only, which is what programs write; what people write by hand is short.
public final class StreamedTable implements AutoCloseable {
    private static final long PLAIN = 1_000_000;
    private static final long PACKED = 100_000;
    private static final int SAMPLE = 1 << 16;

    private final Reading reading;
    private final String hash;
    private final long bytes;
    private final CountedInput counted;
    private final ProgressLimit text;
    private final Iterator<CSVRecord> records;
    private final CSVParser parser;
    private final TableDraft draft;
    private boolean ended;

    private StreamedTable(Path path, String name, DocumentLimits limits, char separator) throws IOException {
        reading = new Reading(name, limits.anyLength());
        hash = sha256(path);
        bytes = Files.size(path);
        counted = new CountedInput(Files.newInputStream(path));
        text = new ProgressLimit(decoded(unpacked(counted)), limits.line(), this::longRow);
        parser = CSVParser.builder()
                .setReader(text)
                .setFormat(CsvFile.format(separator))
                .get();
        records = parser.iterator();
        draft = new TableDraft(reading, null, UnaryOperator.identity());
    }

    static Optional<StreamedTable> open(Path path, String name, DocumentLimits limits) {
        try {
            if (!Files.isRegularFile(path) || Files.size(path) < PACKED) return Optional.empty();
            byte[] sample;
            FileKind kind;
            try (InputStream in = Files.newInputStream(path)) {
                kind = FileKind.of(in.readNBytes(SAMPLE));
            }
            if (kind != FileKind.GZIP && (kind != FileKind.TEXT || Files.size(path) < PLAIN)) return Optional.empty();
            try (InputStream in = unpacked(Files.newInputStream(path))) {
                sample = in.readNBytes(SAMPLE);
            }
            Optional<TextEncoding> encoding = utf8(sample, name, limits);
            if (encoding.isEmpty()) return Optional.empty();
            char separator = Separator.of(encoding.get().open(sample), limits.line());
            StreamedTable table = new StreamedTable(path, name, limits, separator);
            table.readTo(1);
            return Optional.of(table);
        } catch (IOException e) {
            return Optional.empty(); // the reader of whole files says what is wrong
        }
    }

    /// A sample cut in the middle of a letter is still UTF-8.
    private static Optional<TextEncoding> utf8(byte[] sample, String name, DocumentLimits limits) {
        int end = sample.length;
        while (end > 0 && sample.length - end < 4 && (end == sample.length || (sample[end] & 0xC0) == 0x80)) end--;
        byte[] whole = sample.length < SAMPLE ? sample : Arrays.copyOf(sample, end);
        if (FileKind.of(whole) != FileKind.TEXT) return Optional.empty();
        try {
            TextEncoding encoding = TextEncoding.of(new Reading(name, limits), whole);
            boolean plain = encoding.charset().equals(StandardCharsets.UTF_8) && encoding.isUnchanged();
            return plain ? Optional.of(encoding) : Optional.empty();
        } catch (Reading.Stopped e) {
            return Optional.empty();
        }
    }

    public String file() {
        return reading.file();
    }

    /// SHA-256 of the file as sent, in hex.
    public String hash() {
        return hash;
    }

    /// The header; empty when the file has none.
    public List<String> columns() {
        return draft.columns();
    }

    /// What was found wrong so far; after such a fault nothing more may be taken from the file.
    public List<Fault> faults() {
        return reading.faults();
    }

    /// How much of the file was read, from 0 to 1.
    public double done() {
        return bytes == 0 ? 1 : (double) counted.count() / bytes;
    }

    /// The next rows, at least one; null at the end.
    public @Nullable Table next(int rows) {
        readTo(rows);
        return draft.size() == 0 ? null : draft.cut(hash);
    }

    private void readTo(int rows) {
        try {
            while (!ended && draft.size() < rows) {
                ended = !records.hasNext();
                if (ended) break;
                CSVRecord row = records.next();
                text.progress();
                List<String> cells = row.toList();
                boolean names = draft.isEmpty() && Separator.isNamedBy(cells);
                int end = Math.toIntExact(parser.getCurrentLineNumber());
                if (!names) draft.add(end - CsvFile.lineEnds(cells), cells);
            }
        } catch (Reading.Stopped e) {
            ended = true;
        } catch (UncheckedIOException e) {
            ended = true;
            unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    private void unreadable(IOException why) {
        int line = Math.toIntExact(parser.getCurrentLineNumber());
        Place here = new Place(reading.file(), null, line, null);
        boolean quote = why instanceof CSVException;
        if (quote) reading.find(here, text.isAtEnd() ? D113_OPEN_QUOTE : D114_TEXT_AFTER_QUOTE);
        else if (why instanceof CharacterCodingException)
            reading.find(here, D111_UNKNOWN_ENCODING, "offset", "" + counted.count(), "found", "UTF-8 ?");
        else reading.find(here, D107_DAMAGED, "found", "gzip");
    }

    private Reading.Stopped longRow() {
        return reading.stop(D115_LONG_ROW, "most", "" + reading.limits().line());
    }

    private static Reader decoded(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, SAMPLE);
        buffered.mark(8);
        byte[] start = buffered.readNBytes(3);
        buffered.reset();
        boolean gzip = start.length > 1 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
        if (gzip) return new BufferedInputStream(new GZIPInputStream(buffered, SAMPLE), SAMPLE);
        boolean marked = start.length == 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB;
        if (marked) buffered.skipNBytes(3);
        return buffered;
    }

    private static String sha256(Path path) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                byte[] buffer = new byte[SAMPLE];
                while (in.read(buffer) >= 0) continue;
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
