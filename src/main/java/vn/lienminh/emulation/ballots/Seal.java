package vn.lienminh.emulation.ballots;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Closes envelopes so that any two tellers together open them, and one alone does not (niêm phong). A
/// throw-away key agrees with the key of each teller (X25519); from what two of them agreed on comes the key of
/// AES-256-GCM, once for each pair. Nothing of it is kept that would open anything.
final class Seal {
    private static final int KEY = 32;
    private static final int TAG = 16;
    private static final byte[] NONCE = new byte[12]; // every key is used once
    private static final String CURVE = "X25519";
    private static final BigInteger BASE = BigInteger.valueOf(9);

    private Seal() {}

    /// @param tellers their public keys, in their order
    /// @param about what the envelope is bound to: it opens for nothing else
    static byte[] close(byte[] content, List<byte[]> tellers, String about) {
        try {
            KeyPair once = KeyPairGenerator.getInstance(CURVE).generateKeyPair();
            byte[] point = bytes(((XECPublicKey) once.getPublic()).getU());
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            sealed.writeBytes(point);
            for (int i = 0; i < tellers.size(); i++)
                for (int j = i + 1; j < tellers.size(); j++) {
                    SecretKey key = key(
                            agreed(once.getPrivate(), tellers.get(i)),
                            agreed(once.getPrivate(), tellers.get(j)),
                            about(about, i, j, point));
                    sealed.writeBytes(cipher(Cipher.ENCRYPT_MODE, key, about).doFinal(content));
                }
            return sealed.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param two the codes by the place of their teller, from 0
    /// @param length of the content
    /// @return empty: the envelope is not what was closed
    static Optional<byte[]> open(
            byte[] sealed, Map<Integer, TellerCode> two, int tellers, int length, String about, int ballot) {
        List<Integer> places = two.keySet().stream().sorted().toList();
        int i = places.get(0);
        int j = places.get(1);
        int pairs = tellers * (tellers - 1) / 2;
        if (sealed.length != KEY + pairs * (length + TAG)) return Optional.empty();
        byte[] point = Arrays.copyOf(sealed, KEY);
        int start = KEY + pair(i, j, tellers) * (length + TAG);
        try {
            SecretKey key = key(
                    agreed(privateKey(code(two, i), ballot), point),
                    agreed(privateKey(code(two, j), ballot), point),
                    about(about, i, j, point));
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, about).doFinal(sealed, start, length + TAG));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TellerCode code(Map<Integer, TellerCode> codes, int place) {
        TellerCode code = codes.get(place);
        if (code == null) throw new IllegalStateException("no code " + place);
        return code;
    }

    /// How many pairs come before this one.
    private static int pair(int i, int j, int tellers) {
        return i * (2 * tellers - i - 1) / 2 + j - i - 1;
    }

    /// What a teller's code shows of itself: it closes, and does not open.
    static byte[] publicKey(TellerCode code, int ballot) {
        try {
            return agreed(privateKey(code, ballot), bytes(BASE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey(TellerCode code, int ballot) throws GeneralSecurityException {
        byte[] scalar = KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(code.secret())
                        .thenExpand(text("teller of ballot " + ballot), KEY));
        return KeyFactory.getInstance(CURVE).generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar));
    }

    private static byte[] agreed(PrivateKey own, byte[] other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(CURVE);
        agreement.init(own);
        XECPublicKeySpec spec = new XECPublicKeySpec(NamedParameterSpec.X25519, number(other));
        agreement.doPhase(KeyFactory.getInstance(CURVE).generatePublic(spec), true);
        return agreement.generateSecret();
    }

    private static SecretKey key(byte[] one, byte[] other, byte[] about) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract().addIKM(one).addIKM(other).thenExpand(about, KEY));
    }

    private static Cipher cipher(int mode, SecretKey key, String about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, NONCE));
        cipher.updateAAD(text(about));
        return cipher;
    }

    private static byte[] about(String about, int i, int j, byte[] point) {
        byte[] words = text("envelope " + about + " " + i + " " + j + " ");
        return ByteBuffer.allocate(words.length + KEY).put(words).put(point).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Points are written with their lowest byte first.
    private static byte[] bytes(BigInteger number) {
        byte[] bytes = new byte[KEY];
        byte[] big = number.toByteArray();
        for (int i = 0; i < Math.min(KEY, big.length); i++) bytes[i] = big[big.length - 1 - i];
        return bytes;
    }

    private static BigInteger number(byte[] bytes) {
        byte[] big = new byte[KEY];
        for (int i = 0; i < KEY; i++) big[i] = bytes[KEY - 1 - i];
        big[0] &= 0x7f;
        return new BigInteger(1, big);
    }
}
