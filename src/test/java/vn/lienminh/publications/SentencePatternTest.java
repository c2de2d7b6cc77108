package vn.lienminh.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.publications.SentencePattern.Optional;
import vn.lienminh.publications.SentencePattern.Token;
import vn.lienminh.publications.SentencePattern.Words;

class SentencePatternTest {
    @Test
    void aPatternIsWordsTokensAndPartsThatMayBeLeftOut() {
        assertThat(SentencePattern.parse("Có {HTX.NEW} HTX[ ({HTX.NEW:top 5}[…; {HTX.NEW:rest}])].")
                        .nodes())
                .containsExactly(
                        new Words("Có "),
                        new Token("HTX.NEW", ""),
                        new Words(" HTX"),
                        new Optional(List.of(
                                new Words(" ("),
                                new Token("HTX.NEW", "top 5"),
                                new Optional(List.of(new Words("…; "), new Token("HTX.NEW", "rest"))),
                                new Words(")"))),
                        new Words("."));
    }

    @Test
    void aTokenIsWrittenAsItWasRead() {
        assertThat(new Token("HTX.NEW", "top 5").written()).isEqualTo("{HTX.NEW:top 5}");
        assertThat(new Token("HTX.NEW", "").written()).isEqualTo("{HTX.NEW}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ] b", "a } b", "a [b", "a {b", "[a [b]", "{a"})
    void whatDoesNotCloseIsAMistakeOfOurs(String line) {
        assertThatThrownBy(() -> SentencePattern.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
    }

    @Test
    void everyLineOfTheOutlineIsAPattern() {
        assertThat(ReportOutline.yearEnd().entries()).hasSizeGreaterThan(20);
    }
}
