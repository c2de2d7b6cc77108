package vn.lienminh.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The last bytes of a back-up (dấu niêm): the SHA-256 of all that stand before them. They are the comment at the
/// end of a ZIP file, so that any program opens it, and no bit of the file is outside of it.
final class Seal extends FilterOutputStream {
    static final int LENGTH = 64;
    /// What the archive is told to write where the seal will stand.
    static final String PLACE = "0".repeat(LENGTH);

    private static final int BLOCK = 1 << 16;

    private final MessageDigest digest = sha256();
    private final byte[] held = new byte[LENGTH];
    private int holding;

    Seal(OutputStream out) {
        super(out);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /// The last bytes are held back: they will be the seal's.
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int passing = Math.max(0, holding + length - LENGTH);
        int old = Math.min(passing, holding);
        pass(held, 0, old);
        System.arraycopy(held, old, held, 0, holding - old);
        holding -= old;
        pass(bytes, offset, passing - old);
        int rest = length - (passing - old);
        System.arraycopy(bytes, offset + passing - old, held, holding, rest);
        holding += rest;
    }

    private void pass(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    /// Puts the seal in its place.
    String set() throws IOException {
        String seal = hex(digest);
        out.write(seal.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return seal;
    }

    /// @throws BackupRefused where a single bit differs, or bytes are missing
    static String check(Path file) throws IOException {
        long sealed = Files.size(file) - LENGTH;
        MessageDigest digest = sha256();
        try (var in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (long done = 0; done < sealed; ) {
                int read = in.read(block, 0, (int) Math.min(BLOCK, sealed - done));
                if (read < 0) break;
                digest.update(block, 0, read);
                done += read;
            }
            String seal = hex(digest);
            if (sealed < 0 || !seal.equals(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)))
                throw BackupRefused.damaged(String.valueOf(file.getFileName()), "SHA-256");
            return seal;
        }
    }
}
