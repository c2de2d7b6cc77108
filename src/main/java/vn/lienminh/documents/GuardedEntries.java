package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/// The parts of a zipped workbook, of which no more can be unpacked than a budget: what the archive says of its own
/// sizes is not believed.
final class GuardedEntries extends ZipFileZipEntrySource {
    /// The library builds the small tables of the package in memory, whenever it needs one.
    private static final long MOST_IN_MEMORY = 4_000_000;

    private static final int MOST_ENTRIES = 10_000;

    private final Reading reading;
    private long leftInMemory = MOST_IN_MEMORY;
    private long leftInStream;
    private boolean streaming;

    GuardedEntries(Reading reading, ZipFile zip) {
        super(zip);
        this.reading = reading;
        this.leftInStream = reading.limits().unpacked().toBytes();
    }

    /// Whether what is read now is read in a stream, by us.
    void streaming(boolean now) {
        streaming = now;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new FilterInputStream(super.getInputStream(entry)) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                return spend(b, b < 0 ? 0 : 1);
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int n = super.read(to, from, length);
                return spend(n, n);
            }

            @Override
            public long skip(long n) throws IOException {
                throw new IOException("parts are read whole");
            }
        };
    }

    private int spend(int result, int bytes) {
        if (streaming) leftInStream -= Math.max(0, bytes);
        else leftInMemory -= Math.max(0, bytes);
        if (Math.min(leftInStream, leftInMemory) < 0)
            throw reading.stop(
                    D106_EXPANDS_TOO_FAR,
                    "most",
                    Reading.megabytes(reading.limits().unpacked()));
        return result;
    }

    /// Counted in the bytes before the directory is built in memory.
    static void checkCount(Reading reading, byte[] bytes) {
        int entries = 0;
        for (int i = 0; i + 3 < bytes.length; i++)
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) entries++;
        if (entries > MOST_ENTRIES) throw reading.stop(D107_DAMAGED, "found", entries + " × ZIP");
    }
}
