package vn.lienminh.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;
import vn.lienminh.platform.backup.Manifest.Entry;

/// The bytes of one entry, counted and hashed as they are read: one too many, one too few or another one is
/// refused. However far a small file unpacks, no more is read than its manifest says.
final class ProvedEntry extends InputStream {
    private final InputStream in;
    private final Entry entry;
    private final LongConsumer progress;
    private final MessageDigest digest = Seal.sha256();
    private long read;
    private boolean proved;

    ProvedEntry(InputStream in, Entry entry, LongConsumer progress) {
        this.in = in;
        this.entry = entry;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int got;
        try {
            got = in.read(block, offset, length);
        } catch (IOException e) {
            throw BackupRefused.damaged(entry.name(), BackupRefused.why(e));
        }
        if (got < 0) {
            prove();
            return got;
        }
        digest.update(block, offset, got);
        read += got;
        if (read > entry.bytes()) throw BackupRefused.damaged(entry.name(), "> " + entry.bytes());
        progress.accept(read);
        return got;
    }

    private void prove() {
        if (proved) return;
        proved = true;
        if (read != entry.bytes()) throw BackupRefused.damaged(entry.name(), read + " / " + entry.bytes());
        if (!Seal.hex(digest).equals(entry.sha256())) throw BackupRefused.damaged(entry.name(), "SHA-256");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
