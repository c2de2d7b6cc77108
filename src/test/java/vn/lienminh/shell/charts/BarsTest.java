package vn.lienminh.shell.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienminh.shell.charts.Bars.Row;

class BarsTest {
    @Test
    void theLongestBarFillsAlmostTheWholeTrackAndTheOthersAreInProportion() {
        Bars bars = new Bars("x", List.of(row("Bắc Ninh", "43"), row("Quảng Ninh", "86")));
        assertThat(bars.bar(bars.rows().getFirst()).text()).contains("width=\"95.0%\"");
        assertThat(bars.bar(bars.rows().getLast()).text()).contains("width=\"47.5%\"");
    }

    @Test
    void aTargetLongerThanEveryBarSetsTheMeasureAndIsATick() {
        Bars bars = new Bars("x", List.of(new Row("Hà Nam", new BigDecimal(6), new BigDecimal(8), "")));
        String bar = bars.bar(bars.rows().getFirst()).text();
        assertThat(bar).contains("class=\"b1\" y=\"3\" width=\"71.3%\"", "<svg x=\"95.0%\"", "class=\"tk\"");
    }

    @Test
    void theLongestComesFirstAndWhoHasNotReportedLast() {
        Bars bars =
                new Bars("x", List.of(new Row("Hà Nam", null, null, ""), row("Thái Bình", "0"), row("Bắc Ninh", "35")));
        assertThat(bars.rows()).extracting(Row::label).containsExactly("Bắc Ninh", "Thái Bình", "Hà Nam");
        assertThat(bars.bar(bars.rows().getLast()).text()).doesNotContain("b1");
    }

    @Test
    void onlyZeroesAreDrawnAsZeroes() {
        Bars bars = new Bars("x", List.of(row("Hà Nam", "0")));
        assertThat(bars.bar(bars.rows().getFirst()).text()).contains("width=\"0%\"");
    }

    @Test
    void aBarBelowZeroIsRefused() {
        assertThatThrownBy(() -> new Bars("x", List.of(row("Hải Dương", "-1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePaperHasLabelsAndNumbersInTheDrawingAndEscapesThem() {
        String svg = new Bars("x", List.of(row("<b>", "4013"))).drawing().standalone("Liberation Sans");
        assertThat(svg).contains("&lt;b&gt;", ">4.013<", "class=\"bars\"").doesNotContain("<b>");
    }

    private static Row row(String label, String value) {
        return new Row(label, new BigDecimal(value), null, "");
    }
}
