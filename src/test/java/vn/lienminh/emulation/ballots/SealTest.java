package vn.lienminh.emulation.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] VOTE = "yni".getBytes(StandardCharsets.US_ASCII);

    private final List<TellerCode> codes =
            Stream.generate(() -> TellerCode.fresh(RANDOM)).limit(4).toList();
    private final List<byte[]> keys =
            codes.stream().map(c -> Seal.publicKey(c, 7)).toList();

    @Test
    void anyTwoTellersTogetherOpenAnEnvelope() {
        byte[] sealed = Seal.close(VOTE, keys, "ballot:7/1");
        for (int i = 0; i < 4; i++)
            for (int j = i + 1; j < 4; j++)
                assertThat(Seal.open(sealed, Map.of(i, codes.get(i), j, codes.get(j)), 4, 3, "ballot:7/1", 7))
                        .as(i + " " + j)
                        .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(VOTE));
    }

    @Test
    void oneTellerAloneOpensNothing() {
        byte[] sealed = Seal.close(VOTE, keys, "ballot:7/1");
        TellerCode guessed = TellerCode.fresh(RANDOM);
        assertThat(Seal.open(sealed, Map.of(0, codes.get(0), 1, guessed), 4, 3, "ballot:7/1", 7))
                .isEmpty();
        assertThat(Seal.open(sealed, Map.of(0, codes.get(0), 1, codes.get(0)), 4, 3, "ballot:7/1", 7))
                .isEmpty();
    }

    @Test
    void anEnvelopeOpensForItsBallotAndItsVoterAlone() {
        byte[] sealed = Seal.close(VOTE, keys, "ballot:7/1");
        Map<Integer, TellerCode> two = Map.of(0, codes.get(0), 2, codes.get(2));
        assertThat(Seal.open(sealed, two, 4, 3, "ballot:7/2", 7)).isEmpty();
        assertThat(Seal.open(sealed, two, 4, 3, "ballot:7/1", 8)).isEmpty();
        sealed[sealed.length / 2] ^= 1;
        byte[] cut = java.util.Arrays.copyOf(sealed, sealed.length - 1);
        assertThat(Seal.open(cut, two, 4, 3, "ballot:7/1", 7)).isEmpty();
    }

    @Test
    void everyVoteLooksAsLongAsAnyOtherAndNoneTwiceTheSame() {
        Set<String> seen = new HashSet<>();
        for (String vote : List.of("yyy", "nnn", "iii", "yyy", "-yn")) {
            byte[] sealed = Seal.close(vote.getBytes(StandardCharsets.US_ASCII), keys, "ballot:7/1");
            assertThat(sealed).hasSize(32 + 6 * (3 + 16));
            assertThat(seen.add(new String(sealed, StandardCharsets.ISO_8859_1)))
                    .isTrue();
            assertThat(seen.add(TellerCode.receipt(sealed))).isTrue();
        }
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        for (int i = 0; i < 200; i++) {
            TellerCode code = TellerCode.fresh(RANDOM);
            assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
            String typed = code.text()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('0', 'o')
                    .replace('1', 'l')
                    .replace("-", " ");
            assertThat(TellerCode.parse(typed)).contains(code);
        }
    }

    @Test
    void aSignThatIsMistypedIsFound() {
        TellerCode code = TellerCode.fresh(RANDOM);
        String text = code.text();
        int missed = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '-') continue;
            String other = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            if (TellerCode.parse(other).isPresent()) missed++;
        }
        assertThat(missed).isLessThanOrEqualTo(2);
        assertThat(TellerCode.parse("")).isEmpty();
        assertThat(TellerCode.parse("K7QF 2M9T")).isEmpty();
        assertThat(TellerCode.parse(text + "A")).isEmpty();
    }

    @Test
    void aCodeIsNeverWrittenInALog() {
        TellerCode code = TellerCode.fresh(RANDOM);
        assertThat("" + code).doesNotContain(code.text().substring(0, 4)).isEqualTo("TellerCode");
    }
}
