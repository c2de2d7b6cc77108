package vn.lienminh.emulation.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    private static final BigDecimal EIGHTY = BigDecimal.valueOf(80);

    @ParameterizedTest
    @CsvSource({
        "9, 8, 80, 88.9, true",
        "9, 7, 80, 77.8, false",
        "9, 9, 80, 100.0, true",
        "10, 8, 80, 80.0, true",
        "5, 4, 80, 80.0, true",
        "9, 6, 66.67, 66.7, false",
        "8, 4, 50, 50.0, true",
        "9, 0, 80, 0.0, false",
        "0, 0, 80, 0, false"
    })
    void theShareIsOfAllMembersAndIsComparedUnrounded(
            int entitled, int yes, BigDecimal needed, BigDecimal share, boolean passed) {
        Verdict verdict = new Verdict(entitled, entitled, yes, yes, yes, needed, true);
        assertThat(verdict.share()).isEqualByComparingTo(share);
        assertThat(verdict.passed()).isEqualTo(passed);
    }

    @Test
    void theThresholdInVotesIsRoundedUp() {
        assertThat(Verdict.threshold(EIGHTY, 9)).isEqualTo(8);
        assertThat(Verdict.threshold(EIGHTY, 10)).isEqualTo(8);
        assertThat(Verdict.threshold(new BigDecimal("50"), 9)).isEqualTo(5);
    }

    @Test
    void whereNoRivalPassesTheTwoBestMeetAgain() {
        assertThat(again("Cờ:A:5", "Cờ:B:3", "Cờ:C:1")).containsExactly("A", "B");
        assertThat(again("Cờ:A:2", "Cờ:B:3", "Cờ:C:5")).containsExactly("C", "B");
    }

    @Test
    void whoeverHasAsManyAsTheSecondMeetsTheBestToo() {
        assertThat(again("Cờ:A:5", "Cờ:B:2", "Cờ:C:2")).containsExactly("A", "B", "C");
    }

    @Test
    void whereOnePassesOrStandsAloneThereIsNoFurtherRound() {
        assertThat(again("Cờ:A:8", "Cờ:B:1")).isEmpty();
        assertThat(again("Cờ:A:5", "Giấy khen:B:4")).isEmpty();
        assertThat(again("Cờ:A:5", "Cờ:B:4", "Giấy khen:C:9")).containsExactly("A", "B");
    }

    private static List<String> again(String... lines) {
        Map<Question, Verdict> verdicts = new LinkedHashMap<>();
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(":");
            Question question = new Question(verdicts.size(), verdicts.size(), "", parts[0], parts[1], "", null);
            int yes = Integer.parseInt(parts[2]);
            verdicts.put(question, new Verdict(9, 9, 9, 9, yes, EIGHTY, true));
        }
        Tally.again(verdicts).forEach(q -> all.add(q.detail()));
        return all;
    }
}
