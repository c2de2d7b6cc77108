package vn.lienminh.emulation.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Site;
import vn.lienminh.commands.Terminal;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;

/// Scorers are named, one withdraws, one gives fewer points, the unit hands in evidence and takes them.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrossScoringPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static final String SCORES = "/clusters/DBSH/2017/scores";
    private static final String SHEET = SCORES + "?unit=LM37";
    private static final byte[] PDF = "%PDF-1.7 quyết định".getBytes(StandardCharsets.UTF_8);

    @BeforeAll
    static void scored() throws IOException {
        for (String file : new String[] {"cluster.csv", "heads.csv", "figures.csv", "targets.csv", "criteria.csv"})
            SITE.bring(file, Terminal.demo(file));
    }

    private static Browser head() {
        return SITE.signedIn("ninhbinh.chutich", Role.ALLIANCE_CHAIR, "LM37");
    }

    private static Browser officer(String unit) {
        return SITE.signedIn("canbo." + unit.toLowerCase(Locale.ROOT), Role.ALLIANCE_OFFICER, unit);
    }

    /// @param more the unit, where no form of the page names it
    private static int say(Browser who, String... more) throws IOException {
        List<String> pairs = new ArrayList<>(List.of(
                "criterion", "II.4", "stage", "cross", "value", "8", "reason", "Một mô hình chưa có quyết định"));
        pairs.addAll(List.of(more));
        return who.send(SHEET, SCORES + "/opinions", pairs.toArray(String[]::new))
                .statusCode();
    }

    private static String scorerOf(String unit) throws IOException {
        String name =
                head().page(SCORES + "?unit=" + unit).select("#sheet h2").text().replace("Phiếu điểm của ", "");
        return head().page(SCORES)
                .select("section:has(#h-cross) tr:has(th:contains(" + name + ")) td")
                .text();
    }

    @Test
    @Order(1)
    void theHeadNamesTheScorersInARound() throws IOException {
        assertThat(officer("LM35").send(SCORES, SCORES + "/scorers").statusCode())
                .isEqualTo(422);
        assertThat(head().send(SCORES, SCORES + "/scorers").statusCode()).isEqualTo(303);
        Document page = head().page(SCORES);
        assertThat(page.select("section:has(#h-cross) tbody tr")).hasSize(9);
        assertThat(scorerOf("LM37")).isEqualTo("Quảng Ninh");
        assertThat(scorerOf("LM35")).isEqualTo("Ninh Bình");
    }

    @Test
    @Order(2)
    void onlyTheNamedOneScoresAndItMayWithdraw() throws IOException {
        assertThat(say(officer("LM36"), "unit", "LM37")).isEqualTo(422);
        Browser named = officer("LM22");
        assertThat(named.send(SHEET, SCORES + "/scorers/withdrawals", "reason", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(named.send(SHEET, SCORES + "/scorers/withdrawals", "reason", "Cùng dự án")
                        .statusCode())
                .isEqualTo(303);
        assertThat(head().send(SCORES, SCORES + "/scorers", "unit", "LM37", "scorer", "LM22")
                        .statusCode())
                .isEqualTo(422);
        assertThat(head().send(SCORES, SCORES + "/scorers", "unit", "LM37", "scorer", "LM37")
                        .statusCode())
                .isEqualTo(422);
        assertThat(head().send(SCORES, SCORES + "/scorers", "unit", "LM37", "scorer", "LM36")
                        .statusCode())
                .isEqualTo(303);
        assertThat(say(officer("LM36"))).isEqualTo(303);
    }

    @Test
    @Order(3)
    void theUnitAnswersWithEvidenceAndTakesThePoints() throws IOException {
        Browser unit = officer("LM37");
        assertThat(unit.page(SHEET).select("#sheet .note.warn").text())
                .contains("II.4", "Nam Định chấm 8,00, tính từ số liệu 8,40", "Một mô hình chưa có quyết định");
        String filing = SCORES + "/evidence/LM37?criterion=II.4";
        assertThat(unit.sendFile(SHEET, filing, "file", "trang.html", "<html>".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(unit.sendFile(SHEET, filing, "file", "Quyết định.pdf", PDF).statusCode())
                .isEqualTo(303);
        Document page = officer("LM35").page(SHEET);
        String address = page.select("#sheet a[download]").attr("href");
        assertThat(page.select("#sheet a[download]").text()).isEqualTo("Quyết định.pdf");
        assertThat(page.select("#sheet form")).isEmpty();
        Connection.Response file =
                officer("LM35").ask(address).ignoreContentType(true).execute();
        assertThat(file.bodyAsBytes()).isEqualTo(PDF);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(SITE.signedIn("camau", Role.ALLIANCE_OFFICER, "LM96").status(address))
                .isEqualTo(404);
        assertThat(unit.ask(SCORES + ".json").ignoreContentType(true).execute().body())
                .contains("\"sha256\"", "Quyết định.pdf");
        String replies = SCORES + "/replies";
        assertThat(unit.send(SHEET, replies, "words", "Đã nộp quyết định số 12").statusCode())
                .isEqualTo(303);
        assertThat(unit.page(SHEET).select("#sheet .note.warn").text()).contains("Đã nộp quyết định số 12");
        assertThat(unit.send(SHEET, replies, "accepts", "true").statusCode()).isEqualTo(303);
        assertThat(unit.page(SHEET).select("#sheet .note.warn")).isEmpty();
    }

    @Test
    @Order(4)
    void blindScoringNamesNobodyBeforeTheMeeting() throws IOException {
        assertThat(head().send(SCORES, SCORES + "/scorers", "blind", "true").statusCode())
                .isEqualTo(303);
        Browser unit = officer("LM35");
        assertThat(unit.page(SHEET).select("#sheet").text()).doesNotContain("Nam Định");
        assertThat(unit.page(SCORES).select("section:has(#h-cross) tbody tr")).hasSize(1);
        assertThat(unit.ask(SCORES + ".json").ignoreContentType(true).execute().body())
                .doesNotContain("\"scorer\" : \"LM36\"");
        assertThat(head().page(SHEET).select("#sheet").text()).contains("Nam Định");
    }

    @Test
    @Order(5)
    void whomOneHasToScoreIsInTheInboxOfThatStep() throws IOException {
        assertThat(officer("LM36").page("/tasks").select("main").text()).doesNotContain("Chấm chéo");
        Years years = SITE.bean(Years.class);
        Map<Step, LocalDate> dues = new EnumMap<>(Step.class);
        LocalDate day = LocalDate.of(2017, 1, 10);
        for (Step step : Years.dated()) dues.put(step, day = day.plusDays(20));
        years.open("DBSH", 2017, dues, Actor.operator()).orThrow();
        while (years.step("DBSH", 2017).orElseThrow() != Step.CROSS_SCORING)
            years.advance("DBSH", 2017, years.step("DBSH", 2017).orElseThrow(), "thử", Actor.operator())
                    .orThrow();
        assertThat(officer("LM36").page("/tasks").select("main").text())
                .contains("Chấm chéo Liên minh Hợp tác xã tỉnh Thái Bình năm 2017");
    }
}
