package vn.lienminh.shell.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.shell.charts.TileMap.Area;
import vn.lienminh.shell.charts.TileMap.Borders;
import vn.lienminh.shell.charts.TileMap.Key;

class TileMapTest {
    private static final Texts VI = Texts.in(Language.VI);

    @ParameterizedTest
    @EnumSource
    void everyProvinceHasOneTileAndNoTwoTilesLieOnOneAnother(Borders borders) throws IOException {
        List<Tiles.Tile> tiles = Tiles.of(borders).all();
        Map<String, String> names = provinces(borders);
        Map<String, String> drawn = tiles.stream()
                .filter(t -> !t.island())
                .collect(Collectors.toMap(Tiles.Tile::code, t -> bare(t.name())));
        assertThat(drawn).hasSize(Integer.parseInt(borders.word()));
        assertThat(drawn.entrySet().stream().filter(e -> !e.getKey().equals("46")))
                .allMatch(e -> e.getValue().equals(names.get(e.getKey())));
        assertThat(drawn.keySet()).isEqualTo(names.keySet());
        Set<String> taken = new HashSet<>();
        for (Tiles.Tile tile : tiles)
            for (int i = 0; i < tile.width(); i++)
                assertThat(taken.add(tile.row() + ":" + (tile.column() + i)))
                        .as(tile.name())
                        .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void hoangSaAndTruongSaAreAlwaysDrawnEastOfTheirProvinceAndInItsColour(Borders borders) {
        TileMap map = new TileMap(borders, "x", List.of(new Area("48", "Đà Nẵng", new BigDecimal(5), false)), VI);
        Document svg = svg(map);
        assertThat(tile(svg, "Hoàng Sa, thuộc Đà Nẵng").className()).isEqualTo("m3 isl");
        assertThat(tile(svg, "Trường Sa, thuộc Khánh Hòa").className()).isEqualTo("m0 isl");
        assertThat(x(svg, "Hoàng Sa, thuộc Đà Nẵng")).isGreaterThan(x(svg, "Đà Nẵng: 5"));
        assertThat(x(svg, "Trường Sa, thuộc Khánh Hòa")).isGreaterThan(x(svg, "Khánh Hòa"));
    }

    @Test
    void aTileIsFortyByThirtySixUnitsAtItsColumnAndRow() {
        String rect = tile(svg(cluster()), "Quảng Ninh: 86").select("rect").outerHtml();
        assertThat(rect).contains("x=\"280\"", "y=\"72\"", "width=\"40\"", "height=\"36\"");
        assertThat(cluster().drawing())
                .extracting(Drawing::width, Drawing::height)
                .containsExactly(360, 828);
    }

    @Test
    void aProvinceThatHasNotReportedIsHatchedAndOneOutsideIsPale() {
        Document svg = svg(cluster());
        assertThat(tile(svg, "Hà Nam: chưa báo cáo").select("path.hatch")).hasSize(1);
        assertThat(tile(svg, "Lai Châu").className()).isEqualTo("m0");
        assertThat(tile(svg, "Lai Châu").select("path")).isEmpty();
    }

    @Test
    void aPartOfAProvinceCarriesAStarAndSaysSo() {
        TileMap map =
                new TileMap(Borders.OF_34, "x", List.of(new Area("24", "Bắc Ninh", new BigDecimal(35), true)), VI);
        assertThat(tile(svg(map), "Bắc Ninh: 35*").select(".vv").text()).isEqualTo("35*");
        assertThat(map.remarks()).containsExactly("* chỉ phần thuộc cụm, chưa phải cả tỉnh");
    }

    @Test
    void theLegendSpeaksOfWholeNumbersWithoutAGap() {
        assertThat(cluster().legend())
                .containsExactly(
                        new Key(1, "dưới 10"),
                        new Key(2, "10–19"),
                        new Key(3, "20–29"),
                        new Key(4, "30–49"),
                        new Key(5, "từ 50"),
                        new Key(-1, "chưa báo cáo"),
                        new Key(0, "ngoài cụm"));
    }

    @Test
    void numbersTooLongForATileAreWrittenInThousandsWithTheWholeOneInTheTitle() {
        TileMap map = new TileMap(
                Borders.OF_63,
                "x",
                List.of(
                        area("36", "Nam Định", "420000"),
                        area("22", "Quảng Ninh", "90931"),
                        area("35", "Hà Nam", "9450")),
                VI);
        Document svg = svg(map);
        assertThat(tile(svg, "Nam Định: 420.000").select(".vv").text()).isEqualTo("420");
        assertThat(tile(svg, "Quảng Ninh: 90.931").select(".vv").text()).isEqualTo("91");
        assertThat(tile(svg, "Hà Nam: 9.450").select(".vv").text()).isEqualTo("9,5");
        assertThat(map.remarks()).containsExactly("số trong ô tính bằng nghìn");
    }

    @Test
    void namesAreEscaped() {
        TileMap map = new TileMap(Borders.OF_63, "<b>&\"", List.of(area("37", "<i>'", "1")), VI);
        assertThat(map.onPage().text())
                .doesNotContain("<b>", "<i>")
                .contains("&lt;b&gt;&amp;&quot;", "&lt;i&gt;&#39;: 1");
    }

    @Test
    void aPaperGetsItsOwnColoursAndAPageGetsNone() {
        assertThat(cluster().onPage().text()).doesNotContain("<style", "style=");
        assertThat(cluster().drawing().standalone("Liberation Sans"))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"360\"")
                .contains("<style>", "'Liberation Sans'", ".m5 rect");
    }

    private static TileMap cluster() {
        return new TileMap(
                Borders.OF_63,
                "Số HTX thành lập mới",
                List.of(
                        area("22", "Quảng Ninh", "86"),
                        area("27", "Bắc Ninh", "35"),
                        area("37", "Ninh Bình", "22"),
                        area("26", "Vĩnh Phúc", "21"),
                        area("36", "Nam Định", "10"),
                        area("34", "Thái Bình", "9"),
                        area("30", "Hải Dương", "9"),
                        area("33", "Hưng Yên", "8"),
                        new Area("35", "Hà Nam", null, false)),
                VI);
    }

    private static Area area(String code, String name, String value) {
        return new Area(code, name, new BigDecimal(value), false);
    }

    private static Document svg(TileMap map) {
        return Jsoup.parse(map.onPage().text(), "", Parser.xmlParser());
    }

    private static Element tile(Document svg, String title) {
        return svg.select("g").stream()
                .filter(g -> g.select("> title").text().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no tile " + title));
    }

    private static int x(Document svg, String title) {
        return Integer.parseInt(tile(svg, title).select("rect").attr("x"));
    }

    /// Code to name, from the events by which the house knows the provinces.
    private static Map<String, String> provinces(Borders borders) throws IOException {
        Map<String, String> names = new TreeMap<>();
        Map<String, String> merged = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/catalogue/territory.csv"))) {
            String[] cell = line.split(",", 8);
            if (cell[0].equals("exists")) names.put(cell[5], bare(cell[6]));
            if (cell[0].equals("merge") && borders == Borders.OF_34) {
                names.remove(cell[3]);
                merged.put(cell[5], bare(cell[6]));
            }
        }
        names.putAll(merged);
        return names;
    }

    private static String bare(String name) {
        return name.replaceFirst("^(Tỉnh|Thành phố|TP\\.) ", "");
    }
}
