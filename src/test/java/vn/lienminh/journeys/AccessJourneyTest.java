package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Guests;
import vn.lienminh.cast.Screens;

/// Signing in and the pages of accounts in real browsers.
class AccessJourneyTest {
    @RegisterExtension
    static final Screens SCREENS = Screens.demo();

    private static Browser.NewContextOptions look(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
    }

    private static void look(Page page, String what, List<String> found) {
        for (Rule rule : new AxeBuilder(page).analyze().getViolations())
            found.add(what + ": " + rule.getId() + " "
                    + rule.getNodes().getFirst().getHtml());
        int sideways =
                (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (sideways > 0) found.add(what + " scrolls sideways by " + sideways);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK"})
    void everyPageCanBeReadByEverybodyAlsoInItsErrors(int width, ColorScheme scheme) {
        List<String> found = new ArrayList<>();
        try (BrowserContext context =
                SCREENS.signedIn(look(width, scheme), "quan.tri.vien", Role.ADMINISTRATOR, "LMVN")) {
            Page page = context.newPage();
            for (String path : List.of(
                    "/account", "/account/tokens", "/people", "/people/quan.tri.vien", "/providers", "/roles")) {
                page.navigate(SCREENS.address() + path);
                look(page, path, found);
            }
            page.navigate(SCREENS.address() + "/people");
            page.locator("form[action='/people'] button").click();
            look(page, "/people refused", found);
            page.navigate(SCREENS.address() + "/account/tokens");
            page.locator("form[action='/account/tokens'] button").click();
            look(page, "/account/tokens refused", found);
            page.navigate(SCREENS.address() + "/account");
            page.locator("form[action='/account/second-step'] button").click();
            look(page, "/account refused", found);
            page.locator("form[action='/account/second-step'] input[type=password]")
                    .fill(Guests.PASSWORD);
            page.locator("form[action='/account/second-step'] button").click();
            look(page, "second step", found);
            context.clearCookies();
            for (String path : List.of("/sign-in", "/forgotten", "/forgotten?sent=true", "/invitation/over")) {
                page.navigate(SCREENS.address() + path);
                look(page, path, found);
            }
            page.navigate(SCREENS.address() + "/sign-in");
            page.locator("button.do").click();
            look(page, "sign-in refused", found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void anOfficerSignsInByHandAndComesBackToWhereTheyWere() {
        try (BrowserContext other = SCREENS.signedIn("tay.go", Role.ALLIANCE_OFFICER, "LM37")) {
            other.clearCookies();
            Page page = other.newPage();
            page.navigate(SCREENS.address() + "/clusters/DBSH/2017/figures");
            assertThat(page.locator("h1").innerText()).isEqualTo("Đăng nhập");
            page.getByLabel("Tên đăng nhập").fill("tay.go");
            page.getByLabel("Mật khẩu").fill("sai rồi");
            page.keyboard().press("Enter");
            assertThat(page.locator("#f-password-e").innerText()).contains("còn 4 lần thử");
            page.getByLabel("Mật khẩu").fill(Guests.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/clusters/DBSH/2017/figures");
            assertThat(page.locator("nav.top-end").innerText()).contains("Người thử tay.go");
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL("**/sign-in");
            page.goBack();
            page.reload();
            assertThat(page.locator("h1").innerText()).isEqualTo("Đăng nhập");
        }
    }
}
