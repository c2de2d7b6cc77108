package vn.lienminh.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienminh.access.Role;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Site;
import vn.lienminh.kernel.Actor;
import vn.lienminh.reporting.ReportingAct;

/// Who may read the history, and what a reader finds in it.
class HistoryPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static Browser administrator() {
        return SITE.signedIn("quan.tri", Role.ADMINISTRATOR, "LMVN");
    }

    private static Browser inspector() {
        return SITE.signedIn("thanh.tra", Role.INSPECTOR, "LM30");
    }

    @BeforeAll
    static void somebodyTypesAndReads() throws IOException {
        Browser officer = SITE.signedIn("can.bo", Role.ALLIANCE_OFFICER, "LM30");
        officer.send("/reports/LM30/2018/entry", "/reports/LM30/2018/cells", "c1", "4", "was", "1=0 ");
        administrator().page("/people");
        for (int i = 0; i < 60; i++) record("<script>alert(1)</script>", "=1+1");
    }

    private static void record(String subject, String reason) {
        SITE.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> SITE.bean(AuditTrail.class)
                        .record(Actor.operator(), ReportingAct.RETURN_REPORT, subject, Map.of("reason", reason)));
    }

    @Test
    void onlyThoseWhoInspectFindItAndOnlyWhatTheyReach() throws IOException {
        for (Role role : new Role[] {Role.ALLIANCE_OFFICER, Role.ALLIANCE_CHAIR, Role.EDITOR})
            assertThat(SITE.signedIn("ai." + role.word(), role, "LM30").status("/history"))
                    .as(role.word())
                    .isEqualTo(404);
        assertThat(SITE.signedIn("ai.editor", Role.EDITOR, "LM30").status("/history.csv"))
                .isEqualTo(404);
        Document page = inspector().page("/history");
        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(page.select("tbody td[data-l=Đơn vị]").eachText()).allMatch(u -> u.contains("Hải Dương"));
        Browser other = SITE.signedIn("thanh.tra.khac", Role.INSPECTOR, "LM33");
        assertThat(other.page("/history?act=ENTER_FIGURES").select("tbody tr")).isEmpty();
        assertThat(other.page("/history?unit=LM30").select("tbody tr")).isEmpty();
    }

    @Test
    void aNumberThatWasTypedIsThereWithBeforeAndAfterAndFromWhere() throws IOException {
        Document page = administrator().page("/history?act=ENTER_FIGURES&unit=LM30&who=can.bo");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text())
                .contains("Người thử can.bo", "account:can.bo", "Nhập số liệu", "Ô 1: trống → 4", "127.0.0.1", "máy ");
        assertThat(page.select("tbody td a").attr("href")).isEqualTo("/reports/LM30/2018");
        assertThat(administrator()
                        .page("/history?act=ENTER_FIGURES&to=2001-01-01")
                        .select("tbody tr"))
                .isEmpty();
        assertThat(administrator()
                        .page("/history?unit=NONE")
                        .select(".note.bad")
                        .text())
                .contains("NONE");
    }

    @Test
    void readingThePeopleIsRecorded() throws IOException {
        assertThat(administrator()
                        .page("/history?act=READ_PERSONAL&what=people")
                        .select("tbody tr")
                        .first()
                        .text())
                .contains("account:quan.tri", "Xem thông tin cá nhân");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapAndScriptIsText() throws IOException {
        Document first = administrator().page("/history?act=RETURN_REPORT");
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("main script")).isEmpty();
        Document second = administrator().page(first.select("a[href*=before]").attr("href"));
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(second.select("a[href*=before]")).isEmpty();
    }

    @Test
    void theFileRunsNoFormula() throws IOException {
        String file =
                administrator().ask("/history.csv?act=RETURN_REPORT").execute().body();
        assertThat(file).startsWith("\uFEFFLúc,Người làm").contains("<script>");
        assertThat(file.lines().filter(l -> l.contains("script"))).hasSize(60);
        record("=cmd|' /C calc'!A0", "x");
        assertThat(administrator()
                        .ask("/history.csv?act=RETURN_REPORT")
                        .execute()
                        .body())
                .contains(",'=cmd|");
    }

    @Test
    void itSpeaksEnglishToo() throws IOException {
        Browser browser = administrator();
        browser.keep("language", "en");
        assertThat(browser.page("/history").select("main").text())
                .contains("History of acts")
                .doesNotContain("audit.", "Nhật ký");
    }
}
