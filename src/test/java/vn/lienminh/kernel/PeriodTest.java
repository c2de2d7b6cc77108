package vn.lienminh.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    static Stream<Period> all() {
        return Stream.of(
                        "2017", "2017H1", "2017H2", "2017-9M", "2017Q1", "2017Q2", "2017Q3", "2017Q4", "2017-01",
                        "2017-06", "2017-12", "2024-02")
                .map(Period::of);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsPrintedIsReadBack(Period period) {
        assertThat(Period.parse(period.toString())).contains(period);
        assertThat(Period.parse(" " + period + " ")).contains(period);
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePeriodBeforeIsAsLongAndLiesBefore(Period period) {
        Period before = period.previous();
        assertThat(before.length()).isEqualTo(period.length());
        assertThat(before.end()).isBefore(period.start());
        if (period.length() != Period.Length.NINE_MONTHS)
            assertThat(before.end().plusDays(1)).isEqualTo(period.start());
        assertThat(before).isLessThan(period);
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePartsFillThePeriodWithoutGap(Period period) {
        List<Period> parts = period.parts();
        if (period.length() == Period.Length.MONTH) {
            assertThat(parts).isEmpty();
            return;
        }
        assertThat(parts.getFirst().start()).isEqualTo(period.start());
        assertThat(parts.getLast().end()).isEqualTo(period.end());
        for (int i = 1; i < parts.size(); i++)
            assertThat(parts.get(i).start()).isEqualTo(parts.get(i - 1).end().plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "2017Q5",
                "2017Q0",
                "2017H3",
                "2017-13",
                "2017-00",
                "2017-6",
                "2017-12M",
                "2017-9m",
                "2017 Q1",
                "Q1 2017",
                "12017"
            })
    void whatIsNoPeriodIsNotGuessed(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void theLastDayIsThatOfTheCalendar() {
        assertThat(Period.of("2024-02").end()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Period.of("2017-9M").end()).isEqualTo(LocalDate.of(2017, 9, 30));
        assertThat(Period.of("2017-9M").previous()).isEqualTo(Period.of("2016-9M"));
    }
}
