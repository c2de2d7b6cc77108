package vn.lienminh.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.kernel.Period;

class ForeignPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2018, 2018",
        "201806, 2018-06",
        "2018Q2, 2018Q2",
        "2018S1, 2018H1",
        "2018S2, 2018H2",
        "2018-9M, 2018-9M",
        "2018-06, 2018-06",
        "2018-01-01/P1Y, 2018",
        "2018-01-01/P12M, 2018",
        "2018-07-01/P6M, 2018H2",
        "2018-04-01/P3M, 2018Q2",
        "2018-01-01/P9M, 2018-9M",
        "2018-12-01/P1M, 2018-12"
    })
    void othersWriteThemInTheirWay(String theirs, String ours) {
        assertThat(ForeignPeriod.parse(theirs)).contains(Period.of(ours));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "18",
                "201813",
                "2018S3",
                "2018W4",
                "20180101",
                "2018April",
                "2018-02-01/P1Y",
                "2018-02-30/P1M",
                "2018-05-01/P3M",
                "2018-01-02/P1M",
                "2018-01-01/P2M",
                "2018-04-01/P9M",
                "2018-01-01/P99Y",
                "9999999999-01"
            })
    void whatIsNoPeriodOfOursIsNone(String theirs) {
        assertThat(ForeignPeriod.parse(theirs)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2018-06", "2018Q2", "2018H1", "2018-9M"})
    void whatIsWrittenIsReadBack(String ours) {
        assertThat(ForeignPeriod.parse(ForeignPeriod.write(Period.of(ours)))).contains(Period.of(ours));
    }
}
