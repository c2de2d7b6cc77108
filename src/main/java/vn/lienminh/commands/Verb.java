package vn.lienminh.commands;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.platform.Reading;
import vn.lienminh.platform.Startup;

/// A verb of the command line that works on the data folder and ends.
abstract class Verb implements Callable<Integer> {
    @CommandLine.ParentCommand
    @SuppressWarnings("NullAway") // filled by picocli
    Root root;

    @CommandLine.Spec
    @SuppressWarnings("NullAway") // filled by picocli
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Lines lines = lines();
        return switch (Startup.work(root.application, settings())) {
            case Outcome.Refused<ConfigurableApplicationContext>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<ConfigurableApplicationContext>(ConfigurableApplicationContext context) -> {
                try (context) {
                    yield readsOnly() ? Reading.of(() -> run(context, lines)) : run(context, lines);
                }
            }
        };
    }

    Map<String, Object> settings() {
        return root.options.settings();
    }

    Lines lines() {
        CommandLine line = spec.commandLine();
        return new Lines(line.getOut(), line.getErr(), root.options.language());
    }

    /// Whether it may read from a replica, since it changes nothing.
    boolean readsOnly() {
        return false;
    }

    /// The exit code: 0 done, 1 refused.
    abstract int run(ApplicationContext context, Lines lines);
}
