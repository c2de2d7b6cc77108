package vn.lienminh.platform.backup;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Tells the rows of a table, in whatever order they come (dấu nội dung): the sum of their hashes, in four lanes.
final class ContentSum {
    private static final int BYTES = 32;

    private final MessageDigest digest = Seal.sha256();
    private final byte[] hash = new byte[BYTES];
    private final ByteBuffer lanes = ByteBuffer.wrap(hash);
    private long first;
    private long second;
    private long third;
    private long fourth;

    void add(byte[] row) {
        digest.update(row);
        try {
            digest.digest(hash, 0, BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException(e); // the array is long enough
        }
        first += lanes.getLong(0);
        second += lanes.getLong(Long.BYTES);
        third += lanes.getLong(2 * Long.BYTES);
        fourth += lanes.getLong(3 * Long.BYTES);
    }

    String hex() {
        lanes.putLong(0, first)
                .putLong(Long.BYTES, second)
                .putLong(2 * Long.BYTES, third)
                .putLong(3 * Long.BYTES, fourth);
        return HexFormat.of().formatHex(hash);
    }
}
