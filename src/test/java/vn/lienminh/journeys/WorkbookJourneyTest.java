package vn.lienminh.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienminh.cast.Filled.cell;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Filled;
import vn.lienminh.cast.Screens;

/// Vĩnh Phúc reports 2018 by Excel: its officer downloads the workbook, fills it in, sees what would change,
/// writes it; the chair sends, the head accepts, the cluster's total moves.
class WorkbookJourneyTest {
    @RegisterExtension
    static final Screens SCREENS = Screens.demo();

    private static final String REPORT = "/reports/LM26/2018";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Page.WaitForDownloadOptions PATIENT = new Page.WaitForDownloadOptions().setTimeout(90_000);

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(SCREENS.address() + path);
        return page;
    }

    private static byte[] bytes(Download download) {
        try (InputStream in = download.createReadStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(Page page, String name, byte[] bytes) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, XLSX, bytes));
        page.locator("form[enctype] button").click();
    }

    private static String total(BrowserContext head) {
        try (Page page = open(head, "/clusters/DBSH/2018/figures/HTX.NEW")) {
            return page.locator("main").innerText();
        }
    }

    @Test
    void byExcelAndWithoutScriptFromTheDownloadToTheTotalOfTheCluster() {
        var noScript =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setAcceptDownloads(true);
        try (BrowserContext officer = SCREENS.signedIn(noScript, "can.bo", Role.ALLIANCE_OFFICER, "LM26");
                BrowserContext chair = SCREENS.signedIn("chu.tich", Role.ALLIANCE_CHAIR, "LM26");
                BrowserContext head = SCREENS.signedIn("cum.truong", Role.ALLIANCE_CHAIR, "LM34")) {
            Page page = open(officer, REPORT + "/entry");
            page.locator("a:has-text('Excel')").click();
            Download download = page.waitForDownload(
                    PATIENT, () -> page.locator("a[download]").first().click());
            assertThat(download.suggestedFilename()).startsWith("2018_").endsWith("_LM26.xlsx");
            byte[] filled = Filled.with(bytes(download), s -> {
                cell(s, "HTX.NEW", Filled.VALUE).setCellValue(37);
                cell(s, "HTX.DISS", Filled.VALUE).setCellValue("02/03/2018");
                cell(s, "HTX.CONV", Filled.VALUE).setCellValue(0);
            });
            send(page, "bieu-2018.xlsx", filled);
            assertThat(page.locator("main")).containsText("3 ô khác");
            assertThat(page.locator("main")).containsText("Giống ngày tháng");
            Locator doubtful = page.locator("tr:has-text('HTX giải thể')");
            assertThat(doubtful.locator("input[type=checkbox]")).not().isChecked();
            doubtful.locator("input[type=checkbox]").check();
            doubtful.locator("input.num").fill("2");
            page.locator("button:has-text('Ghi các ô')").click();
            assertThat(page.locator(".note.good")).containsText("Đã ghi 3 ô");
            send(page, "bieu-2018.xlsx", filled);
            assertThat(page.locator("main")).containsText("1 ô khác"); // the date that was typed as 2

            submit(chair);
            Page desk = open(head, REPORT + "/review");
            assertThat(desk.locator("main")).containsText("37");
            desk.locator("form[action$='/acceptance'] button").click();
            assertThat(desk.locator("main")).containsText("Đã duyệt");
            assertThat(total(head)).contains("37", "1/9");
        }
    }

    private static void submit(BrowserContext chair) {
        Page page = open(chair, REPORT + "/entry");
        Locator open = page.locator("li.warning form:not(:has(input[name=reason][value]:not([value=''])))");
        while (open.count() > 0) {
            open.first().locator("input[name=reason]").fill("Theo báo cáo của các huyện");
            open.first().locator("button").click();
            page.waitForLoadState();
        }
        page.locator("form[action$='/submission'] button").click();
        assertThat(page.locator("[data-state]")).hasText("Đã gửi, chờ duyệt");
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "1440,DARK", "390,LIGHT", "390,DARK"})
    void everybodyCanReadThePagesOfWorkbooks(int width, ColorScheme scheme) {
        List<String> found = new ArrayList<>();
        var look = new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
        String own =
                "Sổ theo dõi;;\nChỉ tiêu;Năm 2018;Ghi\nSố HTX;412;\nHTX thành lập mới;02/03/2018;\nTHT;1,234;\nKhác;5;\n";
        try (BrowserContext officer = SCREENS.signedIn(look, "can.bo.27", Role.ALLIANCE_OFFICER, "LM27")) {
            Page page = open(officer, "/reports/LM27/2018/workbook");
            page.onConsoleMessage(m -> {
                if (m.type().equals("error") && !m.text().contains("422")) found.add(m.text());
            });
            check(page, found);
            send(page, "a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("[role=alert]")).containsText("D105");
            check(page, found);
            send(
                    page,
                    "so-" + width + scheme + ".csv",
                    (own + "Thêm " + width + scheme + ";1;\n").getBytes(StandardCharsets.UTF_8));
            if (page.locator("h1").innerText().startsWith("Cách đọc")) {
                check(page, found);
                page.locator("button:has-text('Nhớ và xem')").click();
            }
            assertThat(page.locator("h1")).containsText("Đối chiếu");
            assertThat(page.locator("main")).containsText("Dấu phẩy đọc là hàng nghìn");
            check(page, found);
        }
        assertThat(found).isEmpty();
    }

    private static void check(Page page, List<String> found) {
        for (Rule rule : new AxeBuilder(page).analyze().getViolations())
            found.add(page.url() + ": " + rule.getId() + " "
                    + rule.getNodes().getFirst().getHtml());
        int sideways =
                (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (sideways > 0) found.add(page.url() + " scrolls sideways by " + sideways);
    }
}
