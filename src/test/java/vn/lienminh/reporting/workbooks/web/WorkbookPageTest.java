package vn.lienminh.reporting.workbooks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienminh.cast.Filled.cell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Filled;
import vn.lienminh.cast.Site;

class WorkbookPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static final String PAGE = "/reports/LM30/2018/workbook";

    private static Browser officer() {
        return SITE.signedIn("can.bo", Role.ALLIANCE_OFFICER, "LM30");
    }

    private static byte[] workbook(Browser browser, String period) throws IOException {
        Connection.Response answer = browser.ask("/reports/LM30/" + period + "/workbook.xlsx")
                .maxBodySize(0)
                .execute();
        assertThat(answer.header("Content-Disposition"))
                .contains(period + "_LM-")
                .endsWith(".xlsx\"");
        return answer.bodyAsBytes();
    }

    @Test
    void anOfficerSeesWhatWouldChangeAndWritesWhatIsTicked() throws IOException {
        Browser officer = officer();
        byte[] filled = Filled.with(workbook(officer, "2018"), s -> {
            cell(s, "HTX.NEW", Filled.VALUE).setCellValue(35);
            cell(s, "HTX.DISS", Filled.VALUE).setCellValue("02/03/2018");
            cell(s, "HTX.CONV", Filled.VALUE).setCellValue("<script>alert(1)</script>");
        });
        Connection.Response sent = officer.sendFile(PAGE, PAGE, "file", "<b>bieu.xlsx", filled);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String preview = officer.redirect(sent);
        Document page = officer.page(preview);
        assertThat(page.select("main").text()).contains("3 ô khác", "2 ô cần đồng chí xem", "Giống ngày tháng");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("input[type=checkbox]")).hasSize(3);
        assertThat(page.select("input[type=checkbox][checked]")).hasSize(1);
        String field = page.select("input[type=checkbox][checked]").attr("name").substring(1);
        assertThat(officer.page("/reports/LM30/2018/entry").select("tr.entry input[value=35]"))
                .isEmpty();
        Connection.Response refused = officer.send(preview, preview, "t" + field, "1", "v" + field, "ba lăm");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.parse().select("[role=alert]").text()).contains("R140", "ba lăm");
        Connection.Response done = officer.send(preview, preview, "t" + field, "1", "v" + field, "36");
        assertThat(officer.redirect(done)).isEqualTo(PAGE + "?taken=1");
        assertThat(officer.page("/reports/LM30/2018/entry").select("input.num[value=36]"))
                .hasSize(1);
        assertThat(officer.page(preview).select("main").text())
                .as("the file says 35, the sheet now 36")
                .contains("3 ô khác", "Người khác đã sửa")
                .doesNotContain("bị ẩn");
    }

    @Test
    void filesOfOthersAndReportsOfOthersAreNotThere() throws IOException {
        Browser officer = officer();
        String mine = officer.redirect(officer.sendFile(
                "/reports/LM30/2019/workbook",
                "/reports/LM30/2019/workbook",
                "file",
                "a.xlsx",
                workbook(officer, "2019")));
        Browser colleague = SITE.signedIn("dong.nghiep", Role.ALLIANCE_OFFICER, "LM30");
        assertThat(colleague.status(mine)).isEqualTo(404);
        assertThat(officer.status(mine.replace("2019", "2020"))).isEqualTo(404);
        for (String path : List.of("workbook", "workbook.xlsx", "workbook/1"))
            assertThat(officer.status("/reports/LM33/2018/" + path)).as(path).isEqualTo(404);
        assertThat(officer.sendFile(PAGE, "/reports/LM33/2018/workbook", "file", "a.xlsx", new byte[] {1})
                        .statusCode())
                .isEqualTo(404);
        Browser chair = SITE.signedIn("chu.tich", Role.ALLIANCE_CHAIR, "LM30");
        assertThat(chair.status(mine)).isEqualTo(404);
        assertThat(chair.page(PAGE).select("input[type=file]")).isEmpty();
        assertThat(chair.sendFile(PAGE, PAGE, "file", "a.xlsx", workbook(officer, "2018"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsNoWorkbookOrTooLargeIsRefusedWithAReason() throws IOException {
        Browser officer = officer();
        Connection.Response none = officer.sendFile(PAGE, PAGE, "file", "", new byte[0]);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.parse().select("[role=alert]").text()).contains("W103");
        Connection.Response pdf =
                officer.sendFile(PAGE, PAGE, "file", "a.xlsx", "%PDF-1.7 no table".getBytes(StandardCharsets.UTF_8));
        assertThat(pdf.parse().select("[role=alert]").text()).contains("D105", "PDF");
        Connection.Response large = officer.sendFile(PAGE, PAGE, "file", "a.xlsx", new byte[20_000_000]);
        assertThat(large.statusCode()).isEqualTo(302);
        assertThat(officer.page(officer.redirect(large)).select("[role=alert]").text())
                .contains("D101", "10 MB");
        String proofless = officer.ask(PAGE)
                .method(Connection.Method.POST)
                .data("file", "a.xlsx", new java.io.ByteArrayInputStream(new byte[] {1}))
                .execute()
                .statusMessage();
        assertThat(proofless).isNotEqualTo("OK");
    }

    @Test
    void thePagesSpeakEnglishToo() throws IOException {
        Browser officer = officer();
        officer.keep("language", "en");
        assertThat(officer.page(PAGE).select("main").text())
                .contains("Excel workbook")
                .doesNotContain("workbooks.", "{");
    }
}
