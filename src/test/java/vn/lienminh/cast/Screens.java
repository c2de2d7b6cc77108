package vn.lienminh.cast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.lienminh.Lienminh;
import vn.lienminh.TestDatabase;
import vn.lienminh.access.Role;
import vn.lienminh.commands.Terminal;
import vn.lienminh.platform.Startup;

/// The program with the files of the demo, and real browsers before it. One for each test class.
/// ```java
/// @RegisterExtension static final Screens SCREENS = Screens.demo();
/// ```
public final class Screens implements AfterAllCallback {
    private final TestDatabase database = TestDatabase.fresh();
    private final Path folder;
    private final ConfigurableApplicationContext house;
    private final String address;
    private final Playwright playwright;
    private final Browser browser;

    private Screens() {
        try {
            folder = Files.createTempDirectory("screens");
            Map<String, Object> settings = new HashMap<>(database.settings());
            settings.put("lienminh.data", folder.resolve("data"));
            settings.put("server.port", 0);
            house = Startup.serve(Lienminh.class, settings).orThrow();
            Terminal terminal = new Terminal(house);
            for (String file : Terminal.demoFiles()) {
                Path copy = Files.write(folder.resolve(file), Terminal.demo(file));
                assertThat(terminal.load(copy).code()).as(file).isZero();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = "http://localhost:" + house.getEnvironment().getProperty("local.server.port");
        String chromium = System.getenv("CHROMIUM");
        assertThat(chromium)
                .as("the tests of pages need Chromium: run them by ./lienminh check, or set CHROMIUM")
                .isNotNull();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")));
    }

    public static Screens demo() {
        return new Screens();
    }

    public String address() {
        return address;
    }

    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    /// As the command line loads it.
    public Terminal.Answer load(Path file) throws IOException {
        return new Terminal(house).load(file);
    }

    /// A browser in which somebody with one role at one organisation has signed in.
    public BrowserContext signedIn(Browser.NewContextOptions options, String login, Role role, String organisation) {
        BrowserContext context = browser.newContext(options);
        String session = Guests.session(house, Guests.account(house, login, role, organisation));
        context.addCookies(List.of(new Cookie("session", session).setUrl(address)));
        context.setDefaultTimeout(15_000);
        return context;
    }

    public BrowserContext signedIn(String login, Role role, String organisation) {
        return signedIn(new Browser.NewContextOptions(), login, role, organisation);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        playwright.close();
        house.close();
        database.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
