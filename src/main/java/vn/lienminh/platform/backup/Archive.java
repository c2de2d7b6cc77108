package vn.lienminh.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The file of a back-up while it is written: a ZIP file (of any size) with a hash for every entry, sealed at its
/// end.
final class Archive {
    static final String SIGNATURE = "lienminh";

    private static final int BLOCK = 1 << 16;

    private final Seal seal;
    private final ZipOutputStream zip;
    private final Progress progress;
    private long bytes;

    Archive(OutputStream out, Progress progress) throws IOException {
        this.seal = new Seal(out);
        this.zip = new Zip(new BufferedOutputStream(seal, BLOCK));
        this.progress = progress;
        zip.setLevel(Deflater.BEST_SPEED);
        zip.setComment(Seal.PLACE);
        raw(SIGNATURE, Manifest.signature(Manifest.FORMAT).getBytes(StandardCharsets.US_ASCII));
    }

    /// Writes what an entry holds.
    interface Content {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    Manifest.Entry add(String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Seal.sha256();
        long before = bytes;
        OutputStream out = new BufferedOutputStream(new Hashed(digest), BLOCK);
        content.writeTo(out);
        out.flush();
        zip.closeEntry();
        return new Manifest.Entry(name, bytes - before, Seal.hex(digest));
    }

    long bytes() {
        return bytes;
    }

    /// @return the seal
    String finish(Manifest manifest) throws IOException {
        raw(Manifest.NAME, manifest.json());
        zip.finish();
        zip.flush();
        return seal.set();
    }

    private void raw(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /// In larger pieces than the usual.
    private static final class Zip extends ZipOutputStream {
        Zip(OutputStream out) {
            super(out, StandardCharsets.UTF_8);
            buf = new byte[BLOCK];
        }
    }

    private final class Hashed extends OutputStream {
        private final MessageDigest digest;

        Hashed(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] block, int offset, int length) throws IOException {
            digest.update(block, offset, length);
            zip.write(block, offset, length);
            bytes += length;
            progress.reached(Progress.Stage.WRITING, bytes, 0);
        }
    }
}
