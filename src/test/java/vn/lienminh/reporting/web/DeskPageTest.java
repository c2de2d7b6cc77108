package vn.lienminh.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Site;
import vn.lienminh.commands.Terminal;
import vn.lienminh.kernel.Actor;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.reporting.Submissions;

/// The desk of whoever answers a report, on the figures of the demo, in years that nothing else uses.
class DeskPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static final String REVIEW = "/reports/LM37/2018/review";

    private static Browser officer() {
        return SITE.signedIn("can.bo", Role.ALLIANCE_OFFICER, "LM37");
    }

    private static Browser chair() {
        return SITE.signedIn("chu.tich", Role.ALLIANCE_CHAIR, "LM37");
    }

    private static Browser national() {
        return SITE.signedIn("trung.uong", Role.NATIONAL_OFFICER, "LMVN");
    }

    private static void load(String name, String text) {
        SITE.bring(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWaitsIsComparedAndWhatCountsIsTakenBackWithItsConsequencesSaid() throws IOException {
        SITE.bring("cluster.csv", Terminal.demo("cluster.csv"));
        load("khac.csv", """
                indicator,province,period,value
                HTX.NEW,30,2018,10
                HTX.NEW,33,2018,11
                HTX.NEW,34,2018,12
                HTX.NEW,35,2018,13
                HTX.NEW,36,2018,14
                """);
        assertThat(SITE.bean(Clusters.class).find("DBSH")).isPresent();
        String sheet = "/reports/LM37/2018/entry";
        String cell = officer()
                .page(sheet)
                .select("tr:contains(HTX thành lập mới trong kỳ) td[data-cell]")
                .first()
                .attr("data-cell");
        officer().send(sheet, "/reports/LM37/2018/cells", "c" + cell, "90");
        assertThat(officer().page(sheet).select("input[name=c" + cell + "]").val())
                .isEqualTo("90");
        Document before = chair().page(sheet);
        chair().send(
                        sheet,
                        "/reports/LM37/2018/submission",
                        "seen",
                        before.select("[data-seen]").last().val());
        Document desk = national().page(REVIEW);
        assertThat(desk.select("main").text())
                .contains("Nếu duyệt, tổng sẽ đổi", "60 → 150", "So với 8 đơn vị khác")
                .contains("nằm ngoài khoảng thường gặp ở 1 trên 1");
        assertThat(desk.select("#h-siblings").parents().select("tr td").text()).contains("10 LM30", "14 LM36", "1/6");

        national().send(REVIEW, "/reports/LM37/2018/threads", "said", "Sao nhiều vậy?", "back", REVIEW);
        desk = national().page(REVIEW);
        assertThat(desk.select("aside .thread").text()).contains("Sao nhiều vậy?");
        assertThat(desk.select("button.do").text()).contains("còn 1 trao đổi mở");
        var all = java.util.List.of(new Submissions.Chosen("LM37", vn.lienminh.kernel.Period.year(2018), 1));
        assertThat(SITE.bean(Submissions.class).acceptAll(all, Actor.operator()).faults())
                .extracting(f -> f.code())
                .containsExactly("R154");

        national().send(REVIEW, "/reports/LM37/2018/acceptance", "revision", "1");
        desk = national().page(REVIEW);
        assertThat(desk.select("aside").text()).contains("1 tổng, 0 báo cáo đã in sẽ đổi", "150 → 60");
        assertThat(desk.select("input[name=q" + cell + "]")).hasSize(1);
        national()
                .send(
                        REVIEW,
                        "/reports/LM37/2018/return",
                        "revision",
                        "1",
                        "reason",
                        "Nhầm <b>kỳ</b>",
                        "q" + cell,
                        "1",
                        "a" + cell,
                        "90 hay 9?");
        Document returned = officer().page(sheet);
        assertThat(returned.select(".note.warn").text()).contains("Nhầm <b>kỳ</b>");
        assertThat(returned.select("#q" + cell).text()).isEqualTo("90 hay 9?");
        Browser mate = SITE.signedIn("ban.cung.cum", Role.ALLIANCE_CHAIR, "LM30");
        assertThat(mate.status("/reports/LM37/2018")).isEqualTo(404);
        assertThat(officer().status("/reports/LM37/2018")).isEqualTo(200);
    }
}
