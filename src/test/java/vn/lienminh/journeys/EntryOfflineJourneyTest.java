package vn.lienminh.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Screens;
import vn.lienminh.indicators.FormDesigns;
import vn.lienminh.indicators.FormSection;
import vn.lienminh.kernel.Actor;

/// The sheet without a network: it checks, opens again, keeps what was typed and what was saved, and says when two
/// wrote the same cell. Each test has an alliance of its own.
class EntryOfflineJourneyTest {
    @RegisterExtension
    static final Screens SCREENS = Screens.demo();

    private static BrowserContext officer(String organisation) {
        return SCREENS.signedIn("can.bo." + organisation.toLowerCase(), Role.ALLIANCE_OFFICER, organisation);
    }

    /// A sheet that the browser has kept.
    private static Page kept(BrowserContext context, String organisation) {
        Page page = context.newPage();
        page.navigate(SCREENS.address() + address(organisation));
        for (int i = 0; i < 60 && !keeps(page, organisation); i++) page.waitForTimeout(250);
        assertThat(keeps(page, organisation)).isTrue();
        return page;
    }

    /// The page, its rules, and the files that it was loaded with.
    private static boolean keeps(Page page, String organisation) {
        return (boolean) page.evaluate("""
                async (rules) =>
                  (await caches.match(rules)) !== undefined && (await caches.match(document.querySelector("script[src$='/entry.js']").src)) !== undefined\
                """, address(organisation).replace("/entry", "/rules"));
    }

    private static int names(Page page) {
        return (int) page.evaluate("async () => (await caches.keys()).length");
    }

    private static String address(String organisation) {
        return "/reports/" + organisation + "/2018/entry";
    }

    private static Locator cell(Page page, int number) {
        return page.locator("input[name=c" + number + "]");
    }

    /// Once the script has taken the sheet over: what is typed into the bare page before that is a plain form's.
    private static void type(Page page, int number, String text) {
        page.locator("[data-entry][data-checked='true']").waitFor();
        cell(page, number).focus();
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-saved]")).containsText("Đã lưu");
        assertThat(page.locator("td.unsent")).hasCount(0);
    }

    @Test
    void itIsCheckedAndOpensAgainAndIsSentWhenTheNetworkIsBack() {
        try (BrowserContext context = officer("LM36")) {
            Page page = kept(context, "LM36");
            type(page, 3, "8");
            saved(page);
            context.setOffline(true);
            type(page, 1, "-4");
            assertThat(page.locator("li.error[data-code='K101']")).hasCount(1);
            assertThat(page.locator("li.error[data-code='K101']")).containsText("−4");
            assertThat(page.locator("td[data-cell='1']")).hasClass(java.util.regex.Pattern.compile("\\bbad\\b"));
            page.reload();
            assertThat(page.locator("[data-sheet-note]")).containsText("Không có mạng");
            assertThat(cell(page, 1)).hasValue("−4");
            assertThat(cell(page, 3)).hasValue("8");
            assertThat(page.locator("li.error[data-code='K101']")).containsText("−4");
            type(page, 1, "4");
            assertThat(page.locator("li.error[data-code='K101']")).hasCount(0);
            type(page, 3, "9");
            assertThat(page.locator("[data-waiting]")).containsText("2 ô chờ mạng");
            context.setOffline(false);
            saved(page);
            assertThat(page.locator("[data-conflict]")).hasCount(0);
            page.reload();
            assertThat(cell(page, 1)).hasValue("4");
            assertThat(cell(page, 3)).hasValue("9");
            assertThat(page.locator("[data-sheet-note]")).isHidden();
        }
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownBesideOnesOwn() {
        try (BrowserContext one = officer("LM27");
                BrowserContext two = SCREENS.signedIn("can.bo.hai", Role.ALLIANCE_OFFICER, "LM27")) {
            Page away = kept(one, "LM27");
            one.setOffline(true);
            type(away, 1, "6");
            away.reload();
            Page there = two.newPage();
            there.navigate(SCREENS.address() + address("LM27"));
            type(there, 1, "5");
            saved(there);
            one.setOffline(false);
            Locator conflict = away.locator("[data-conflict='1']");
            // the queue tries again by itself, at longer and longer intervals
            conflict.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
            assertThat(conflict.locator("dd").first()).hasText("6");
            assertThat(conflict.locator("dd").nth(1)).hasText("5");
            conflict.locator("button").first().click();
            saved(away);
            there.reload();
            assertThat(cell(there, 1)).hasValue("6");
        }
    }

    @Test
    void onlyTheSheetIsKeptAndNothingAfterSigningOut() {
        try (BrowserContext context = officer("LM33")) {
            Page page = kept(context, "LM33");
            Object kept = page.evaluate("""
                    async () => {
                      const paths = [];
                      for (const name of await caches.keys())
                        for (const request of await (await caches.open(name)).keys()) paths.push(new URL(request.url).pathname);
                      return paths.filter((p) => !p.startsWith("/assets/")).sort().join(" ");
                    }\
                    """);
            assertThat(kept).isEqualTo("/reports/LM33/2018/entry /reports/LM33/2018/rules");
            page.navigate(SCREENS.address() + "/tasks");
            context.setOffline(true);
            assertThatThrownBy(() -> page.reload()).isInstanceOf(PlaywrightException.class);
            context.setOffline(false);
            page.navigate(SCREENS.address() + "/tasks");
            page.locator("form[action='/sign-out'] button").click();
            assertThat(page.locator("form[action='/sign-in']")).isVisible();
            for (int i = 0; i < 40 && names(page) > 0; i++) page.waitForTimeout(100);
            assertThat(names(page)).isZero();
        }
    }

    @Test
    void aFormThatChangesUnderOnesHandsSaysSoAndLosesNothing() {
        FormDesigns designs = SCREENS.bean(FormDesigns.class);
        try (BrowserContext context = officer("LM35")) {
            Page page = context.newPage();
            page.navigate(SCREENS.address() + "/reports/LM35/2018-03/entry");
            type(page, 1, "5");
            saved(page);
            designs.begin("LM-THANG", Actor.operator()).orThrow();
            List<FormSection> sections = designs.find("LM-THANG").orElseThrow().draft().sections().stream()
                    .map(s -> new FormSection(
                            s.titleVi(),
                            s.titleEn(),
                            s.total(),
                            s.lines().stream().filter(l -> l.cell() != 2).toList()))
                    .toList();
            designs.save("LM-THANG", LocalDate.of(2018, 3, 31), sections, List.of(), Actor.operator())
                    .orThrow();
            designs.publish("LM-THANG", Actor.operator()).orThrow();
            type(page, 1, "6");
            assertThat(page.locator("[data-sheet-note]")).containsText("LM-THANG v2");
            type(page, 2, "777");
            assertThat(page.locator("[data-left='2']")).containsText("777");
            page.locator("[data-sheet-note] a").click();
            assertThat(cell(page, 1)).hasValue("6");
            assertThat(cell(page, 2)).hasCount(0);
            assertThat(page.locator("[data-left='2']")).containsText("777");
            page.locator("[data-left='2'] button").click();
            page.reload();
            assertThat(cell(page, 1)).hasValue("6");
            assertThat(page.locator("[data-left]:not([data-conflicts])")).hasCount(0);
        }
    }
}
