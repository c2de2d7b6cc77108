package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// Reads the files that people send (tệp số liệu) into tables of text: CSV, CSV in gzip, workbooks of Excel. A
/// file is known by its content, not by its ending. Whatever could be understood in two ways is refused, with
/// its place.
@Component
@EnableConfigurationProperties(DocumentLimits.class)
public class TabularFiles {
    private final DocumentLimits limits;

    public TabularFiles(DocumentLimits limits) {
        this.limits = limits;
    }

    /// One table of a CSV file, one a sheet of a workbook; sheets without text are passed over.
    public Outcome<List<Table>> read(Path file) {
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        if (!Files.isRegularFile(file)) return refused(name, D109_CANNOT_OPEN);
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in);
        } catch (IOException | UncheckedIOException e) {
            return refused(name, D109_CANNOT_OPEN);
        }
    }

    /// A CSV file in UTF-8 that is better read piece by piece; empty when it is short or of another kind: then
    /// [#read(Path)] reads it or says why not.
    public Optional<StreamedTable> stream(Path file) {
        return StreamedTable.open(file, tidyName(String.valueOf(file.getFileName())), limits);
    }

    /// Reads no more of it than a file may have.
    public Outcome<List<Table>> read(String name, InputStream in) {
        try {
            return read(name, in.readNBytes(most() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Outcome<List<Table>> read(String name, byte[] bytes) {
        Reading reading = new Reading(tidyName(name), limits);
        try {
            List<Table> tables = tables(reading, bytes);
            return reading.faults().isEmpty() ? Outcome.done(tables) : Outcome.refused(reading.faults());
        } catch (Reading.Stopped e) {
            return Outcome.refused(reading.faults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Table> tables(Reading reading, byte[] bytes) throws IOException {
        if (bytes.length > most()) throw reading.stop(D101_TOO_LARGE, "most", Reading.megabytes(limits.file()));
        String hash = sha256(bytes);
        FileKind kind = FileKind.of(bytes);
        return switch (kind) {
            case EMPTY -> throw reading.stop(D102_EMPTY);
            case ZIP -> new WorkbookFile(reading).tables(bytes, hash);
            case GZIP -> text(reading, unpacked(reading, bytes), hash);
            case TEXT -> text(reading, bytes, hash);
            case OLD_OFFICE -> throw oldOffice(reading, bytes);
            default -> throw reading.stop(D105_NOT_A_TABLE, "found", kind.word());
        };
    }

    private static List<Table> text(Reading reading, byte[] bytes, String hash) throws IOException {
        FileKind kind = FileKind.of(bytes);
        if (kind == FileKind.EMPTY) throw reading.stop(D102_EMPTY);
        if (kind != FileKind.TEXT) throw reading.stop(D105_NOT_A_TABLE, "found", kind.word());
        return List.of(new CsvFile(reading, bytes).table(hash));
    }

    private byte[] unpacked(Reading reading, byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(most() + 1);
            if (bytes.length > most())
                throw reading.stop(D106_EXPANDS_TOO_FAR, "most", Reading.megabytes(limits.file()));
            return bytes;
        } catch (IOException e) {
            throw reading.stop(D107_DAMAGED, "found", "gzip");
        }
    }

    /// Excel before 2007, or a newer workbook behind a password: both are in this container.
    private static Reading.Stopped oldOffice(Reading reading, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean locked = text.contains(
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        return reading.stop(locked ? D104_PROTECTED : D103_OLD_EXCEL);
    }

    private int most() {
        return Math.toIntExact(limits.file().toBytes());
    }

    private static Outcome<List<Table>> refused(String name, DocumentsRefusal why) {
        return Outcome.refused(Fault.error(Place.file(tidyName(name)), why));
    }

    /// Browsers may send a whole path, and anybody anything.
    static String tidyName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Cells.shown(last, 120);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
