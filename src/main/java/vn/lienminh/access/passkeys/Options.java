package vn.lienminh.access.passkeys;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.lienminh.access.Account;

/// What the browser is asked, in the words of the standard (yêu cầu gửi trình duyệt).
final class Options {
    private static final String HOUSE = "Liên Minh";
    private static final int PATIENCE = 120_000;

    private Options() {}

    static Map<String, Object> toRegister(
            Challenge challenge, Account account, List<PasskeyStore.Found> known, RelyingParty party) {
        return Map.of(
                "challenge",
                text(challenge.bytes()),
                "rp",
                Map.of("id", party.id(), "name", HOUSE),
                "user",
                Map.of("id", text(challenge.handle()), "name", account.login(), "displayName", account.name()),
                "pubKeyCredParams",
                Ceremony.ALGORITHMS.stream()
                        .map(a -> Map.of("type", "public-key", "alg", a.getValue()))
                        .toList(),
                "excludeCredentials",
                named(known),
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation",
                "none",
                "timeout",
                PATIENCE);
    }

    static Map<String, Object> toSign(Challenge challenge, List<PasskeyStore.Found> allowed, RelyingParty party) {
        return Map.of(
                "challenge",
                text(challenge.bytes()),
                "rpId",
                party.id(),
                "allowCredentials",
                named(allowed),
                "userVerification",
                "required",
                "timeout",
                PATIENCE);
    }

    private static List<Map<String, String>> named(List<PasskeyStore.Found> keys) {
        return keys.stream()
                .map(k -> Map.of("type", "public-key", "id", text(k.key().credential())))
                .toList();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
