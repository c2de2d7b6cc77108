package vn.lienminh.commands;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.lienminh.access.FirstStart;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.platform.Startup;

@Command(name = "serve", mixinStandardHelpOptions = true)
class ServeVerb implements Callable<Integer> {
    @CommandLine.ParentCommand
    @SuppressWarnings("NullAway") // filled by picocli
    Root root;

    @CommandLine.Spec
    @SuppressWarnings("NullAway") // filled by picocli
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Lines lines = new Lines(spec.commandLine().getOut(), spec.commandLine().getErr(), root.options.language());
        return serve(root, lines);
    }

    /// Serves until the program is stopped.
    static int serve(Root root, Lines lines) throws InterruptedException {
        return switch (Startup.serve(root.application, root.options.settings())) {
            case Outcome.Refused<ConfigurableApplicationContext>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<ConfigurableApplicationContext>(ConfigurableApplicationContext context) -> {
                announce(context, lines);
                while (context.isActive()) Thread.sleep(500);
                yield Lines.DONE;
            }
        };
    }

    /// Where it serves; in an empty house also the word that makes the administrator. Nothing after a
    /// training run, which has ended already.
    static void announce(ConfigurableApplicationContext context, Lines lines) {
        if (!context.isActive()) return;
        if (!(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) return;
        lines.say("commands.serving", "address", address(web));
        context.getBean(FirstStart.class)
                .word()
                .ifPresent(word ->
                        lines.say("commands.first-start", "address", address(web) + "first-start", "word", word));
    }

    static String address(WebServerApplicationContext web) {
        return "http://localhost:" + Objects.requireNonNull(web.getWebServer()).getPort() + "/";
    }
}
