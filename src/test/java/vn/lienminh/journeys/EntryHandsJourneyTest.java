package vn.lienminh.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Screens;

/// The sheet under the hands: keys as in a spreadsheet, undo, a network that goes away, two people on one cell, no
/// script at all. Each test has an alliance of its own.
class EntryHandsJourneyTest {
    @RegisterExtension
    static final Screens SCREENS = Screens.demo();

    private static BrowserContext officer(String organisation) {
        return SCREENS.signedIn("can.bo." + organisation.toLowerCase(), Role.ALLIANCE_OFFICER, organisation);
    }

    private static Page sheet(BrowserContext context, String organisation) {
        Page page = context.newPage();
        page.navigate(SCREENS.address() + "/reports/" + organisation + "/2018/entry");
        return page;
    }

    private static Locator cell(Page page, int number) {
        return page.locator("input[name=c" + number + "]");
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-saved]")).containsText("Đã lưu");
        assertThat(page.locator("td.unsent")).hasCount(0);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.name");
    }

    @Test
    void theKeysAreThoseOfASpreadsheet() {
        try (BrowserContext context = officer("LM33")) {
            Page page = sheet(context, "LM33");
            cell(page, 1).focus();
            page.keyboard().type("12");
            page.keyboard().press("ArrowDown");
            assertThat(focused(page)).isEqualTo("c2");
            page.keyboard().press("ArrowRight");
            assertThat(focused(page)).isEqualTo("n2");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("c3");
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Home");
            assertThat(focused(page)).isEqualTo("c2");
            page.keyboard().press("Control+Home");
            assertThat(focused(page)).isEqualTo("c1");
            page.keyboard().type("7");
            assertThat(cell(page, 1)).hasValue("7");
            page.keyboard().press("Escape");
            assertThat(cell(page, 1)).hasValue("12");
            page.keyboard().press("F2");
            page.keyboard().press("ArrowLeft");
            page.keyboard().type("3");
            page.keyboard().press("Enter");
            assertThat(cell(page, 1)).hasValue("132");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Delete");
            assertThat(cell(page, 1)).hasValue("");
            saved(page);
            page.keyboard().press("Control+z");
            assertThat(cell(page, 1)).hasValue("132");
            page.keyboard().press("Control+z");
            assertThat(cell(page, 1)).hasValue("12");
            page.keyboard().press("Control+y");
            assertThat(cell(page, 1)).hasValue("132");
            saved(page);
            page.reload();
            assertThat(cell(page, 1)).hasValue("132");
        }
    }

    @Test
    void whatIsTypedIsReadAndEchoedAndWhatCannotBeReadStaysAndIsNotSent() {
        try (BrowserContext context = officer("LM35")) {
            Page page = sheet(context, "LM35");
            cell(page, 1).focus();
            page.keyboard().type("trên 1234");
            page.keyboard().press("Enter");
            assertThat(cell(page, 1)).hasValue("trên 1.234");
            page.keyboard().type("hai mươi");
            page.keyboard().press("Enter");
            assertThat(cell(page, 2)).hasValue("hai mươi");
            assertThat(cell(page, 2)).hasAttribute("aria-invalid", "true");
            saved(page);
            page.reload();
            assertThat(cell(page, 1)).hasValue("trên 1.234");
            assertThat(cell(page, 2)).hasValue("");
        }
    }

    @Test
    void whatIsTypedWithoutNetworkIsKeptAndSentWhenItIsBackEvenAfterThePageWasClosed() {
        try (BrowserContext context = officer("LM36")) {
            Page page = sheet(context, "LM36");
            context.setOffline(true);
            cell(page, 1).focus();
            page.keyboard().type("11");
            page.keyboard().press("Enter");
            page.keyboard().type("22");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-waiting]")).containsText("2 ô chờ mạng");
            page.close();
            context.setOffline(false);
            Page again = sheet(context, "LM36");
            assertThat(cell(again, 1)).hasValue("11");
            saved(again);
            Page other = sheet(context, "LM36");
            assertThat(cell(other, 2)).hasValue("22");
        }
    }

    @Test
    void twoPeopleOnOneCellTheLaterChooses() {
        try (BrowserContext one = officer("LM27");
                BrowserContext two = SCREENS.signedIn("can.bo.hai", Role.ALLIANCE_OFFICER, "LM27")) {
            Page first = sheet(one, "LM27");
            Page second = sheet(two, "LM27");
            cell(first, 1).focus();
            first.keyboard().type("5");
            first.keyboard().press("Enter");
            saved(first);
            cell(second, 1).focus();
            second.keyboard().type("6");
            second.keyboard().press("Enter");
            Locator choice = second.locator("[data-conflicts]");
            assertThat(choice).containsText("Hai người cùng sửa");
            assertThat(choice.locator("dd").first()).hasText("6");
            assertThat(choice.locator("dd").nth(1)).hasText("5");
            first.reload();
            assertThat(cell(first, 1)).hasValue("5");
            choice.locator("button").first().click();
            saved(second);
            first.reload();
            assertThat(cell(first, 1)).hasValue("6");
        }
    }

    @Test
    void withoutScriptTheSheetIsAFormWithAButton() {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (BrowserContext context = SCREENS.signedIn(options, "can.bo.lm22", Role.ALLIANCE_OFFICER, "LM22")) {
            Page page = sheet(context, "LM22");
            cell(page, 1).fill("1.234");
            cell(page, 2).fill("không rõ");
            page.locator("[data-plain]").click();
            assertThat(cell(page, 1)).hasValue("1.234");
            assertThat(page.locator(".note.bad")).containsText("không đọc được thành số");
            cell(page, 2).fill("2 đến 3");
            page.locator("[data-plain]").click();
            assertThat(cell(page, 2)).hasValue("2 đến 3");
            assertThat(page.locator(".note.bad")).hasCount(0);
        }
    }

    @Test
    void theBrowserReadsWhatTheServerReads() throws IOException {
        try (BrowserContext context = officer("LM26");
                var table = getClass().getResourceAsStream("/reporting/typed-texts.json")) {
            String examples = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            Page page = sheet(context, "LM26");
            Object wrong = page.evaluate("""
                async (examples) => {
                  const script = document.querySelector("script[src$='/entry.js']").src;
                  const { read } = await import(script.replace("entry.js", "entry-text.js"));
                  return JSON.parse(examples)
                    .filter((e) => read(e.typed, "official", e.yesOrNo) !== e.reads)
                    .map((e) => e.typed)
                    .join("|");
                }\
                """, examples);
            assertThat(wrong).isEqualTo("");
        }
    }
}
