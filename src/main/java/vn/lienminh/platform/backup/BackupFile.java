package vn.lienminh.platform.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import vn.lienminh.platform.PlatformRefusal;
import vn.lienminh.platform.backup.Manifest.Entry;
import vn.lienminh.platform.backup.Manifest.Table;

/// A back-up that is read (tệp sao lưu). Nothing of it is believed until it has been read once from end to end.
final class BackupFile implements Closeable {
    private static final int SIGNATURE_LIMIT = 100;
    private static final int MANIFEST_LIMIT = 64_000_000;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    Manifest manifest() {
        return manifest;
    }

    /// @throws BackupRefused where it is no back-up, one of a newer program, or not as it was written
    static BackupFile open(Path file) {
        try {
            checkSignature(file);
            Seal.check(file);
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new BackupFile(zip, manifest(zip));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw notOne(file, "-");
        } catch (IOException e) {
            throw BackupRefused.damaged(String.valueOf(file.getFileName()), BackupRefused.why(e));
        }
    }

    private static BackupRefused notOne(Path file, String found) {
        return new BackupRefused(PlatformRefusal.PL113_NOT_A_BACKUP, Map.of("file", file.toString(), "found", found));
    }

    /// Read before the seal: a newer program may seal otherwise.
    private static void checkSignature(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw notOne(file, "-");
        try (var in = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            ZipEntry first = in.getNextEntry();
            if (first == null || !first.getName().equals(Archive.SIGNATURE)) throw notOne(file, name(first));
            String found = new String(in.readNBytes(SIGNATURE_LIMIT), StandardCharsets.ISO_8859_1);
            String known = Manifest.signature(Manifest.FORMAT);
            if (found.matches("lienminh backup \\d{1,9}\n") && !found.equals(known))
                throw newer(found.strip().replaceFirst(".* ", ""));
            if (!found.equals(known)) throw BackupRefused.damaged(Archive.SIGNATURE, found.strip());
        } catch (IllegalArgumentException e) {
            throw BackupRefused.damaged(Archive.SIGNATURE, BackupRefused.why(e)); // a name that is no text
        }
    }

    private static String name(ZipEntry entry) {
        return entry == null ? "-" : entry.getName();
    }

    static BackupRefused newer(String found) {
        return new BackupRefused(
                PlatformRefusal.PL115_BACKUP_NEWER, Map.of("found", found, "known", "" + Manifest.FORMAT));
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) throw BackupRefused.damaged(Manifest.NAME, "-");
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(MANIFEST_LIMIT);
            if (json.length == MANIFEST_LIMIT) throw BackupRefused.damaged(Manifest.NAME, "> " + MANIFEST_LIMIT);
            return Manifest.parse(json);
        }
    }

    /// Reads every entry once: they are those of the manifest, each with its bytes, its hash and its rows, and no
    /// other.
    void check(Progress progress) {
        Iterator<? extends ZipEntry> found = Collections.list(zip.entries()).iterator();
        expect(found, Archive.SIGNATURE);
        long done = 0;
        long rows = 0;
        for (Table table : manifest.tables()) {
            expect(found, table.entry().name());
            rows += checkRows(table, progress, done);
            done += table.entry().bytes();
        }
        String last = "";
        for (Entry entry : manifest.files()) {
            expect(found, entry.name());
            if (entry.name().equals(last)) throw BackupRefused.damaged(entry.name(), "twice");
            last = entry.name();
            Folder.place(entry);
            count(entry, progress, done);
            done += entry.bytes();
        }
        expect(found, Manifest.NAME);
        if (found.hasNext()) throw BackupRefused.damaged(found.next().getName(), "-");
        if (done != manifest.bytes() || rows != manifest.rows())
            throw BackupRefused.damaged(Manifest.NAME, done + " / " + manifest.bytes());
    }

    private static void expect(Iterator<? extends ZipEntry> found, String name) {
        String next = found.hasNext() ? found.next().getName() : "-";
        if (!next.equals(name)) throw BackupRefused.damaged(name, next);
    }

    private long checkRows(Table table, Progress progress, long done) {
        long rows = count(table.entry(), progress, done);
        if (rows != table.rows()) throw BackupRefused.damaged(table.entry().name(), rows + " / " + table.rows());
        return rows;
    }

    /// @return how many lines the entry has: a row is a line
    private long count(Entry entry, Progress progress, long done) {
        long lines = 0;
        byte[] block = new byte[1 << 16];
        try (InputStream in = read(entry, Progress.Stage.CHECKING, progress, done)) {
            for (int read = in.read(block); read >= 0; read = in.read(block))
                for (int i = 0; i < read; i++) if (block[i] == '\n') lines++;
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an entry holds, proved when it is read to its end.
    InputStream read(Entry entry, Progress.Stage stage, Progress progress, long done) {
        try {
            ZipEntry found = zip.getEntry(entry.name());
            if (found == null) throw BackupRefused.damaged(entry.name(), "-");
            InputStream in = Objects.requireNonNull(zip.getInputStream(found));
            return new ProvedEntry(in, entry, read -> progress.reached(stage, done + read, manifest.bytes()));
        } catch (IOException | IllegalArgumentException e) {
            throw BackupRefused.damaged(entry.name(), BackupRefused.why(e));
        }
    }

    List<Table> tables() {
        return manifest.tables();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
