package vn.lienminh.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Site;

class EntryPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static final String SHEET = "/reports/LM30/2018/entry";

    private static Browser officer() {
        return SITE.signedIn("can.bo", Role.ALLIANCE_OFFICER, "LM30");
    }

    private static Browser chair() {
        return SITE.signedIn("chu.tich", Role.ALLIANCE_CHAIR, "LM30");
    }

    private static Connection.Response send(Browser browser, String address, String json) throws IOException {
        String proof = browser.page(SHEET).select("input[name=_csrf]").attr("value");
        return browser.ask(address)
                .method(Connection.Method.POST)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", proof)
                .requestBody(json)
                .execute();
    }

    private static JsonNode read(Connection.Response answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String one(int cell, String text, String key) {
        return "[" + entry(cell, text, key) + "]";
    }

    private static String entry(int cell, String text, String key) {
        return "{\"cell\":%d,\"text\":\"%s\",\"base\":0,\"over\":0,\"key\":\"%s\"}".formatted(cell, text, key);
    }

    @Test
    void aCellIsAnsweredWithWhatItSaysNowAndWhatTheChecksSay() throws IOException {
        Connection.Response answer = send(officer(), "/reports/LM30/2018/cells", one(1, "-4", "a-1"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode cell = read(answer).get("cells").get(0);
        assertThat(cell.get("status").asString()).isEqualTo("saved");
        assertThat(cell.get("text").asString()).isEqualTo("−4");
        JsonNode sheet = read(answer).get("sheet");
        assertThat(sheet.get("look").get("checks").get("errors").asInt()).isPositive();
        assertThat(sheet.get("look").get("classes").get("1").asString()).contains("bad");
        Document page = officer().page(SHEET);
        assertThat(page.select("li.error").text()).contains("K101", "−4");
        assertThat(page.select("td[data-cell=1].bad input").attr("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void anotherOrganisationIsNotFoundWhateverIsAsked() throws IOException {
        for (String path : new String[] {"/entry", "/entry/1", "/review"})
            assertThat(officer().status("/reports/LM33/2018" + path)).as(path).isEqualTo(404);
        assertThat(send(officer(), "/reports/LM33/2018/cells", one(1, "5", "b-1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(officer(), "/reports/NONE/2018/cells", one(1, "5", "b-2"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer().send(SHEET, "/reports/LM33/2018/submission").statusCode())
                .isEqualTo(404);
        assertThat(officer()
                        .send(SHEET, "/reports/LM33/2018/acceptance", "revision", "1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOfficerDoesNotSendAndTheChairDoesNotAccept() throws IOException {
        assertThat(officer().page(SHEET).select("form[action$=/submission]")).isEmpty();
        assertThat(officer()
                        .send(SHEET, "/reports/LM30/2018/submission", "seen", "99")
                        .statusCode())
                .isEqualTo(403);
        assertThat(chair().send(SHEET, "/reports/LM30/2018/acceptance", "revision", "1")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormFromAnotherPageIsRefused() throws IOException {
        assertThat(officer()
                        .ask("/reports/LM30/2018/cells")
                        .method(Connection.Method.POST)
                        .header("Content-Type", "application/json")
                        .requestBody(one(3, "5", "c-1"))
                        .execute()
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer().page(SHEET).select("input[name=c3]").attr("value")).isEmpty();
    }

    @Test
    void whatIsNoJsonOrNoCellIsRefusedAndNothingIsWritten() throws IOException {
        assertThat(send(officer(), "/reports/LM30/2018/cells", "{").statusCode())
                .isEqualTo(400);
        assertThat(send(officer(), "/reports/LM30/2018/cells", "[{\"cell\":1}]").statusCode())
                .isEqualTo(400);
        JsonNode answer = read(send(
                officer(),
                "/reports/LM30/2018/cells",
                "[%s,%s,%s]".formatted(entry(-1, "1", "d-1"), entry(5, "1", ""), entry(6, "<script>", "d-2"))));
        assertThat(answer.get("cells").findValuesAsString("status")).containsOnly("refused");
    }

    @Test
    void scriptInANoteIsText() throws IOException {
        String json = "[{\"cell\":7,\"text\":\"5\",\"note\":\"<img src=x"
                + " onerror=alert(1)>\",\"base\":0,\"over\":0,\"key\":\"e-1\"}]";
        send(officer(), "/reports/LM30/2018/cells", json);
        Document page = officer().page(SHEET);
        assertThat(page.select("main img:not(.printed-qr)")).isEmpty();
        assertThat(page.select("input[name=n7]").attr("value")).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(officer().page("/reports/LM30/2018/entry/7").select("main img"))
                .isEmpty();
    }

    @Test
    void theSheetSpeaksEnglishToo() throws IOException {
        Browser browser = officer();
        browser.keep("language", "en");
        assertThat(browser.page(SHEET).select("h1").text()).startsWith("Figures of");
        assertThat(browser.page(SHEET).select("main").text()).doesNotContain("reporting.", "{");
    }

    @Test
    void aPageThatWasNeverSentHasNoDesk() throws IOException {
        assertThat(officer().status("/reports/LM30/2019/review")).isEqualTo(404);
        assertThat(officer().status("/reports/LM30/soon/entry")).isEqualTo(404);
        assertThat(officer().status("/reports/LM30/2018/entry/99999")).isEqualTo(404);
    }
}
