package vn.lienminh.access.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers of keys, right ones and those of somebody in between.
class CeremonyTest {
    private static final RelyingParty HOUSE = RelyingParty.of("https://lienminh.example.vn");
    private static final byte[] OWNER = "chu-khoa".getBytes(StandardCharsets.UTF_8);
    private static final Challenge ASKED =
            new Challenge("mot-thu-thach-ngau-nhien".getBytes(StandardCharsets.UTF_8), OWNER);
    private static final Challenge OF_ANYBODY = new Challenge(ASKED.bytes(), new byte[0]);
    private static final SoftKey.Asked RIGHT =
            new SoftKey.Asked(ASKED.bytes(), HOUSE.origin(), HOUSE.id(), SoftKey.TOUCHED | SoftKey.VERIFIED, 7);

    private final Ceremony ceremony = new Ceremony();

    private KeptKey registered(SoftKey key) throws Exception {
        return ceremony.register(key.registration(RIGHT), ASKED, HOUSE).orElseThrow();
    }

    private static List<SoftKey.Asked> wrong() {
        return List.of(
                RIGHT.with("mot-thu-thach-khac-han".getBytes(StandardCharsets.UTF_8)),
                RIGHT.from("https://lienminh.example.vn.evil.example"),
                RIGHT.from("http://lienminh.example.vn"),
                RIGHT.from("https://lienminh.example.vn:8443"),
                RIGHT.to("evil.example"),
                RIGHT.flagged(SoftKey.TOUCHED),
                RIGHT.flagged(SoftKey.VERIFIED),
                RIGHT.flagged(0));
    }

    @Test
    void aKeyIsRegisteredAndKnownAgain() throws Exception {
        SoftKey key = new SoftKey();
        KeptKey kept = registered(key);
        assertThat(kept.credential()).isEqualTo(key.credential);
        assertThat(kept.handle()).isEqualTo(OWNER);
        assertThat(kept.counter()).isEqualTo(7);
        String answer = key.assertion(RIGHT.counting(8), OWNER);
        assertThat(ceremony.credential(answer).orElseThrow()).isEqualTo(key.credential);
        for (Challenge asked : List.of(ASKED, OF_ANYBODY))
            assertThat(ceremony.check(answer, kept, asked, HOUSE)).isEqualTo(new Ceremony.Verdict.Right(8, false));
    }

    @Test
    void anotherHouseAnotherQuestionOrNobodyThereIsWrong() throws Exception {
        SoftKey key = new SoftKey();
        KeptKey kept = registered(key);
        for (SoftKey.Asked asked : wrong()) {
            assertThat(ceremony.register(key.registration(asked), ASKED, HOUSE))
                    .as(asked.toString())
                    .isEmpty();
            assertThat(ceremony.check(key.assertion(asked.counting(8), OWNER), kept, ASKED, HOUSE))
                    .as(asked.toString())
                    .isEqualTo(new Ceremony.Verdict.Wrong());
        }
    }

    @Test
    void anotherKeysSignatureOrOwnerIsWrong() throws Exception {
        KeptKey kept = registered(new SoftKey());
        assertThat(ceremony.check(new SoftKey().assertion(RIGHT.counting(8), OWNER), kept, ASKED, HOUSE))
                .isEqualTo(new Ceremony.Verdict.Wrong());
        SoftKey key = new SoftKey();
        String other = key.assertion(RIGHT.counting(8), "nguoi-khac".getBytes(StandardCharsets.UTF_8));
        assertThat(ceremony.check(other, registered(key), ASKED, HOUSE)).isEqualTo(new Ceremony.Verdict.Wrong());
    }

    @Test
    void aCounterThatDoesNotGoOnIsTold() throws Exception {
        SoftKey key = new SoftKey();
        KeptKey kept = registered(key);
        for (int counter : new int[] {7, 6, 0})
            assertThat(ceremony.check(key.assertion(RIGHT.counting(counter), OWNER), kept, ASKED, HOUSE))
                    .as("" + counter)
                    .isEqualTo(new Ceremony.Verdict.WentBack());
    }

    @Test
    void aRegistrationIsNoSignInAndTheOtherWayRound() throws Exception {
        SoftKey key = new SoftKey();
        KeptKey kept = registered(key);
        assertThat(ceremony.register(key.assertion(RIGHT, OWNER), ASKED, HOUSE)).isEmpty();
        assertThat(ceremony.check(key.registration(RIGHT.counting(8)), kept, ASKED, HOUSE))
                .isEqualTo(new Ceremony.Verdict.Wrong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "1",
                "[]",
                "{}",
                "\"x\"",
                "{\"id\":\"x\"}",
                "{\"id\":null,\"rawId\":null,\"type\":\"public-key\",\"response\":null}",
                "{\"id\":\"eA\",\"rawId\":\"eA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"attestationObject\":\"oA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}",
                "{\"id\":\"eA\",\"rawId\":\"eA\",\"type\":\"khac\",\"response\":{\"clientDataJSON\":\"%%%\"}}"
            })
    void whatIsNoAnswerIsRefused(String answer) throws Exception {
        KeptKey kept = registered(new SoftKey());
        assertThat(ceremony.register(answer, ASKED, HOUSE)).isEmpty();
        assertThat(ceremony.credential(answer).map(SoftKey::text)).isIn(Optional.empty(), Optional.of("eA"));
        assertThat(ceremony.check(answer, kept, ASKED, HOUSE)).isEqualTo(new Ceremony.Verdict.Wrong());
    }

    @Test
    void whatIsCutOffSwollenOrDeepIsRefused() throws Exception {
        SoftKey key = new SoftKey();
        String whole = key.registration(RIGHT);
        for (int cut = 1; cut < whole.length(); cut += 7)
            assertThat(ceremony.register(whole.substring(0, cut), ASKED, HOUSE)).isEmpty();
        String deep = "{\"id\":" + "[".repeat(20_000);
        assertThat(ceremony.register(deep, ASKED, HOUSE)).isEmpty();
        assertThat(ceremony.credential(deep)).isEmpty();
        String swollen = whole.replace("}}", "},\"x\":\"" + "x".repeat(40_000) + "\"}");
        assertThat(ceremony.register(swollen, ASKED, HOUSE)).isEmpty();
    }

    @Test
    void aHouseWithoutANameHasNoKeys() {
        for (String site : List.of("http://127.0.0.1:8080", "http://[::1]:8080", "https://10.0.0.7"))
            assertThat(RelyingParty.of(site).named()).as(site).isFalse();
        assertThat(RelyingParty.of("http://localhost:8080").named()).isTrue();
        assertThat(HOUSE.named()).isTrue();
    }
}
