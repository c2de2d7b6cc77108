package vn.lienminh.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.platform.DataFolder;
import vn.lienminh.platform.Startup;

/// Serves a folder with the figures of one cluster, loaded from files as a user would send them.
@Command(name = "demo", mixinStandardHelpOptions = true)
class DemoVerb implements Callable<Integer> {
    static final List<String> FILES = List.of(
            "cluster.csv",
            "heads.csv",
            "figures.csv",
            "targets.csv",
            "published.csv",
            "criteria.csv",
            "opinions.csv",
            "awards.csv",
            "loi-van.txt");

    private static final String HEADS = "heads.csv";
    private static final String CLUSTER = "DBSH";

    @CommandLine.ParentCommand
    @SuppressWarnings("NullAway") // filled by picocli
    Root root;

    @CommandLine.Spec
    @SuppressWarnings("NullAway") // filled by picocli
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Lines lines = new Lines(spec.commandLine().getOut(), spec.commandLine().getErr(), root.options.language());
        Map<String, Object> settings = root.options.settings();
        return switch (Startup.serve(root.application, settings)) {
            case Outcome.Refused<ConfigurableApplicationContext>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<ConfigurableApplicationContext>(ConfigurableApplicationContext context) -> {
                // passwords take a while to hash, and nothing in the files waits for it
                CompletableFuture<Void> people = CompletableFuture.runAsync(
                        () -> context.getBean(DemoPeople.class).settle());
                boolean loaded = load(context, lines);
                people.join();
                if (loaded) {
                    context.getBean(DemoCampaigns.class).begin();
                    context.getBean(DemoScores.class).begin();
                    context.getBean(DemoYear.class).begin();
                    context.getBean(DemoMeeting.class).hold();
                    context.getBean(DemoAwards.class).begin();
                    context.getBean(DemoYear.class).end();
                }
                ServeVerb.announce(context, lines);
                if (context instanceof WebServerApplicationContext web && web.getWebServer() != null)
                    context.getBean(DemoPeople.class).print(lines, ServeVerb.address(web));
                while (context.isActive()) Thread.sleep(500);
                yield Lines.DONE;
            }
        };
    }

    /// Once a folder: a demo that is started again keeps what was done in it, and one that was interrupted goes on.
    /// Somebody's own clusters are left alone.
    ///
    /// @return whether anything was loaded
    static boolean load(ApplicationContext context, Lines lines) {
        Path done = context.getBean(DataFolder.class).files().resolve("demo-loaded");
        boolean foreign = context.getBean(Clusters.class).all().stream()
                .anyMatch(cluster -> !cluster.code().equals(CLUSTER));
        if (Files.exists(done) || foreign) return false;
        FileLoading loading = context.getBean(FileLoading.class);
        Path folder = unpacked();
        for (String file : FILES) {
            loading.load(folder.resolve(file), new Loader.Manner("", false), Actor.operator(), lines);
            if (file.equals(HEADS)) context.getBean(DemoCampaigns.class).open();
        }
        try {
            Files.createFile(done);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked() {
        try {
            Path folder = Files.createTempDirectory("lienminh-demo");
            for (String file : FILES)
                try (InputStream in = DemoVerb.class.getResourceAsStream("/demo/" + file)) {
                    Path copy = folder.resolve(file);
                    Files.copy(Objects.requireNonNull(in), copy);
                    copy.toFile().deleteOnExit();
                }
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
