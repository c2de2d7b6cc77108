package vn.lienminh.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.lienminh.Lienminh;
import vn.lienminh.TestDatabase;
import vn.lienminh.access.Account;
import vn.lienminh.access.Role;
import vn.lienminh.access.Sessions;
import vn.lienminh.commands.Terminal;
import vn.lienminh.kernel.Actor;
import vn.lienminh.platform.Startup;

/// The whole program with its pages, asked over HTTP.
/// ```java
/// @RegisterExtension static final Site SITE = Site.empty();      // closed after the class
/// private static final Site SITE = Site.demo();                   // one for all classes that only read
/// ```
public final class Site implements AfterAllCallback {
    /// What Nam Định puts right after the files of the demo: 2.700 new members instead of 2.600.
    public static final String REASON = "Nam Định bổ sung 100 thành viên";

    private static final String CORRECTION = """
        indicator,province,period,value,standing
        TV.HTX.NEW,36,2017,%s,estimated
        """;

    private static final class Demo {
        static final Site SITE = opened();

        private static Site opened() {
            Site site = empty();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(site.folder.toFile())));
            try {
                for (String file : Terminal.demoFiles()) {
                    Path copy = Files.write(site.folder.resolve(file), Terminal.demo(file));
                    if (site.terminal.load(copy).code() != 0) throw new IllegalStateException(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            site.corrected = site.context.getBean(Clock.class).instant();
            site.load("dinh-chinh.csv", CORRECTION.formatted("2700"), REASON);
            return site;
        }
    }

    private final TestDatabase database = TestDatabase.fresh();
    private final Path folder;
    private final ConfigurableApplicationContext context;
    private final Terminal terminal;
    private final String address;
    private @Nullable Browser reader;
    private Instant corrected = Instant.EPOCH;

    private Site(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.putAll(more);
        settings.put("server.port", 0);
        try {
            folder = Files.createTempDirectory("site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.put("lienminh.data", folder);
        context = Startup.serve(Lienminh.class, settings).orThrow();
        terminal = new Terminal(context);
        address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /// With the catalogue, the provinces and the alliances, and no figures.
    public static Site empty() {
        return new Site(Map.of());
    }

    /// The same, set otherwise.
    public static Site set(Map<String, Object> settings) {
        return new Site(settings);
    }

    /// With the files of the demo and one correction; only to be read.
    public static Site demo() {
        return Demo.SITE;
    }

    /// When the correction had not yet come.
    public Instant beforeCorrection() {
        return corrected;
    }

    private void load(String name, String text, String reason) {
        terminal.load(name, text.getBytes(StandardCharsets.UTF_8), reason, false)
                .orThrow();
    }

    /// Somebody who sees the figures of everybody asks.
    public Connection ask(String path) {
        return reader().ask(path);
    }

    private synchronized Browser reader() {
        Browser known = reader;
        if (known == null) reader = known = signedIn("doc.ca.nuoc", Role.NATIONAL_OFFICER, "LMVN");
        return known;
    }

    /// A browser in which somebody with one role at one organisation has signed in; an account is made where there
    /// is none.
    public Browser signedIn(String login, Role role, String organisation) {
        Account account = Guests.account(context, login, role, organisation);
        return new Browser(address, Guests.session(context, account));
    }

    /// The same person as the doors see them.
    public Actor actor(String login, Role role, String organisation) {
        String session = Guests.session(context, Guests.account(context, login, role, organisation));
        return context.getBean(Sessions.class).of(session).orElseThrow();
    }

    /// A browser in which nobody has signed in.
    public Browser stranger() {
        return new Browser(address, "");
    }

    /// Loads a file as the operator does.
    public void bring(String name, byte[] bytes) {
        terminal.load(name, bytes, "thử", false).orThrow();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String address() {
        return address;
    }

    public Document page(String path) throws IOException {
        return ask(path).get();
    }

    public Document english(String path) throws IOException {
        return ask(path).cookie("language", "en").get();
    }

    /// The piece that htmx asks for.
    public Document piece(String path) throws IOException {
        return ask(path).header("HX-Request", "true").get();
    }

    public int status(String path) throws IOException {
        return ask(path).followRedirects(false).execute().statusCode();
    }

    /// Where a page sends on to, without the name of the machine.
    public String redirect(String path) throws IOException {
        String to = ask(path).followRedirects(false).execute().header("Location");
        return to == null ? "" : to.replace(address, "");
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context.close();
        database.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
