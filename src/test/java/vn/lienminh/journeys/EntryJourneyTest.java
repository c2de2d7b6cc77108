package vn.lienminh.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Screens;

/// Hải Dương reports 2018 in browsers: its officer types and pastes, the head returns it, the officer corrects,
/// the chair sends, the head accepts, and the cluster's total moves.
class EntryJourneyTest {
    @RegisterExtension
    static final Screens SCREENS = Screens.demo();

    private static final String REPORT = "/reports/LM30/2018";

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(SCREENS.address() + path);
        return page;
    }

    private static BrowserContext officer() {
        return SCREENS.signedIn("can.bo", Role.ALLIANCE_OFFICER, "LM30");
    }

    private static BrowserContext chair() {
        return SCREENS.signedIn("chu.tich", Role.ALLIANCE_CHAIR, "LM30");
    }

    /// Thái Bình and Quảng Ninh lead the cluster in 2018.
    private static BrowserContext head() {
        return SCREENS.signedIn("cum.truong", Role.ALLIANCE_CHAIR, "LM34");
    }

    private static Locator cell(Page page, String name) {
        page.locator("td.in input[tabindex='0']").waitFor(); // the grid is there
        return page.locator("tr:has(th > a:text-is('" + name + "')) input.num");
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-saved]")).containsText("Đã lưu");
        assertThat(page.locator("td.unsent")).hasCount(0);
    }

    private static void paste(Locator cell, String block) {
        cell.focus();
        cell.evaluate("""
            (input, text) => {
              const data = new DataTransfer();
              data.setData("text/plain", text);
              input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }\
            """, block);
    }

    /// What the page of the cluster says, to somebody who may see it.
    private static String total(BrowserContext head) {
        try (Page page = open(head, "/clusters/DBSH/2018/figures/HTX.NEW")) {
            return page.locator("main").innerText();
        }
    }

    @Test
    void fromTheFirstNumberToTheTotalOfTheCluster() {
        try (BrowserContext officer = officer();
                BrowserContext chair = chair();
                BrowserContext head = head()) {
            Page sheet = open(officer, REPORT + "/entry");
            cell(sheet, "HTX thành lập mới trong kỳ").focus();
            sheet.keyboard().type("35");
            sheet.keyboard().press("Enter");
            saved(sheet);
            paste(cell(sheet, "HTX giải thể trong kỳ"), "3\n1\n");
            assertThat(sheet.locator("[data-paste] tbody tr")).hasCount(2);
            sheet.keyboard().press("Enter");
            saved(sheet);
            assertThat(total(head)).doesNotContain("1/9");

            send(chair);
            returned(head);

            Page again = open(officer, "/tasks");
            again.locator("a.what:text-is('Sửa số liệu năm 2018 bị trả lại')").click();
            assertThat(again.locator("main")).containsText("Rà lại số thành lập mới");
            assertThat(again.locator("main")).containsText("35 hay 53?");
            cell(again, "HTX thành lập mới trong kỳ").focus();
            again.keyboard().type("53");
            again.keyboard().press("Enter");
            saved(again);
            send(chair);

            Page desk = open(head, REPORT + "/review");
            assertThat(desk.locator("main")).containsText("35");
            assertThat(desk.locator("main")).containsText("53");
            desk.locator("form[action$='/acceptance'] button").click();
            assertThat(desk.locator("main")).containsText("Đã duyệt");
            assertThat(total(head)).contains("53", "1/9");
        }
    }

    private static void send(BrowserContext chair) {
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

    private static void returned(BrowserContext head) {
        Page desk = open(head, "/tasks");
        desk.locator("a.btn:has-text('Xem và duyệt')").first().click();
        Locator row = desk.locator("tr:has(a:text-is('HTX thành lập mới trong kỳ'))");
        row.locator("input[type=checkbox]").check();
        row.locator("input.ask-in").fill("35 hay 53?");
        desk.locator("textarea[name=reason]").fill("Rà lại số thành lập mới");
        desk.locator("button[form=return]").click();
        assertThat(desk.locator("main")).containsText("Bị trả lại");
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "1440,DARK", "390,LIGHT", "390,DARK"})
    void everybodyCanReadTheSheetAndTheDesk(int width, ColorScheme scheme) {
        List<String> found = new ArrayList<>();
        var look = new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
        try (BrowserContext context = SCREENS.signedIn(look, "thi.dua", Role.NATIONAL_OFFICER, "LMVN");
                BrowserContext officer = SCREENS.signedIn(look, "can.bo.26", Role.ALLIANCE_OFFICER, "LM26")) {
            Page reading = open(context, "/reports/LM26/2017/review");
            check(reading, found);
            check(open(officer, "/tasks"), found);
            Page page = open(officer, "/reports/LM26/2018-03/entry");
            page.onConsoleMessage(m -> {
                if (m.type().equals("error")) found.add(m.text());
            });
            check(page, found);
            Locator cell = page.locator("input.num").first();
            cell.fill("-5");
            cell.press("Enter");
            assertThat(page.locator("li.error").first()).isVisible();
            page.locator("a[data-cell-panel]").first().click();
            assertThat(page.locator("[data-panel] h2")).isVisible();
            check(page, found);
            cell.fill("");
            cell.press("Enter");
            paste(cell, "abc\n02/03/2018\n1.234,5");
            assertThat(page.locator("[data-paste] tbody tr")).hasCount(3);
            check(page, found);
            page.navigate(SCREENS.address() + "/reports/LM26/2017/entry/41");
            assertThat(page.locator("h1")).containsText("HTX thành lập mới");
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
