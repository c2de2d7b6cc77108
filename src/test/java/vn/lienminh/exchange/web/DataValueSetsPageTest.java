package vn.lienminh.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Guests;
import vn.lienminh.cast.Site;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.exchange.Codes;
import vn.lienminh.kernel.Actor;

/// A program posts figures as it would to DHIS2, with a token that its owner made on a page.
class DataValueSetsPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static final String HERE = "/api/dataValueSets";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static Browser officer;
    private static String token;

    @BeforeAll
    static void makeAToken() throws IOException {
        officer = SITE.signedIn("can.bo.37", Role.ALLIANCE_OFFICER, "LM37");
        token = made(officer, "send-figures", "read-figures");
        String codes = "kind,theirs,ours\ndata-element,fbfJHSPpUQD,HTX.NEW\norg-unit,DiszpKrYNg8,LM37\n"
                + "option,sex=F,female\noption,coWOMAN,sex=female\n";
        SITE.bean(Codes.class)
                .load(
                        SITE.bean(TabularFiles.class)
                                .read("ma.csv", codes.getBytes(StandardCharsets.UTF_8))
                                .orThrow()
                                .getFirst(),
                        Actor.operator(),
                        false)
                .orThrow();
    }

    private static String made(Browser browser, String... scopes) throws IOException {
        Document page = browser.page("/account/tokens");
        Connection form = browser.ask("/account/tokens")
                .method(Connection.Method.POST)
                .data("_csrf", page.select("main input[name=_csrf]").attr("value"))
                .data("name", "Phần mềm kế toán", "token-now", Guests.PASSWORD)
                .data("until", LocalDate.now().plusDays(30).toString());
        for (String scope : scopes) form.data("scopes", scope);
        return form.execute().parse().select("code.secret").text();
    }

    private static Connection.Response post(String with, String type, String query, String body) throws IOException {
        return SITE.stranger()
                .ask(HERE + query)
                .method(Connection.Method.POST)
                .header("Authorization", with)
                .header("Content-Type", type)
                .requestBody(body)
                .execute();
    }

    private static JsonNode json(String query, String body) throws IOException {
        return JSON.readTree(
                post("ApiToken " + token, "application/json", query, body).body());
    }

    private static String set(String period, String values) {
        return "{\"period\":\"" + period + "\",\"orgUnit\":\"LM37\",\"dataValues\":[" + values + "]}";
    }

    private static String value(String element, String value) {
        return "{\"dataElement\":\"" + element + "\",\"value\":\"" + value + "\"}";
    }

    @Test
    void figuresComeInAsDraftsOfWhoSentThem() throws IOException {
        assertThat(token).startsWith("lm_").hasSize(46);
        JsonNode first = json("", set("2016", value("HTX.NEW", "25") + "," + value("TV.HTX.NEW", "1234.5")));
        assertThat(first.path("httpStatusCode").asInt()).isEqualTo(200);
        JsonNode count = first.path("response").path("importCount");
        assertThat(count.toString()).isEqualTo("{\"imported\":2,\"updated\":0,\"ignored\":0,\"deleted\":0}");
        Document sheet = officer.page("/reports/LM37/2016/entry");
        assertThat(sheet.select("main").html()).contains("value=\"25\"", "1.234,5");
        assertThat(sheet.select("main").text()).contains("Bản nháp");
        JsonNode second = json("", set("2016", value("HTX.NEW", "26") + "," + value("TV.HTX.NEW", "1234.50")));
        assertThat(second.path("response").path("importCount").toString())
                .isEqualTo("{\"imported\":0,\"updated\":1,\"ignored\":1,\"deleted\":0}");
        JsonNode read = JSON.readTree(SITE.stranger()
                .ask(HERE + "?orgUnit=37&period=2016")
                .header("Authorization", "Bearer " + token)
                .execute()
                .body());
        assertThat(read.path("dataValues").toString())
                .contains("\"dataElement\":\"HTX.NEW\",\"period\":\"2016\",\"orgUnit\":\"37\",\"value\":\"26\"");
    }

    @Test
    void aTryOutKeepsNothing() throws IOException {
        JsonNode tried = json("?dryRun=true", set("2015", value("HTX.NEW", "25")));
        assertThat(tried.path("response").path("importCount").path("imported").asInt())
                .isEqualTo(1);
        assertThat(tried.path("response").path("importOptions").path("dryRun").asBoolean())
                .isTrue();
        JsonNode after = json("?importStrategy=UPDATE", set("2015", value("HTX.NEW", "25")));
        assertThat(after.path("response").path("importCount").path("ignored").asInt())
                .as("nothing there to update")
                .isEqualTo(1);
    }

    @Test
    void theirCodesAreFoundInTheTable() throws IOException {
        String csv = "dataelement,period,orgunit,catoptcombo,attroptcombo,value\n"
                + "fbfJHSPpUQD,2014,DiszpKrYNg8,HllvX50cXC0,HllvX50cXC0,31\n";
        JsonNode sent = JSON.readTree(
                post("ApiToken " + token, "application/csv", "", csv).body());
        assertThat(sent.path("status").asString()).isEqualTo("OK");
        String adx = "<adx xmlns='urn:ihe:qrph:adx:2015'><group orgUnit='DiszpKrYNg8' period='2014-01-01/P1Y'>"
                + "<dataValue dataElement='fbfJHSPpUQD' value='32'/></group></adx>";
        JsonNode again = JSON.readTree(
                post("ApiToken " + token, "application/adx+xml", "", adx).body());
        assertThat(again.path("response").path("importCount").path("updated").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeTakenIsSaidAndTheRestIsTaken() throws IOException {
        String values = String.join(
                ",",
                value("HTX.NEW", "7"),
                value("KHONG.CO", "1"),
                value("HTX.TOTAL", "một trăm"),
                value("HTX.TOTAL", "1e9"),
                "{\"dataElement\":\"HTX.NEW\",\"period\":\"2018W1\",\"value\":\"1\"}",
                "{\"dataElement\":\"HTX.NEW\",\"orgUnit\":\"LM36\",\"value\":\"1\"}",
                "{\"dataElement\":\"HTX.NEW\",\"orgUnit\":\"KHONG\",\"value\":\"1\"}",
                "{\"dataElement\":\"HTX.NEW\",\"categoryOptionCombo\":\"xyz\",\"value\":\"1\"}",
                "{\"dataElement\":\"HTX.NEW\",\"attributeOptionCombo\":\"xyz\",\"value\":\"1\"}",
                value("HTX.NEW", "8"));
        Connection.Response answer = post("ApiToken " + token, "application/json", "", set("2013", values));
        assertThat(answer.statusCode()).isEqualTo(409);
        JsonNode told = JSON.readTree(answer.body());
        assertThat(told.path("status").asString()).isEqualTo("WARNING");
        JsonNode summary = told.path("response");
        assertThat(summary.path("importCount").path("imported").asInt()).isEqualTo(1);
        assertThat(summary.path("importCount").path("ignored").asInt()).isEqualTo(9);
        assertThat(summary.path("rejectedIndexes").toString()).isEqualTo("[1,2,3,4,5,6,7,8,9]");
        List<String> codes = summary.path("conflicts").findValuesAsString("errorCode");
        assertThat(codes)
                .containsExactlyInAnyOrder(
                        "E7611", "E7612", "E7612", "E7613", "E7615", "E7610", "E7619", "E7610", "E7610");
        JsonNode unknown = summary.path("conflicts")
                .valueStream()
                .filter(c -> c.path("object").asString().equals("KHONG.CO"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.path("value").asString()).startsWith("X110 Không có chỉ tiêu KHONG.CO.");
        assertThat(unknown.path("property").asString()).isEqualTo("dataElement");
        assertThat(unknown.path("indexes").toString()).isEqualTo("[1]");
    }

    @Test
    void aNumberThatIsTakenBackEmptiesTheCell() throws IOException {
        json("", set("2012", value("HTX.NEW", "5")));
        JsonNode gone = json("", set("2012", "{\"dataElement\":\"HTX.NEW\",\"deleted\":true}"));
        assertThat(gone.path("response").path("importCount").path("deleted").asInt())
                .isEqualTo(1);
    }

    @Test
    void withoutAGoodTokenNobodyComesIn() throws IOException {
        String body = set("2018", value("HTX.NEW", "1"));
        for (String with :
                List.of("", "ApiToken", "ApiToken lm_x", "Bearer " + token + "x", "Basic Y2FuLmJvLjM3OmE=")) {
            Connection.Response answer = post(with, "application/json", "", body);
            assertThat(answer.statusCode()).as(with).isEqualTo(401);
            assertThat(JSON.readTree(answer.body()).path("httpStatus").asString())
                    .isEqualTo("Unauthorized");
        }
        assertThat(post("Basic Y2FuLmJvLjM3OmE=", "application/json", "", body).body())
                .contains("User name and password are not taken here");
        assertThat(officer.ask(HERE).execute().statusCode())
                .as("a session is no token")
                .isEqualTo(401);
        assertThat(SITE.stranger()
                        .ask("/account")
                        .header("Authorization", "Bearer " + token)
                        .followRedirects(false)
                        .execute()
                        .statusCode())
                .as("a token is no session")
                .isEqualTo(303);
    }

    @Test
    void aTokenMayOnlyWhatItIsForAndWhatItsOwnerMay() throws IOException {
        String reading = made(officer, "read-figures");
        assertThat(post("ApiToken " + reading, "application/json", "", set("2018", ""))
                        .statusCode())
                .isEqualTo(403);
        String sending = made(officer, "send-figures");
        assertThat(post("ApiToken " + sending, "application/json", "", set("2018", ""))
                        .statusCode())
                .isEqualTo(200);
        String reader = made(SITE.signedIn("kiem.tra", Role.INSPECTOR, "LM37"), "send-figures");
        assertThat(post("ApiToken " + reader, "application/json", "", set("2018", ""))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRevokedTokenIsOut() throws IOException {
        Browser owner = SITE.signedIn("thu.hoi", Role.ALLIANCE_OFFICER, "LM37");
        String one = made(owner, "send-figures");
        Document list = owner.page("/account/tokens");
        assertThat(list.select("tbody tr").text()).contains("Phần mềm kế toán", "chưa dùng");
        assertThat(list.html()).doesNotContain(one);
        post("ApiToken " + one, "application/json", "", set("2018", ""));
        Document used = owner.page("/account/tokens");
        assertThat(used.select("tbody tr").text()).doesNotContain("chưa dùng");
        String end = used.select("form[action~=/tokens/\\d+/end]").attr("action");
        assertThat(officer.send("/account/tokens", end).statusCode()).isEqualTo(404);
        assertThat(owner.send("/account/tokens", end).statusCode()).isEqualTo(303);
        assertThat(post("ApiToken " + one, "application/json", "", set("2018", ""))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenIsMadeWithThePasswordAloneAndForSomething() throws IOException {
        Connection.Response none = officer.send(
                "/account/tokens", "/account/tokens", "name", "x", "token-now", Guests.PASSWORD, "until", "2099-01-01");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.parse().select(".err").text()).contains("Chưa chọn việc được làm");
        Connection.Response wrong = officer.send(
                "/account/tokens", "/account/tokens", "name", "x", "scopes", "send-figures", "token-now", "sai");
        assertThat(wrong.parse().select(".err").text()).contains("Mật khẩu đang dùng chưa đúng");
    }

    @Test
    void programsGetNoPages() throws IOException {
        Connection.Response missing = SITE.stranger()
                .ask("/api/khong-co")
                .header("Authorization", "ApiToken " + token)
                .execute();
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(missing.body()).path("status").asString()).isEqualTo("ERROR");
        assertThat(post("ApiToken " + token, "application/x-msgpack", "", "x").statusCode())
                .isEqualTo(415);
        assertThat(post("ApiToken " + token, "application/json", "?importStrategy=MERGE", set("2018", ""))
                        .statusCode())
                .isEqualTo(409);
        assertThat(post("ApiToken " + token, "application/json", "", "{").statusCode())
                .isEqualTo(400);
    }
}
