package vn.lienminh.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;

class NumberTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"1298", "1298.5", "-5", "1298.0", "0", "-0.05", "1.298", "123456789012345678901234567890"})
    void digitsWithAtMostOnePointAreANumber(String text) {
        assertThat(NumberText.read(text)).isEqualTo(Outcome.done(new BigDecimal(text)));
    }

    @Test
    void blanksAroundANumberAreNoFault() {
        assertThat(NumberText.read(" 7 ")).isEqualTo(Outcome.done(new BigDecimal("7")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.298.000|D151",
                "-2.425.931|D151",
                "1,298|D152",
                "1.234,5|D152",
                "1,298,000.5|D152",
                "1 298|D153",
                "1\u00A0298|D153",
                "2 425 931|D153",
                "12e3|D154",
                "1.2E+05|D154",
                "５|D155",
                "1２|D155",
                "٣|D155",
                "1.298,00 lượt|D156",
                "20 nghìn|D156",
                "0x1F|D156",
                "95%|D157",
                "34,2%|D157",
                "1234567890123456789012345678901|D158",
                "Inf|D159",
                "NaN|D159",
                "--5|D159",
                "+5|D159",
                ".5|D159",
                "5.|D159",
                "(5)|D159",
                "-|D159",
                "1.2.3|D159",
                "−5|D159"
            })
    void whatPeopleWriteInsteadIsRefusedByName(String text, String code) {
        assertThat(NumberText.read(text).faults()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(code);
            assertThat(f.text(Language.VI)).contains("“" + text.replace('\u00A0', ' ') + "”");
        });
    }

    @Test
    void anEmptyCellIsNoNumber() {
        assertThat(NumberText.read("").faults())
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo("D159"));
    }

    @Test
    void aVeryLongCellIsRefusedAndOnlyItsBeginningShown() {
        assertThat(NumberText.read("1,".repeat(16_000)).faults())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("D159");
                    assertThat(f.text(Language.VI)).hasSizeLessThan(250);
                });
    }
}
