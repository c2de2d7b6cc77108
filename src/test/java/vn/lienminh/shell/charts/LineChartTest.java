package vn.lienminh.shell.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.shell.charts.LineChart.Point;

class LineChartTest {
    private static final Texts VI = Texts.in(Language.VI);

    @Test
    void officialFiguresAreSolidWithFullPointsAndEstimatesDashedWithOpenOnes() {
        Document svg = svg(chart(point("2015", 3870), point("2016", 4013), estimate("2017", 4139)));
        assertThat(svg.select("path.ln").eachAttr("class")).containsExactly("ln", "ln est");
        assertThat(svg.select("circle").eachAttr("class")).containsExactly("pt", "pt", "pt open");
    }

    @Test
    void aMissingPeriodLeavesAGap() {
        Document svg = svg(chart(point("2013", 10), missing("2014"), point("2015", 12), point("2016", 13)));
        assertThat(svg.select("path.ln")).hasSize(1);
        assertThat(svg.select("circle")).hasSize(3);
    }

    @Test
    void aBreakIsNotJoinedAndSaysWhy() {
        Point changed = new Point("2018", new BigDecimal(12), false, "đổi cách tính: không nối liền");
        Document svg = svg(chart(point("2016", 10), point("2017", 11), changed, point("2019", 13)));
        assertThat(svg.select("path.ln")).hasSize(2);
        assertThat(svg.select("path.brk")).hasSize(1);
        assertThat(svg.select("text").eachText()).contains("đổi cách tính:", "không nối liền");
    }

    @Test
    void theLastPointOfEveryRunSaysItsNumber() {
        Point changed = new Point("2018", new BigDecimal(4200), false, "đổi cách tính");
        Document svg = svg(chart(point("2015", 3870), point("2016", 4013), estimate("2017", 4139), changed));
        assertThat(svg.select("text.val").eachText()).containsExactly("4.013", "4.139 ước", "4.200");
    }

    @Test
    void higherValuesLieHigherAndAllWithinTheScale() {
        Document svg = svg(chart(point("2015", 3650), point("2016", 4013), point("2017", 3900)));
        List<Integer> y = svg.select("circle").stream()
                .map(c -> Integer.parseInt(c.attr("cy")))
                .toList();
        assertThat(y.get(1)).isLessThan(y.get(2));
        assertThat(y.get(2)).isLessThan(y.get(0));
        assertThat(y).allMatch(v -> v >= 54 && v <= 220);
    }

    @Test
    void bothWidthsKeepEverythingInsideAndTheNarrowOneLeavesOutLabels() {
        LineChart chart = chart(
                point("2011", 1),
                point("2012", 2),
                point("2013", 3),
                point("2014", 4),
                point("2015", 5),
                point("2016", 6),
                point("2017", 7),
                point("2018", 8),
                point("2019", 9),
                point("2020", 10));
        assertThat(chart.wide().width()).isEqualTo(640);
        assertThat(chart.narrow().width()).isEqualTo(340);
        assertThat(periods(chart.wide())).hasSize(10);
        assertThat(periods(chart.narrow())).hasSizeLessThan(10).contains("2020");
        for (Drawing drawing : List.of(chart.wide(), chart.narrow()))
            assertThat(svg(drawing).select("circle").stream().map(c -> Integer.parseInt(c.attr("cx"))))
                    .allMatch(x -> x > 0 && x < drawing.width());
    }

    @Test
    void aSinglePointAndALevelLineAreDrawn() {
        assertThat(svg(chart(point("2017", 0))).select("circle")).hasSize(1);
        assertThat(svg(chart(point("2016", 5), point("2017", 5))).select("path.ln"))
                .hasSize(1);
    }

    @Test
    void noFigureAtAllIsNotAChart() {
        assertThatThrownBy(() -> chart(missing("2016"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsAreEscaped() {
        LineChart chart =
                new LineChart("<b>", List.of(point("<i>", 1), new Point("x", BigDecimal.TWO, false, "<u>")), VI);
        assertThat(chart.onPage().text())
                .doesNotContain("<b>", "<i>", "<u>")
                .contains("&lt;b&gt;", "&lt;i&gt;", "&lt;u&gt;");
    }

    @Test
    void theScaleHasAtMostFourRoundStepsThatHoldAllValues() {
        assertThat(scale("3650", "4420")).containsExactly("3500", "4000", "4500");
        assertThat(scale("-3", "4.5")).containsExactly("-5", "0", "5");
        assertThat(scale("0.12", "0.47")).containsExactly("0.1", "0.2", "0.3", "0.4", "0.5");
        assertThat(scale("0", "0")).containsExactly("0", "0.2");
    }

    private static List<String> scale(String smallest, String largest) {
        Ticks ticks = Ticks.of(new BigDecimal(smallest), new BigDecimal(largest));
        return ticks.values().stream().map(BigDecimal::toPlainString).toList();
    }

    private static List<String> periods(Drawing drawing) {
        return svg(drawing).select("text[y=242]").eachText();
    }

    private static LineChart chart(Point... points) {
        return new LineChart("Số hợp tác xã", List.of(points), VI);
    }

    private static Point point(String label, long value) {
        return new Point(label, BigDecimal.valueOf(value), false, "");
    }

    private static Point estimate(String label, long value) {
        return new Point(label, BigDecimal.valueOf(value), true, "");
    }

    private static Point missing(String label) {
        return new Point(label, null, false, "");
    }

    private static Document svg(LineChart chart) {
        return svg(chart.wide());
    }

    private static Document svg(Drawing drawing) {
        return Jsoup.parse(drawing.onPage().text(), "", Parser.xmlParser());
    }
}
