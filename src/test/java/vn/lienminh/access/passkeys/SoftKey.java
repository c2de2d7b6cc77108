package vn.lienminh.access.passkeys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/// A key made of software, which also answers what it should not.
final class SoftKey {
    static final int TOUCHED = 0x01;
    static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    final byte[] credential = "khoa-mem-so-mot!".getBytes(StandardCharsets.US_ASCII);
    private final KeyPair pair;

    SoftKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
    }

    /// What it is asked, and how it answers.
    record Asked(byte[] challenge, String origin, String house, int flags, int counter) {
        Asked with(byte[] other) {
            return new Asked(other, origin, house, flags, counter);
        }

        Asked from(String other) {
            return new Asked(challenge, other, house, flags, counter);
        }

        Asked to(String other) {
            return new Asked(challenge, origin, other, flags, counter);
        }

        Asked flagged(int other) {
            return new Asked(challenge, origin, house, other, counter);
        }

        Asked counting(int other) {
            return new Asked(challenge, origin, house, flags, other);
        }
    }

    String registration(Asked asked) throws GeneralSecurityException {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        byte[] data = data(asked, WITH_KEY, key());
        object.writeBytes(new byte[] {(byte) 0xA3, 0x63});
        object.writeBytes("fmt".getBytes(StandardCharsets.US_ASCII));
        object.write(0x64);
        object.writeBytes("none".getBytes(StandardCharsets.US_ASCII));
        object.write(0x67);
        object.writeBytes("attStmt".getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(new byte[] {(byte) 0xA0, 0x68});
        object.writeBytes("authData".getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(new byte[] {0x58, (byte) data.length});
        object.writeBytes(data);
        return json(Map.of(
                "clientDataJSON",
                text(client("webauthn.create", asked)),
                "attestationObject",
                text(object.toByteArray())));
    }

    String assertion(Asked asked, byte[] handle) throws GeneralSecurityException {
        byte[] data = data(asked, 0, new byte[0]);
        byte[] client = client("webauthn.get", asked);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return json(Map.of(
                "clientDataJSON",
                text(client),
                "authenticatorData",
                text(data),
                "signature",
                text(signature.sign()),
                "userHandle",
                text(handle)));
    }

    private byte[] data(Asked asked, int more, byte[] key) throws GeneralSecurityException {
        return ByteBuffer.allocate(37 + key.length)
                .put(sha256(asked.house().getBytes(StandardCharsets.UTF_8)))
                .put((byte) (asked.flags() | more))
                .putInt(asked.counter())
                .put(key)
                .array();
    }

    private byte[] key() {
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        return ByteBuffer.allocate(16 + 2 + credential.length + 77)
                .put(new byte[16])
                .putShort((short) credential.length)
                .put(credential)
                .put(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20})
                .put(number(open.getW().getAffineX()))
                .put(new byte[] {0x22, 0x58, 0x20})
                .put(number(open.getW().getAffineY()))
                .array();
    }

    private static byte[] number(BigInteger n) {
        byte[] bytes = n.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] client(String type, Asked asked) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, text(asked.challenge()), asked.origin())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String json(Map<String, String> response) {
        StringBuilder fields = new StringBuilder();
        response.forEach((name, value) ->
                fields.append(fields.isEmpty() ? "" : ",").append("\"%s\":\"%s\"".formatted(name, value)));
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"response\":{%s},\"clientExtensionResults\":{}}"
                .formatted(text(credential), text(credential), fields);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
