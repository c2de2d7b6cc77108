package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienminh.Lienminh;
import vn.lienminh.TestDatabase;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Guests;
import vn.lienminh.commands.Terminal;
import vn.lienminh.emulation.year.Assignments;
import vn.lienminh.emulation.year.Handovers;
import vn.lienminh.emulation.year.NewAssignment;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.platform.Startup;

/// A visitor walks through the year 2017 in a real browser: finds the figures, asks where one comes from, reads the
/// report.
class PagesJourneyTest {
    private static final List<String> PAGES = List.of(
            "/clusters/DBSH/2017",
            "/clusters/DBSH/2017?map=2026-01-01",
            "/clusters/DBSH/2017/figures",
            "/clusters/DBSH/2017/figures/HTX.NEW",
            "/clusters/DBSH/2017/figures/TT.TYLE",
            "/clusters/DBSH/2017/report",
            "/clusters/DBSH/2017/awards",
            "/clusters/DBSH/2017/awards/lists",
            "/award-notices/DBSH/2017",
            "/alliances/LM37/awards",
            "/clusters",
            "/indicators",
            "/indicators/HTX.TOTAL",
            "/catalogue/forms",
            "/catalogue/forms/LM-THANG",
            "/catalogue/forms/LM-THANG/compare?from=1&to=1",
            "/reports/LM37/2017",
            "/clusters/DBSH/2017/ballots",
            "/clusters/DBSH/2017/meeting",
            "/clusters/DBSH/2017/progress",
            "/clusters/DBSH/2017/campaigns",
            "/clusters/DBSH/2017/year",
            "/clusters/DBSH/2017/year/tasks/1",
            "/clusters/DBSH/2017/year/heads",
            "/clusters/DBSH/2017/year/handover",
            "/clusters/DBSH/2018/year",
            "/campaigns/reminders",
            "/tasks",
            "/territories",
            "/about",
            "/no-such-page");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext house;
    private static String address;
    private static String session;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Map<String, Object> settings = new HashMap<>(DATABASE.settings());
        settings.put("lienminh.data", folder.resolve("data"));
        settings.put("server.port", 0);
        house = Startup.serve(Lienminh.class, settings).orThrow();
        Terminal terminal = new Terminal(house);
        for (String file : Terminal.demoFiles()) {
            Path copy = folder.resolve(file);
            Files.write(copy, Terminal.demo(file));
            assertThat(terminal.load(copy).code()).as(file).isZero();
        }
        openYear();
        session = Guests.session(house, Guests.account(house, "doc.ca.nuoc", Role.NATIONAL_OFFICER, "LMVN"));
        address = "http://localhost:" + house.getEnvironment().getProperty("local.server.port");
        String chromium = System.getenv("CHROMIUM");
        assertThat(chromium)
                .as("the tests of pages need Chromium: run them by ./lienminh check, or set CHROMIUM")
                .isNotNull();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")));
    }

    /// 2017 with its calendar, a task and a handover, so that its pages have something on them.
    private static void openYear() {
        Map<Step, LocalDate> dues = new EnumMap<>(Step.class);
        for (Step step : Years.dated()) dues.put(step, LocalDate.of(2017, 12, 1));
        house.getBean(Years.class).open("DBSH", 2017, dues, Actor.operator()).orThrow();
        NewAssignment task = new NewAssignment("Thử", "Kết luận", LocalDate.of(2017, 12, 1), List.of());
        house.getBean(Assignments.class)
                .give("DBSH", 2017, task, Actor.operator())
                .orThrow();
        house.getBean(Handovers.class)
                .draft("DBSH", 2017, "15", "", Actor.operator())
                .orThrow();
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
        if (house != null) house.close();
    }

    /// A browser of somebody who sees the figures of everybody.
    private static BrowserContext signedIn(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.addCookies(List.of(new Cookie("session", session).setUrl(address)));
        return context;
    }

    private static Page visit(String path) {
        Page page = signedIn(new Browser.NewContextOptions()).newPage();
        page.navigate(address + path);
        return page;
    }

    /// The page of an old desk, and of a phone, in both themes.
    enum Look {
        DESK(1440, ColorScheme.LIGHT),
        DESK_DARK(1440, ColorScheme.DARK),
        PHONE(390, ColorScheme.LIGHT),
        PHONE_DARK(390, ColorScheme.DARK);

        final int width;
        final ColorScheme scheme;

        Look(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyPageCanBeReadByEverybody(Look look) {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = signedIn(
                new Browser.NewContextOptions().setViewportSize(look.width, 900).setColorScheme(look.scheme))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) found.add(message.text());
            });
            for (String path : PAGES) {
                page.navigate(address + path);
                for (Rule rule : new AxeBuilder(page).analyze().getViolations())
                    found.add(path + ": " + rule.getId() + " "
                            + rule.getNodes().getFirst().getHtml());
                int sideways = (int)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (sideways > 0) found.add(path + " scrolls sideways by " + sideways);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aNumberSaysWhereItComesFromAndGivesTheFocusBack() {
        try (Page page = visit("/clusters/DBSH/2017")) {
            var number = page.locator("a.v", new Page.LocatorOptions().setHasText("206"));
            number.click();
            var panel = page.locator("#explain");
            panel.locator("text=Quảng Ninh").first().waitFor();
            assertThat(panel.innerText()).contains("206", "86", "35", "22", "21", "10", "figures.csv", "9/9");
            page.keyboard().press("Escape");
            assertThat(panel.isVisible()).isFalse();
            assertThat(number.evaluate("e => e === document.activeElement")).isEqualTo(true);
        }
    }

    @Test
    void withoutScriptTheSameNumberLeadsToAPage() {
        try (BrowserContext context = signedIn(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address + "/clusters/DBSH/2017");
            page.locator("a.v", new Page.LocatorOptions().setHasText("206")).click();
            assertThat(page.url()).endsWith("/figures/HTX.NEW");
            assertThat(page.locator("main").innerText()).contains("206", "86", "Quảng Ninh");
        }
    }

    @Test
    void theOverviewShowsWhatTheNewspaperPrinted() {
        try (Page page = visit("/clusters/DBSH/2017")) {
            String text = page.locator("main").innerText();
            assertThat(text)
                    .contains("4.139", "2.425.931", "373", "206", "7.811", "41", "163", "9/9")
                    .contains("Khớp 15/15 số đã công bố")
                    .contains("Quảng Ninh 86, Bắc Ninh 35, Ninh Bình 22, Vĩnh Phúc 21, Nam Định 10")
                    .contains("chính 6 tỉnh này vừa đạt 183");
        }
    }

    @Test
    void theReportIsReadAndTakenAway() {
        try (Page page = visit("/clusters/DBSH/2017/report")) {
            String text = page.locator("article.a4").innerText();
            assertThat(text)
                    .contains("trên 20 nghìn", "tăng 126", "(6 tỉnh đăng ký)", "2 đến 3 liên hiệp HTX", "ít nhất 85%");
            var download = page.waitForDownload(() -> page.locator("text=Word").click());
            assertThat(download.suggestedFilename()).isEqualTo("2017_BC_tong-ket_CTD-DBSH.docx");
        }
    }

    @Test
    void languageAndThemeStayAsChosen() {
        try (Page page = visit("/clusters/DBSH/2017")) {
            page.locator("button[name=language][value=en]").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("main").innerText()).contains("Agrees with 15 of 15 published figures");
            page.locator("button[name=theme][value=dark]").click();
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            page.navigate(address + "/clusters/DBSH/2017/report");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }
}
