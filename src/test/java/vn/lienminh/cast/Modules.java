package vn.lienminh.cast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A browser with the scripts of the pages and nothing else: no server, no database.
/// ```java
/// @RegisterExtension static final Modules MODULES = new Modules();
/// ```
public final class Modules implements AfterAllCallback {
    private static final String ADDRESS = "http://modules.test/";
    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

    private final Playwright playwright;
    private final Page page;

    public Modules() {
        String chromium = System.getenv("CHROMIUM");
        assertThat(chromium)
                .as("the tests of pages need Chromium: run them by ./lienminh check, or set CHROMIUM")
                .isNotNull();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        page = browser.newPage();
        page.route(ADDRESS + "**", Modules::answer);
        page.navigate(ADDRESS);
    }

    private static void answer(Route route) {
        String name = route.request().url().substring(ADDRESS.length());
        Route.FulfillOptions answer = new Route.FulfillOptions();
        route.fulfill(
                name.isEmpty()
                        ? answer.setContentType("text/html").setBody("<!doctype html><title>modules</title>")
                        : answer.setContentType("text/javascript").setPath(SCRIPTS.resolve(name)));
    }

    /// @param script a function of one argument; it imports by `/name.js`
    public Object run(String script, Object argument) {
        return page.evaluate(script, argument);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        playwright.close();
    }
}
