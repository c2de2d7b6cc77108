package vn.lienminh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Standing;
import vn.lienminh.shell.charts.Bars;
import vn.lienminh.shell.charts.LineChart;
import vn.lienminh.shell.charts.LineChart.Point;
import vn.lienminh.shell.charts.TileMap;
import vn.lienminh.shell.charts.TileMap.Area;

/// Writes every part in every state to `target/look/`, to be looked at, and holds what a machine can see of it.
class ComponentsPageTest {
    private static final Path OUT = Path.of("target/look");
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyPartIsDrawnWithTheRealTemplates(Theme theme) throws IOException {
        Page page = page(Language.VI, theme);
        Document html = Jsoup.parse(written("components-" + theme.word(), page, samples(page)));
        assertThat(html.select(".bdg").eachText())
                .containsExactly("Ước thực hiện", "Sơ bộ", "Chính thức", "Điều chỉnh lần 1");
        assertThat(html.select(".chg.good").eachText()).contains("+126", "−11", "102,0% Đạt");
        assertThat(html.select(".chg.bad").eachText()).contains("+126", "−11", "75,0% Chưa đạt, thiếu 3");
        assertThat(html.select(".cov.part").attr("title")).isEqualTo("Chưa báo cáo: Hà Nam, Hưng Yên");
        assertThat(html.select("[style], style, script:not([src])")).isEmpty();
        assertThat(html.select("svg use"))
                .isNotEmpty()
                .allMatch(u -> u.attr("href").contains("icons.svg#"));
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(html.select("svg[role=img]"))
                .hasSize(4)
                .allMatch(s -> !s.select("> title").text().isEmpty());
    }

    @Test
    void englishHasNoKeyAndNoVietnameseWordLeft() throws IOException {
        Page page = page(Language.EN, Theme.SYSTEM);
        String text = Jsoup.parse(written("components-en", page, samples(page)))
                .body()
                .text();
        assertThat(text).contains("Estimated", "Revision 1", "not reported").doesNotContain("shell.", "Ước thực hiện");
    }

    @Test
    void aPaperLoadsItsOwnLetters() throws IOException {
        Page page = page(Language.VI, Theme.SYSTEM);
        assertThat(written("components-vi", page, samples(page))).doesNotContain("css/paper.css");
        assertThat(written("paper", page, paper())).contains("css/paper.css");
    }

    private static Page page(Language language, Theme theme) throws IOException {
        Menu menu = new Menu(List.of(
                MenuEntry.tab(10, "shell.home", ""),
                MenuEntry.tab(20, "shell.explain", "/figures"),
                MenuEntry.tab(30, "shell.sources", "/report"),
                MenuEntry.top(10, "shell.top", "list", "/indicators")));
        Visit visit = new Visit(language, theme, "/clusters/DBSH/2017/figures", null, null, null, false);
        return Page.of(visit, Reader.ANYBODY, Assets.read(), menu, () -> 0)
                .titled("Bộ phận giao diện")
                .in(new ClusterYear("DBSH", "Cụm Đồng bằng sông Hồng", 2017, 2016, 2018))
                .updated(Instant.parse("2017-12-05T03:42:00Z"));
    }

    private static String written(String name, Page page, Content content) throws IOException {
        String html = part("layout/page", Map.of("page", page, "content", content, "paper", name.equals("paper")));
        Files.createDirectories(OUT);
        String root = page.asset("mark.svg").replace("mark.svg", "");
        Files.writeString(OUT.resolve(name + ".html"), html.replace(root, "../classes/static/"));
        return html;
    }

    private static String part(String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        ENGINE.render(template + ".jte", new HashMap<>(model), output);
        return output.toString();
    }

    private static Content samples(Page page) {
        StringBuilder html = new StringBuilder("<div class=\"head\"><div><h1>Bộ phận giao diện</h1>"
                + "<p>Mọi màn hình ghép từ những phần dưới đây.</p></div><div class=\"acts\">"
                + "<a class=\"btn\" href=\"#x\">" + page.icon("download") + "Xuất Excel</a>"
                + "<button class=\"btn\" data-print hidden>" + page.icon("printer") + "In</button>"
                + "<a class=\"btn do\" href=\"#x\">" + page.icon("send") + "Gửi cụm trưởng duyệt</a></div></div>"
                + "<div class=\"stack\">");
        section(html, "Tình trạng, mức đủ, thay đổi, đánh giá", words(page));
        section(html, "Lời báo", notes(page));
        section(html, "Mọi hình", icons(page));
        section(html, "Biểu đồ", charts(page));
        return new Markup(html.append("</div>").toString());
    }

    private static void section(StringBuilder html, String title, String body) {
        html.append("<section class=\"sec rule\"><header><h2>")
                .append(title)
                .append("</h2></header>")
                .append(body)
                .append("</section>");
    }

    private static String words(Page page) {
        StringBuilder html = new StringBuilder("<p class=\"demo\">");
        for (Standing standing : Standing.values())
            html.append(part("part/standing", Map.of("page", page, "standing", standing)));
        html.append(part("part/standing", Map.of("page", page, "standing", Standing.OFFICIAL, "revision", 1)));
        html.append("</p><p class=\"demo gap\">");
        html.append(coverage(page, new Coverage(9, 9, List.of())));
        html.append(coverage(page, new Coverage(7, 9, List.of("Hà Nam", "Hưng Yên"))));
        for (Wanted wanted : Wanted.values())
            for (String change : List.of("126", "-11", "0"))
                html.append(
                        part("part/change", Map.of("page", page, "change", new BigDecimal(change), "wanted", wanted)));
        html.append("</p><p class=\"demo gap\">");
        html.append(verdict(page, Verdict.MET, "102,0%", "")).append(verdict(page, Verdict.NEARLY, "99,4%", "1"));
        html.append(verdict(page, Verdict.MISSED, "75,0%", "3")).append(verdict(page, Verdict.NOT_REGISTERED, "", ""));
        return html.append("</p>").toString();
    }

    private static String coverage(Page page, Coverage coverage) {
        return part("part/coverage", Map.of("page", page, "coverage", coverage, "unit", "tỉnh"));
    }

    private static String verdict(Page page, Verdict verdict, String percent, String lacking) {
        return part("part/verdict", Map.of("page", page, "verdict", verdict, "percent", percent, "lacking", lacking));
    }

    private static String notes(Page page) {
        StringBuilder html = new StringBuilder("<div class=\"stack tight\">");
        Content content =
                new Markup("<p><b>Đã gửi Liên minh HTX tỉnh Ninh Bình lúc 10:42.</b> Mã bản gửi 7F3A-22C1.</p>");
        for (NoteKind kind : NoteKind.values())
            html.append(part("part/note", Map.of("page", page, "kind", kind, "content", content)));
        return html.append("</div>").toString();
    }

    private static String icons(Page page) {
        StringBuilder html = new StringBuilder("<p class=\"demo\">");
        for (String icon : page.assets().icons())
            html.append("<span class=\"nowrap\">")
                    .append(page.icon(icon))
                    .append(' ')
                    .append(icon)
                    .append("</span>");
        return html.append("</p>").toString();
    }

    private static String charts(Page page) {
        String bars = part(
                "part/bars",
                Map.of("page", page, "bars", bars(), "head", "Tỉnh", "valueHead", "Đạt", "targetHead", "Chỉ tiêu"));
        return "<div class=\"cols\"><div class=\"stack\"><figure class=\"chart\"><figcaption><h3>Quảng Ninh lập 86 HTX</h3>"
                + "<p>Số HTX thành lập mới năm 2017</p></figcaption>" + bars + "</figure>"
                + "<figure class=\"chart\"><figcaption><h3>Tăng đều đến 2017</h3></figcaption>"
                + line(page).onPage() + "</figure></div>"
                + "<div class=\"stack\"><figure class=\"chart\">"
                + part("part/tilemap", Map.of("page", page, "map", map63(page)))
                + "</figure><figure class=\"chart\">" + part("part/tilemap", Map.of("page", page, "map", map34(page)))
                + "</figure></div></div>";
    }

    private static Bars bars() {
        return new Bars(
                "Quảng Ninh lập 86 HTX",
                List.of(
                        new Bars.Row("Quảng Ninh", new BigDecimal(86), new BigDecimal(80), "#x"),
                        new Bars.Row("Bắc Ninh", new BigDecimal(35), new BigDecimal(30), ""),
                        new Bars.Row("Thái Bình", new BigDecimal(9), new BigDecimal(12), ""),
                        new Bars.Row("Hà Nam", null, new BigDecimal(8), "")));
    }

    private static LineChart line(Page page) {
        return new LineChart(
                "Số HTX tăng từ 3.650 năm 2013 lên 4.139 năm 2017 (ước)",
                List.of(
                        point("2013", "3650"),
                        point("2014", "3740"),
                        new Point("2015", null, false, ""),
                        point("2016", "4013"),
                        new Point("2017", new BigDecimal(4139), true, ""),
                        new Point("2018", new BigDecimal(4263), false, "đổi cách tính: không nối liền"),
                        point("2019", "4330"),
                        point("2020", "4420")),
                page.texts());
    }

    private static Point point(String label, String value) {
        return new Point(label, new BigDecimal(value), false, "");
    }

    private static TileMap map63(Page page) {
        return new TileMap(
                TileMap.Borders.OF_63,
                "Số HTX thành lập mới năm 2017",
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
                page.texts());
    }

    private static TileMap map34(Page page) {
        return new TileMap(
                TileMap.Borders.OF_34,
                "Thành viên HTX theo địa giới mới",
                List.of(
                        area("22", "Quảng Ninh", "90931"),
                        new Area("24", "Bắc Ninh", new BigDecimal(190000), true),
                        area("37", "Ninh Bình", "745000"),
                        area("33", "Hưng Yên", "810000"),
                        new Area("25", "Phú Thọ", new BigDecimal(180000), true),
                        new Area("31", "Hải Phòng", new BigDecimal(410000), true)),
                page.texts());
    }

    private static Area area(String code, String name, String value) {
        return new Area(code, name, new BigDecimal(value), false);
    }

    private static Content paper() {
        return new Markup(
                "<h1 class=\"vh\">Báo cáo</h1><article class=\"a4\"><h2 class=\"kind\">BÁO CÁO</h2>"
                        + "<p class=\"ab\">Tổng kết công tác thi đua, khen thưởng năm 2017</p><p class=\"s\">Đến nay toàn cụm có "
                        + "<a class=\"chip\" href=\"#x\" data-explain>4.139</a> HTX, tăng 126 HTX so với năm 2016.</p></article>");
    }
}
