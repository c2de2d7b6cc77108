package vn.lienminh.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import vn.lienminh.TestDatabase;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.platform.DataFolder;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.TerritoryFiles;

class TerritoryPageTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static ConfigurableApplicationContext site;
    private static String address;

    /// The pages of this module alone, on 22 November 2026.
    @SpringBootApplication(
            proxyBeanMethods = false,
            scanBasePackages = {"vn.lienminh.shell", "vn.lienminh.territory", "vn.lienminh.audit"})
    static class Site {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), Vietnamese.ZONE);
        }

        /// Where the history keeps its root.
        @Bean
        DataFolder folder() throws IOException {
            return new DataFolder(Files.createTempDirectory("territories"));
        }
    }

    @BeforeAll
    static void start() {
        site = new SpringApplicationBuilder(Site.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + DATABASE.url(),
                        "--spring.datasource.username=" + DATABASE.user(),
                        "--spring.datasource.password=" + DATABASE.password());
        address = "http://localhost:" + site.getEnvironment().getProperty("local.server.port");
        Territories territories = site.getBean(Territories.class);
        territories.load(TerritoryFiles.catalogue(), Actor.operator(), false).orThrow();
        territories
                .load(
                        TerritoryFiles.rows(
                                "split,2026-10-01,NQ 9,22,Tỉnh Quảng Ninh,22,Tỉnh Quảng Ninh,province,0.7,",
                                "split,2026-10-01,NQ 9,22,Tỉnh Quảng Ninh,23,Tỉnh Móng Cái,province,0.3,",
                                "recode,2026-10-01,NQ 8,38,Tỉnh Thanh Hóa,39,Tỉnh Thanh Hóa,province,,"),
                        Actor.operator(),
                        false)
                .orThrow();
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

    /// The page of the first unit found by that name on that day.
    private static Document unit(String name, String on) throws IOException {
        for (Element link : page("/territories?on=" + on).select("#units th a"))
            if (link.text().equals(name)) return page(link.attr("href"));
        throw new AssertionError("no " + name);
    }

    @Test
    void theListOfADayHasItsProvincesByCode() throws IOException {
        Document page = page("/territories?on=2017-12-31");
        assertThat(page.select("#units tbody tr")).hasSize(63);
        assertThat(page.select("#units tbody tr").get(0).text()).startsWith("Thành phố Hà Nội 01 từ trước đến nay");
        assertThat(page.select(".head p").text())
                .isEqualTo("Ngày 31/12/2017 cả nước có 63 tỉnh, thành phố trực thuộc trung ương.");
        assertThat(page.select(".views a[aria-current]").text()).isEqualTo("Trước 01/07/2025: 63 tỉnh");
        assertThat(page.select("#map svg")).isNotEmpty();
        assertThat(page.select("#units tr:contains(Tỉnh Hà Nam) td[data-l=Nay thuộc]")
                        .text())
                .isEqualTo("Ninh Bình (từ 01/07/2025)");
    }

    @Test
    void aDayMayBeWrittenAsPeopleWriteItAndTodayIsTheDayOtherwise() throws IOException {
        assertThat(page("/territories?on=30/6/2025").select("#units tbody tr")).hasSize(63);
        assertThat(page("/territories?on=1/7/2025").select("#units tbody tr")).hasSize(34);
        Document today = page("/territories");
        assertThat(today.select("#on").val()).isEqualTo("22/11/2026");
        assertThat(today.select("#units tbody tr")).hasSize(35);
        assertThat(today.select(".views a").eachText())
                .containsExactly(
                        "Trước 01/07/2025: 63 tỉnh",
                        "Trước 01/10/2026: 34 tỉnh",
                        "Từ 01/10/2026: 35 tỉnh",
                        "Thay đổi giữa hai ngày");
    }

    @Test
    void whatIsNoDayIsSaidAtTheField() throws IOException {
        Document page = page("/territories?on=31/13/2017");
        assertThat(page.select("#bad-day").text()).contains("“31/13/2017” không phải là ngày");
        assertThat(page.select("#on").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#on").val()).isEqualTo("31/13/2017");
    }

    @Test
    void searchingFindsOldNamesAndSaysWhatBecameOfThem() throws IOException {
        Document page = page("/territories?q=thua+thien");
        assertThat(page.select("#units tbody tr")).hasSize(1);
        assertThat(page.select("#units tbody tr").text())
                .contains("Tỉnh Thừa Thiên Huế 46 đến hết 31/12/2024 không dùng ngày đang xem Huế");
        assertThat(page("/territories?q=xyz").select("#units").text())
                .contains("Không có tên hay mã nào khớp với “xyz”.");
    }

    @Test
    void whileTypingOnlyTheListIsSent() throws IOException {
        String piece = ask("/territories?q=ninh")
                .header("HX-Request", "true")
                .execute()
                .body();
        assertThat(piece).doesNotContain("<html").contains("id=\"units\"").contains("Tỉnh Ninh Bình");
    }

    @Test
    void aUnitOfTheMergerNamesItsPartsAndAnEndedOneItsHeir() throws IOException {
        Document made = unit("Tỉnh Ninh Bình", "2026-01-01");
        assertThat(made.select("h1").text()).isEqualTo("Tỉnh Ninh Bình (từ 01/07/2025)");
        assertThat(made.select(".list a").eachText()).containsExactly("Hà Nam", "Nam Định", "Ninh Bình (cũ)");
        assertThat(made.select("main").text())
                .contains("Hà Nam, Nam Định và Ninh Bình nhập thành Ninh Bình Nghị quyết 202/2025/QH15")
                .contains("Gồm trọn các đơn vị này");
        Document ended = unit("Tỉnh Bắc Giang", "2017-12-31");
        assertThat(ended.select(".note.warn").text()).contains("Mã 24 còn chỉ đơn vị khác: Bắc Ninh (từ 01/07/2025)");
        assertThat(ended.select(".list a").text()).isEqualTo("Bắc Ninh (từ 01/07/2025)");
    }

    @Test
    void aDividedUnitShowsItsSharesAsEstimates() throws IOException {
        Document page = unit("Tỉnh Quảng Ninh", "2017-12-31");
        assertThat(page.select(".list li").eachText())
                .containsExactly(
                        "Quảng Ninh (từ 01/10/2026) 70% theo công bố, ước tính", "Móng Cái 30% theo công bố, ước tính");
        assertThat(page.select("main").text())
                .contains("Quảng Ninh chia thành Quảng Ninh (70%) và Móng Cái (30%) NQ 9")
                .contains("chỉ là ước tính");
        assertThat(unit("Tỉnh Móng Cái", "2026-11-01").select("main").text()).contains("chỉ một phần thuộc về đây");
    }

    @Test
    void aChangeOfCodeIsTold() throws IOException {
        assertThat(unit("Tỉnh Thanh Hóa", "2017-12-31").select("main").text())
                .contains("Tỉnh Thanh Hóa đổi mã 38 thành 39 NQ 8");
    }

    @Test
    void thePagesSpeakEnglishToo() throws IOException {
        Document page =
                ask("/territories?on=2017-12-31").cookie("language", "en").get();
        assertThat(page.select("h1").text()).isEqualTo("Administrative units");
        assertThat(page.select("main").text()).doesNotContain("territory.").doesNotContain("{");
    }

    @Test
    void thePastIsShownAsItWasKnown() throws IOException {
        assertThat(page("/territories?known=2020-01-01T00:00:00Z")
                        .select("#units")
                        .text())
                .contains("Chưa ghi nhận đơn vị nào vào ngày 22/11/2026.");
        assertThat(ask("/territories?known=yesterday").execute().statusCode()).isEqualTo(400);
    }

    @Test
    void aUnitThatIsNotThereIsNotFound() throws IOException {
        assertThat(ask("/territories/9999").execute().statusCode()).isEqualTo(404);
    }
}
