package vn.lienminh.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienminh.TestDatabase;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Table;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.TerritoryFiles;

class CommunePageTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final String SPLIT = "split,2026-05-01,NQ 7,00006,Xã Phù Vân,";

    private static ConfigurableApplicationContext site;
    private static String address;

    @BeforeAll
    static void start() {
        site = new SpringApplicationBuilder(TerritoryPageTest.Site.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + DATABASE.url(),
                        "--spring.datasource.username=" + DATABASE.user(),
                        "--spring.datasource.password=" + DATABASE.password());
        address = "http://localhost:" + site.getEnvironment().getProperty("local.server.port");
        load(TerritoryFiles.catalogue());
        List<String> rows = new ArrayList<>(List.of(
                "exists,,,,,00001,Phường Đông Thành,commune,,,,37",
                "exists,,,,,00002,Phường Tân Thành,commune,,,,37",
                "exists,,,,,00003,Xã Yên Hòa,commune,,,,37",
                "exists,,,,,00004,Xã Phù Vân,commune,,,,35",
                "merge,2025-07-01,NQ 1,00001,Phường Đông Thành,00005,Phường Hoa Lư,commune,,,,37",
                "merge,2025-07-01,NQ 1,00002,Phường Tân Thành,00005,Phường Hoa Lư,commune,,,,37",
                "recode,2026-02-01,NQ 5,00004,Xã Phù Vân,00006,Xã Phù Vân,commune,,,,",
                "transfer,2026-03-01,NQ 6,00003,Xã Yên Hòa,00003,Xã Yên Hòa,commune,,,,25",
                SPLIT + "00006,Xã Phù Vân,commune,0.9,,population,",
                SPLIT + "00007,Xã Phù Lưu,commune,0.1,,population,",
                SPLIT + "00006,Xã Phù Vân,commune,0.6,,area,",
                SPLIT + "00007,Xã Phù Lưu,commune,0.4,,area,",
                "transfer,2026-06-01,NQ 8,00100,Xã Thứ 100,00100,Xã Thứ 100,commune,0.8,,,",
                "transfer,2026-06-01,NQ 8,00100,Xã Thứ 100,00101,Xã Thứ 101,commune,0.2,,,",
                "transfer,2026-06-01,NQ 8,00101,Xã Thứ 101,00101,Xã Thứ 101,commune,,,,"));
        for (int i = 100; i < 220; i++) rows.add("exists,,,,,%05d,Xã Thứ %d,commune,,,,01".formatted(i, i));
        load(TerritoryFiles.longRows(rows.toArray(String[]::new)));
    }

    private static void load(Table table) {
        site.getBean(Territories.class).load(table, Actor.operator(), false).orThrow();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Connection ask(String path) {
        return Jsoup.connect(address + path).ignoreHttpErrors(true);
    }

    private static Document page(String path) throws IOException {
        return ask(path).get();
    }

    private static Document found(String name) throws IOException {
        return page(page("/territories?q=" + name).select("#units th a").attr("href"));
    }

    @Test
    void aProvinceLeadsToItsCommunesOfTheDay() throws IOException {
        Document province = page(page("/territories?on=2017-12-31")
                .select("#units tr:contains(Tỉnh Ninh Bình) th a")
                .attr("href"));
        assertThat(province.select("main a[href*=communes]").text()).isEqualTo("3 xã, phường, đặc khu ngày 31/12/2017");
        Document communes = page(province.select("main a[href*=communes]").attr("href"));
        assertThat(communes.select("h1").text()).isEqualTo("Xã, phường của Tỉnh Ninh Bình (cũ)");
        assertThat(communes.select("#units th a").eachText())
                .containsExactly("Phường Đông Thành", "Phường Tân Thành", "Xã Yên Hòa");
        assertThat(communes.select("#units tr:contains(Đông Thành) td[data-l=Nay thuộc]")
                        .text())
                .isEqualTo("Hoa Lư");
        assertThat(communes.select("#on").val()).isEqualTo("31/12/2017");
    }

    @Test
    void theCommunesOfAnEndedProvinceAreThoseOfItsLastDay() throws IOException {
        String id = page("/territories?on=2017-12-31")
                .select("#units tr:contains(Tỉnh Hà Nam) th a")
                .attr("href")
                .replaceAll("\\D*(\\d+).*", "$1");
        Document communes = page("/territories/" + id + "/communes");
        assertThat(communes.select(".head p").text())
                .isEqualTo("Tỉnh Hà Nam có 1 xã, phường, đặc khu ngày 30/06/2025.");
        assertThat(communes.select("#on").val()).isEqualTo("30/06/2025");
    }

    @Test
    void aCommuneNamesItsProvinceAndWhatBecameOfIt() throws IOException {
        Document moved = found("yen+hoa");
        assertThat(moved.select(".head p").text())
                .isEqualTo("Cấp xã, mã 00003, thuộc Tỉnh Phú Thọ (từ 01/07/2025), hiệu lực từ trước đến nay.");
        assertThat(moved.select(".crumbs li").eachText())
                .containsExactly("Đơn vị hành chính", "Phú Thọ (từ 01/07/2025)", "Xã Yên Hòa");
        assertThat(moved.select("main").text())
                .contains("Xã Yên Hòa: chuyển từ Ninh Bình (từ 01/07/2025) về Phú Thọ (từ 01/07/2025) NQ 6");
    }

    @Test
    void aDividedCommuneShowsItsSharesByEachBasis() throws IOException {
        Document split = page(page("/territories?q=phu+van")
                .select("#units tr:contains(không dùng) th a")
                .first()
                .attr("href"));
        assertThat(split.select(".list li").eachText())
                .containsExactly(
                        "Phù Vân (từ 01/05/2026) 90% theo dân số, 60% theo diện tích, ước tính",
                        "Phù Lưu 10% theo dân số, 40% theo diện tích, ước tính");
        assertThat(split.select("main").text())
                .contains(
                        "Phù Vân chia thành Phù Vân (90% theo dân số, 60% theo diện tích) và Phù Lưu (10% theo dân số")
                .contains("Xã Phù Vân đổi mã 00004 thành 00006 NQ 5");
    }

    @Test
    void aSearchSaysTheProvinceAndShowsTheFirstHundred() throws IOException {
        Document many = page("/territories?q=xa+thu");
        assertThat(many.select("#units tbody tr")).hasSize(100);
        assertThat(many.select("#units .legend").text())
                .isEqualTo("122 tên khớp với “xa thu”, hiện 100 tên đầu; gõ thêm để thu hẹp");
        assertThat(many.select("#units tbody tr")
                        .first()
                        .select("td[data-l=Thuộc tỉnh]")
                        .text())
                .isEqualTo("Hà Nội");
        assertThat(page("/territories?q=thu+177").select("#units tbody tr")).hasSize(1);
    }

    @Test
    void theDifferenceOfTwoMapsOfProvincesListsWhatEndedAndBegan() throws IOException {
        Document changes = page("/territories/changes");
        assertThat(changes.select("h1").text()).isEqualTo("Thay đổi từ 30/06/2025 đến 22/11/2026");
        assertThat(changes.select(".head p").text())
                .isEqualTo("52 đơn vị kết thúc, 23 đơn vị mới, 0 đơn vị đổi tên, mã, loại hình hoặc tỉnh.");
        assertThat(changes.select("section:contains(52 đơn vị kết thúc) tr:contains(Tỉnh Hà Nam)")
                        .text())
                .contains(
                        "35 Ninh Bình (từ 01/07/2025) 01/07/2025: Hà Nam, Nam Định và Ninh Bình nhập thành Ninh Bình Nghị quyết 202/2025/QH15");
        Document earlier = page("/territories/changes?from=31/12/2024&to=1/1/2025");
        assertThat(earlier.select("section.sec tbody tr").text())
                .contains(
                        "Thành phố Huế 46 Tỉnh Thừa Thiên Huế 01/01/2025: Tỉnh Thừa Thiên Huế trở thành Thành phố Huế");
        assertThat(page("/territories/changes?from=2017-01-01&to=2018-01-01")
                        .select(".void")
                        .text())
                .contains("Hai bản đồ giống nhau.");
    }

    @Test
    void theDifferenceOfCommunesIsCountedByProvinceAndListedInOne() throws IOException {
        Document all = page("/territories/changes?level=commune&from=2025-06-30&to=2026-11-22");
        assertThat(all.select("tbody tr").eachText())
                .containsExactly("Hà Nội 2 2 0", "Phú Thọ (từ 01/07/2025) 0 0 1", "Ninh Bình (từ 01/07/2025) 3 3 0");
        Document one = page(all.select("tbody a").last().attr("href"));
        assertThat(one.select(".head p").text()).startsWith("3 đơn vị kết thúc, 3 đơn vị mới");
        assertThat(one.select("#in option[selected]").text()).isEqualTo("Ninh Bình (từ 01/07/2025)");
        assertThat(page(all.select("tbody a").first().attr("href"))
                        .select("section.sec")
                        .text())
                .contains(
                        "Điều chỉnh địa giới Thứ 100 và Thứ 101, thành Thứ 100 (80% của Thứ 100) và Thứ 101 (20% của Thứ 100) NQ 8");
        Document other = page(all.select("tbody a").get(1).attr("href"));
        assertThat(other.select("section.sec tbody tr").text())
                .contains("Xã Yên Hòa 00003 thuộc Ninh Bình (cũ) 01/03/2026: Xã Yên Hòa: chuyển từ");
    }

    @Test
    void whatIsNoDayIsSaidAndTheOthersAreKept() throws IOException {
        Document page = page("/territories/changes?from=ngay&to=2025-07-01");
        assertThat(page.select("#bad-day").text()).contains("“ngay” không phải là ngày");
        assertThat(page.select("#to").val()).isEqualTo("01/07/2025");
    }

    @Test
    void thePagesSpeakEnglishToo() throws IOException {
        for (String path :
                List.of("/territories/changes", "/territories/changes?level=commune", "/territories/1/communes")) {
            Document page = ask(path).cookie("language", "en").get();
            assertThat(page.select("main").text()).doesNotContain("territory.").doesNotContain("{");
        }
        assertThat(ask("/territories/1/communes")
                        .cookie("language", "en")
                        .get()
                        .select("h1")
                        .text())
                .isEqualTo("Communes of Thành phố Hà Nội");
    }

    @Test
    void onlyAProvinceHasCommunes() throws IOException {
        assertThat(ask("/territories/9999/communes").execute().statusCode()).isEqualTo(404);
        assertThat(ask(page("/territories?q=yen+hoa").select("#units th a").attr("href") + "/communes")
                        .execute()
                        .statusCode())
                .isEqualTo(404);
    }
}
