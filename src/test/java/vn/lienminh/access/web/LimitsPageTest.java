package vn.lienminh.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Site;

/// What each sees of the demo: a member its cluster's year, others nothing of it.
class LimitsPageTest {
    private static final Site SITE = Site.demo();

    private static final List<String> OF_THE_CLUSTER = List.of(
            "/clusters/DBSH/2017",
            "/clusters/DBSH/2017/figures",
            "/clusters/DBSH/2017/figures/HTX.NEW",
            "/clusters/DBSH/2017/changes",
            "/clusters/DBSH/2017/report",
            "/clusters/DBSH/2017/report.docx",
            "/reports/LM37/2017",
            "/indicators/HTX.NEW?of=cluster:DBSH");
    private static final List<String> OF_EVERYBODY = List.of("/clusters", "/indicators", "/territories", "/about");
    private static final List<String> OF_THE_NATION = List.of("/national/2017/figures", "/national/2017/changes");

    @Test
    void aMemberSeesTheYearOfItsCluster() throws IOException {
        Browser member = SITE.signedIn("thanh.vien", Role.ALLIANCE_OFFICER, "LM35");
        for (String path : OF_THE_CLUSTER)
            assertThat(member.status(path)).as(path).isEqualTo(200);
        for (String path : OF_EVERYBODY)
            assertThat(member.status(path)).as(path).isEqualTo(200);
        for (String path : OF_THE_NATION)
            assertThat(member.status(path)).as(path).isEqualTo(404);
        assertThat(member.page("/").select("h1").text()).contains("Đồng bằng sông Hồng");
    }

    @Test
    void whatIsBelowAProvinceIsItsOwn() throws IOException {
        Browser own = SITE.signedIn("can.bo.37", Role.ALLIANCE_OFFICER, "LM37");
        Browser member = SITE.signedIn("thanh.vien", Role.ALLIANCE_OFFICER, "LM35");
        for (String page : List.of("/figures", "/figures/HTX.NEW", "/changes")) {
            assertThat(own.status("/provinces/37/2017" + page)).as(page).isEqualTo(200);
            assertThat(member.status("/provinces/37/2017" + page)).as(page).isEqualTo(404);
        }
        assertThat(member.status("/provinces/35/2017/figures")).isEqualTo(200);
    }

    @Test
    void anotherDaysMembersAreLookedAtToo() throws IOException {
        Browser member = SITE.signedIn("thanh.vien", Role.ALLIANCE_OFFICER, "LM35");
        assertThat(member.status("/clusters/DBSH/2017/figures?on=2017-06-30")).isEqualTo(200);
        assertThat(member.status("/clusters/DBSH/2017/figures?on=khong-ro")).isEqualTo(404);
        assertThat(member.status("/clusters/DBSH/2017/figures?known=khong-ro")).isEqualTo(404);
    }

    @Test
    void forAnotherProvinceThereIsNoSuchPage() throws IOException {
        Browser outsider = SITE.signedIn("nguoi.ngoai", Role.ALLIANCE_CHAIR, "LM01");
        for (String path : OF_THE_CLUSTER)
            assertThat(outsider.status(path)).as(path).isEqualTo(404);
        for (String path : OF_THE_NATION)
            assertThat(outsider.status(path)).as(path).isEqualTo(404);
        for (String path : OF_EVERYBODY)
            assertThat(outsider.status(path)).as(path).isEqualTo(200);
        assertThat(outsider.page("/").text()).doesNotContain("4.139");
        Document indicator = outsider.page("/indicators/HTX.NEW");
        assertThat(indicator.select("main").text()).doesNotContain("206");
    }

    @Test
    void aPageThatIsNotTheirsLooksLikeOneThatIsNotThere() throws IOException {
        Browser outsider = SITE.signedIn("nguoi.ngoai", Role.ALLIANCE_CHAIR, "LM01");
        assertThat(outsider.page("/reports/LM37/2017").select("main").html())
                .isEqualTo(
                        outsider.page("/reports/KHONG-CO/2017").select("main").html());
    }

    @Test
    void oneWithoutARoleSeesNoFigures() throws IOException {
        Browser helper = SITE.signedIn("giup.viec", Role.CLUSTER_HELPER, "LM01");
        for (String path : OF_THE_CLUSTER)
            assertThat(helper.status(path)).as(path).isEqualTo(404);
    }

    @Test
    void theNationSeesEverybody() throws IOException {
        Browser officer = SITE.signedIn("trung.uong", Role.NATIONAL_OFFICER, "LMVN");
        for (String path : OF_THE_CLUSTER)
            assertThat(officer.status(path)).as(path).isEqualTo(200);
        for (String path : OF_THE_NATION)
            assertThat(officer.status(path)).as(path).isEqualTo(200);
    }

    /// Whatever page is added later is closed to strangers.
    @Test
    void aStrangerIsLedToTheSignInFromEveryPage() throws IOException {
        Map<String, String> samples = Map.of("code", "DBSH", "year", "2017", "login", "x", "token", "x", "id", "1");
        TreeSet<String> open = new TreeSet<>();
        Browser stranger = SITE.stranger();
        for (var mapping : SITE.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet())
            for (String pattern : mapping.getPatternValues()) {
                boolean read = mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().toString().contains("GET");
                if (!read) continue;
                String path = Pattern.compile("\\{(\\w+)[^/]*?}(?=[/.]|$)")
                        .matcher(pattern)
                        .replaceAll(m -> samples.getOrDefault(m.group(1), "2017"));
                // a page leads to the sign-in, a program is told that it has shown no token
                int closed = path.startsWith("/api/") ? 401 : 303;
                if (stranger.status(path) != closed) open.add(pattern);
            }
        assertThat(open)
                .containsExactly(
                        "/about",
                        // anybody may check a certificate and comment on what is publicly noticed
                        "/award-checks/{code:[A-Z2-9]{12}}",
                        "/award-notices/{code}/{year:\\d{4}}",
                        "/error",
                        "/first-start",
                        "/forgotten",
                        "/invitation/{token}",
                        "/sign-in",
                        "/sign-in/with/{id}",
                        "/sign-in/with/{id}/back");
    }
}
