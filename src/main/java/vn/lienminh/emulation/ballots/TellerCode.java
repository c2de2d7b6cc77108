package vn.lienminh.emulation.ballots;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a teller alone has (mã kiểm phiếu): 128 random bits, written as seven groups of four signs with a
/// check. Nobody keeps it; two of them open the box.
record TellerCode(byte[] secret) {
    private static final int BYTES = 16;
    private static final int SIGNS = 26;
    private static final int CHECKS = 2;
    /// without I, L, O, U
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    static TellerCode fresh(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new TellerCode(secret);
    }

    /// However it is typed: with or without hyphens, O for 0, I or L for 1.
    static Optional<TellerCode> parse(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (signs.length() != SIGNS + CHECKS || signs.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0))
            return Optional.empty();
        BigInteger number = BigInteger.ZERO;
        for (char c : signs.substring(0, SIGNS).toCharArray())
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(c)));
        if (number.bitLength() > BYTES * 8) return Optional.empty();
        byte[] big = number.toByteArray();
        byte[] secret = new byte[BYTES];
        int some = Math.min(BYTES, big.length);
        System.arraycopy(big, big.length - some, secret, BYTES - some, some);
        TellerCode code = new TellerCode(secret);
        return code.signs().equals(signs) ? Optional.of(code) : Optional.empty();
    }

    /// `K7QF-2M9T-…`
    String text() {
        return signs().replaceAll("(.{4})(?!$)", "$1-");
    }

    private String signs() {
        return base32(new BigInteger(1, secret), SIGNS) + base32(new BigInteger(1, print(secret)), CHECKS);
    }

    /// The lowest bits of a number.
    private static String base32(BigInteger number, int signs) {
        StringBuilder text = new StringBuilder();
        BigInteger rest = number;
        for (int i = 0; i < signs; i++) {
            text.append(ALPHABET.charAt(rest.intValue() & 31));
            rest = rest.shiftRight(5);
        }
        return text.reverse().toString();
    }

    /// The receipt of an envelope: eight signs of its print. It says that the envelope came, and nothing of
    /// what is in it.
    static String receipt(byte[] sealed) {
        String signs = base32(new BigInteger(1, print(sealed)), 8);
        return signs.substring(0, 4) + " " + signs.substring(4);
    }

    private static byte[] print(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TellerCode(byte[] theirs) && MessageDigest.isEqual(secret, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    /// So that no log ever holds it.
    @Override
    public String toString() {
        return "TellerCode";
    }
}
