package vn.lienminh.commands;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import vn.lienminh.commands.trial.TrialYear;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Returns;

/// `bench --properties`: as many random changes as are asked for, each batch compared with a plain model.
final class TrialBench {
    private static final long APART = 2_000_000L;
    private static final int LINES = 20;

    private final ApplicationContext context;
    private final Lines lines;

    TrialBench(ApplicationContext context, Lines lines) {
        this.context = context;
        this.lines = lines;
    }

    /// False, with what was found on standard error, when something is not as the model says.
    boolean run(int steps, long seed) {
        TrialYear.Doors doors = new TrialYear.Doors(
                this::load,
                context.getBean(Figures.class),
                context.getBean(Totals.class),
                context.getBean(Returns.class),
                context.getBean(Organisations.class));
        int every = Math.max(1, steps / LINES);
        try {
            new TrialYear(doors, this::moment, seed).run(steps, done -> {
                if (done / every > (done - TrialYear.BATCH) / every || done == steps)
                    lines.say("commands.bench.steps", "done", "" + done, "steps", "" + steps);
            });
            return true;
        } catch (TrialYear.Failed e) {
            lines.warn(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private Outcome<?> load(String name, String text, String reason) {
        Loader loader = context.getBean(Loader.class);
        return context.getBean(TabularFiles.class)
                .read(name, text.getBytes(StandardCharsets.UTF_8))
                .then(tables -> loader.load(tables, new Loader.Manner(reason, false), Actor.operator()));
    }

    /// What came before lies before it, and what comes next after.
    private Instant moment() {
        LockSupport.parkNanos(APART);
        Instant now = context.getBean(Clock.class).instant();
        LockSupport.parkNanos(APART);
        return now;
    }
}
