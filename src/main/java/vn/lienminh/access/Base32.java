package vn.lienminh.access;

import java.security.SecureRandom;

/// Letters and digits that cannot be mistaken for one another when read aloud or copied by hand (RFC 4648).
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 5;

    private Base32() {}

    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int kept = 0;
        int bits = 0;
        for (byte b : bytes) {
            kept = kept << 8 | b & 0xff;
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt(kept >> bits & 31));
            }
            kept &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(LETTERS.charAt(kept << BITS - bits & 31));
        return text.toString();
    }

    static String random(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }

    /// `ABCDE-FGHIJ`
    static String groups(String text) {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
