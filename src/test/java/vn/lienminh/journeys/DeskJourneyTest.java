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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Screens;

/// Somebody asks about a report on the desk, in a browser: answered without leaving the page; desk, threads and
/// history can be read by everybody, at a desk and on a phone.
class DeskJourneyTest {
    @RegisterExtension
    static final Screens SCREENS = Screens.demo();

    private static final String REVIEW = "/reports/LM36/2017/review";
    private static final List<String> PAGES =
            List.of(REVIEW, "/reports/LM36/2017/threads", "/history?act=ACCEPT_REPORT", "/history");

    private static BrowserContext at(int width, ColorScheme scheme, String login, Role role) {
        return SCREENS.signedIn(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme),
                login,
                role,
                "LMVN");
    }

    @Test
    void aQuestionIsAskedAndSettledOnTheDesk() {
        try (BrowserContext context = at(1440, ColorScheme.LIGHT, "trung.uong", Role.NATIONAL_OFFICER)) {
            Page page = context.newPage();
            page.navigate(SCREENS.address() + REVIEW);
            Locator threads = page.locator("[data-threads]");
            threads.locator("summary").last().click();
            threads.locator("textarea[name=said]").last().fill("2.700 có gồm người xin ra không?");
            threads.locator("button[value=say]").last().click();
            assertThat(threads.locator(".thread")).containsText("2.700 có gồm");
            assertThat(page).hasURL(SCREENS.address() + REVIEW);
            threads.locator("button[value=close]").click();
            assertThat(threads.locator("h3")).containsText(": 0");
            assertThat(page).hasURL(SCREENS.address() + REVIEW);
        }
        List<String> found = new ArrayList<>();
        for (int width : new int[] {1440, 390})
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                look(width, scheme, found);
        assertThat(found).isEmpty();
    }

    private static void look(int width, ColorScheme scheme, List<String> found) {
        for (String path : PAGES) {
            boolean history = path.startsWith("/history");
            try (BrowserContext context = at(
                    width,
                    scheme,
                    history ? "quan.tri" : "trung.uong",
                    history ? Role.ADMINISTRATOR : Role.NATIONAL_OFFICER)) {
                Page page = context.newPage();
                page.navigate(SCREENS.address() + path);
                for (Rule rule : new AxeBuilder(page).analyze().getViolations())
                    found.add(path + " " + width + ": " + rule.getId() + " "
                            + rule.getNodes().getFirst().getHtml());
                int sideways = (int)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (sideways > 0) found.add(path + " scrolls sideways by " + sideways + " at " + width);
                String shots = System.getenv("SHOTS");
                if (shots != null)
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(shots, path.replaceAll("\\W+", "-") + width + scheme + ".png")));
            }
        }
    }
}
