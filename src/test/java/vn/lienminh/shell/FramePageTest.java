package vn.lienminh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

class FramePageTest {
    private MockMvc pages;

    @BeforeEach
    void start() throws IOException {
        Menu menu = new Menu(List.of(
                MenuEntry.tab(20, "shell.sources", "/figures"),
                MenuEntry.tab(10, "shell.home", ""),
                MenuEntry.top(10, "shell.top", "list", "/indicators")));
        pages = MockMvcBuilders.standaloneSetup(
                        new Samples(), new AboutController(), new ProblemController(), new PreferencesController())
                .setCustomArgumentResolvers(new PageArgument(Assets.read(), menu, Visitors.operators(), actor -> 0))
                .setViewResolvers(new JteViews(TemplateEngine.createPrecompiled(ContentType.Html)))
                .build();
    }

    @Test
    void aPageSaysWhereItIsAndMarksItsTab() throws Exception {
        Document page = page(get("/clusters/DBSH/2017/figures/HTX.NEW"));
        assertThat(page.select(".where .pick").eachText()).containsExactly("Cụm Đồng bằng sông Hồng", "2017");
        assertThat(page.select(".tab").eachAttr("href"))
                .containsExactly("/clusters/DBSH/2017", "/clusters/DBSH/2017/figures");
        assertThat(page.select(".tab[aria-current]").eachText()).containsExactly("Nguồn và cách tính");
        assertThat(page.select(".top-end a").eachAttr("href")).containsExactly("/indicators");
        assertThat(page.select("footer").text()).contains("Số liệu cập nhật 17:42 05/12/2017");
        assertThat(page.title()).isEqualTo("Số liệu · Liên Minh");
    }

    @Test
    void theOverviewAloneMarksTheFirstTab() throws Exception {
        assertThat(page(get("/clusters/DBSH/2017")).select(".tab[aria-current]").eachText())
                .containsExactly("Về trang đầu");
    }

    @Test
    void theArrowsLeadToTheSamePageOfOtherYearsAndEndWhereTheYearsEnd() throws Exception {
        Document page = page(get("/clusters/DBSH/2017/figures/HTX.NEW?known=2017-12-05T03:42:00Z&on=2025-07-01"));
        assertThat(page.select(".years a").eachAttr("href"))
                .containsExactly(
                        "/clusters/DBSH/2016/figures/HTX.NEW?known=2017-12-05T03%3A42%3A00Z&on=2025-07-01",
                        "/clusters/DBSH");
        assertThat(page.select(".tab").attr("href")).endsWith("?known=2017-12-05T03%3A42%3A00Z&on=2025-07-01");
    }

    @Test
    void languageAndThemeComeFromCookiesAndVietnameseWithTheSystemsThemeOtherwise() throws Exception {
        Element plain = html(page(get("/clusters/DBSH/2017")));
        assertThat(plain.attr("lang")).isEqualTo("vi");
        assertThat(plain.hasAttr("data-theme")).isFalse();
        var chosen = get("/clusters/DBSH/2017").cookie(new Cookie("language", "en"), new Cookie("theme", "dark"));
        Element html = html(page(chosen));
        assertThat(html.attr("lang")).isEqualTo("en");
        assertThat(html.attr("data-theme")).isEqualTo("dark");
        var nonsense = get("/clusters/DBSH/2017").cookie(new Cookie("language", "\"><b>"), new Cookie("theme", "x"));
        assertThat(html(page(nonsense)).attr("lang")).isEqualTo("vi");
    }

    @Test
    void thereIsNoInlineScriptNoInlineStyleAndEveryFormPosts() throws Exception {
        Document page = page(get("/clusters/DBSH/2017"));
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
        assertThat(page.select("form"))
                .isNotEmpty()
                .allMatch(f -> f.attr("method").equals("post"));
        assertThat(page.select("meta[name=htmx-config]").attr("content"))
                .contains("\"includeIndicatorStyles\":false", "\"allowEval\":false");
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void whatAUserTypedIsEscapedInTheFrame() throws Exception {
        MockHttpServletResponse response = send(get("/clusters/DBSH/2017?known=%22%3E%3Cscript%3E"));
        assertThat(response.getContentAsString()).doesNotContain("\"><script>");
    }

    @Test
    void preferencesAreKeptInCookiesAndLeadBack() throws Exception {
        MockHttpServletResponse response = send(MockMvcRequestBuilders.post("/preferences")
                .param("language", "en")
                .param("back", "/clusters?x=1"));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/clusters?x=1");
        assertThat(response.getHeader("Set-Cookie")).contains("language=en", "SameSite=Lax", "HttpOnly");
    }

    @Test
    void preferencesNeverLeadElsewhere() {
        for (String back : List.of(
                "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie: x=1", "evil", ""))
            assertThat(PreferencesController.local(back)).as(back).isEqualTo("/");
        assertThat(PreferencesController.local("/clusters/DBSH?on=2025-07-01"))
                .isEqualTo("/clusters/DBSH?on=2025-07-01");
    }

    @Test
    void aGetKeepsNothing() throws Exception {
        assertThat(send(get("/preferences?language=en")).getStatus()).isEqualTo(405);
        assertThat(send(get("/clusters/DBSH/2017")).getHeader("Set-Cookie")).isNull();
    }

    @Test
    void everyFailureHasItsPageInBothLanguagesAndSaysWhatIsSafe() throws Exception {
        Map<Integer, String> titles = Map.of(
                400, "Yêu cầu chưa đúng",
                404, "Không có trang này",
                405, "Không mở trang này theo cách đó",
                500, "Máy chủ gặp lỗi khi làm trang này");
        for (var title : titles.entrySet()) {
            MockHttpServletResponse vietnamese = send(failed(title.getKey()));
            assertThat(vietnamese.getStatus()).isEqualTo(title.getKey());
            assertThat(Jsoup.parse(vietnamese.getContentAsString()).select("h1").text())
                    .isEqualTo(title.getValue());
            String english = send(failed(title.getKey()).cookie(new Cookie("language", "en")))
                    .getContentAsString();
            assertThat(Jsoup.parse(english).select("main p")).hasSizeGreaterThan(2);
            assertThat(english).doesNotContain("shell.problem", title.getValue());
        }
    }

    @Test
    void aFailureShowsNoInnardsOnlyAReference() throws Exception {
        var request =
                failed(500).requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret table"));
        String page = send(request).getContentAsString();
        assertThat(page).doesNotContain("secret", "IllegalState", "at vn.");
        assertThat(Jsoup.parse(page).select("main .small").text()).matches("Mã lỗi để báo người quản trị: [0-9A-F]{8}");
    }

    @Test
    void aLostDatabaseIsSaidAsSuch() throws Exception {
        var cause = new IllegalStateException(new SQLTransientConnectionException("no connection"));
        MockHttpServletResponse response = send(failed(500).requestAttr(RequestDispatcher.ERROR_EXCEPTION, cause));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString())
                .contains("Chưa kết nối được cơ sở dữ liệu", "Số đã lưu vẫn còn nguyên");
    }

    @Test
    void htmxGetsThePieceAloneExceptForBoostedLinksAndTheHistory() throws Exception {
        assertThat(send(failed(404).header("HX-Request", "true")).getContentAsString())
                .contains("class=\"note bad\"")
                .doesNotContain("<html");
        assertThat(send(failed(404).header("HX-Request", "true").header("HX-Boosted", "true"))
                        .getContentAsString())
                .contains("<html");
        assertThat(send(failed(404).header("HX-Request", "true").header("HX-History-Restore-Request", "true"))
                        .getContentAsString())
                .contains("<html");
    }

    @Test
    void aRefusalListsItsReasonsAndKeepsTheStatus() throws Exception {
        MockHttpServletResponse response = send(get("/refused"));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(Jsoup.parse(response.getContentAsString()).select("main li").text())
                .isEqualTo("X000 thiếu <b>");
    }

    @Test
    void howFiguresAreMadeIsSaidInBothLanguages() throws Exception {
        for (String language : List.of("vi", "en")) {
            Document page = page(get("/about").cookie(new Cookie("language", language)));
            assertThat(page.select("dt")).hasSize(9);
            assertThat(page.select("dt, dd").eachText()).noneMatch(t -> t.startsWith("shell."));
        }
    }

    private static MockHttpServletRequestBuilder get(String address) {
        return MockMvcRequestBuilders.get(java.net.URI.create(address));
    }

    private static MockHttpServletRequestBuilder failed(int status) {
        return get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = pages.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(send(request).getContentAsString());
    }

    private static Element html(Document page) {
        return page.select("html").getFirst();
    }

    @Controller
    static class Samples {
        @GetMapping({"/clusters/DBSH/{year}", "/clusters/DBSH/{year}/figures/{indicator}"})
        ModelAndView figures(Page page, @PathVariable int year) {
            return page.titled("Số liệu")
                    .in(new ClusterYear("DBSH", "Cụm Đồng bằng sông Hồng", year, 2016, 2017))
                    .updated(Instant.parse("2017-12-05T10:42:00Z"))
                    .show("shell/problem-page", "problem", new Problem(HttpStatus.OK, "x", "y", "", List.of(), ""));
        }

        @GetMapping("/refused")
        ModelAndView refused(Page page) {
            return page.refused(
                    HttpStatus.NOT_FOUND,
                    List.of(new Fault(Place.NOWHERE, "X000", Fault.Severity.ERROR, Map.of(), "thiếu <b>", "")));
        }
    }
}
