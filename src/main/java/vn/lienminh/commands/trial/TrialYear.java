package vn.lienminh.commands.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.lienminh.consolidation.FigureTable;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.consolidation.View;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Returns;

/// A year of random changes: reports, corrections, returns, moves of cooperatives, communes that merge, are divided or
/// handed over, all learned of late and all at once. After each batch the kept totals must be what the reports add up
/// to, and every figure what the model says; in the end, every instant must still answer as it did then.
public final class TrialYear {
    /// So many changes are made at once.
    public static final int BATCH = 24;
    private static final int THREADS = 4;
    private static final int REMEMBER = 12;
    private static final int TRIES = 50;
    private static final String CHANGED_MEANWHILE = "R134";

    /// Loads a file by its name and text.
    @FunctionalInterface
    public interface Door {
        Outcome<?> load(String name, String text, String reason);
    }

    /// Thrown where something is not as it must be; says which seed and batch show it again.
    public static final class Failed extends RuntimeException {
        Failed(String message) {
            super(message);
        }
    }

    /// The doors that it goes through.
    public record Doors(Door files, Figures figures, Totals totals, Returns returns, Organisations organisations) {}

    private final Doors doors;
    private final Supplier<Instant> moment;
    private final long seed;
    private final Random random;
    private final TrialModel model = new TrialModel();
    private final TrialAnswers answers;
    private final Map<Instant, FigureTable> remembered = new LinkedHashMap<>();
    private int batch;

    /// @param moment the present instant, later than all that was done; asked after each batch
    public TrialYear(Doors doors, Supplier<Instant> moment, long seed) {
        this.doors = doors;
        this.moment = moment;
        this.seed = seed;
        this.random = new Random(seed);
        this.answers = new TrialAnswers(doors, model, this::failed);
    }

    /// @param progress told how many steps were made
    public void run(int steps, Consumer<Integer> progress) {
        must("units.csv", TrialFiles.UNITS);
        must("indicators.csv", TrialFiles.INDICATORS);
        must("territory.csv", TrialFiles.territory());
        must("organisations.csv", TrialFiles.organisations());
        int every = Math.max(1, steps / BATCH / REMEMBER);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int done = 0; done < steps; done += BATCH, batch++) {
                make(new TrialSteps(model, random).batch(Math.min(BATCH, steps - done)), threads);
                answers.compare(batch);
                if (batch % every == 0) remember();
                progress.accept(Math.min(steps, done + BATCH));
            }
        }
        remembered.forEach((then, answer) -> answers.same(then, answer, answers.table(new View(null, then))));
    }

    private void must(String name, String text) {
        List<Fault> faults = doors.files().load(name, text, "").faults();
        if (!faults.isEmpty()) throw failed(name + " refused: " + faults);
    }

    private Failed failed(String what) {
        return new Failed("seed " + seed + ", batch " + batch + ": " + what);
    }

    private void make(List<TrialStep> steps, ExecutorService threads) {
        List<Callable<List<Fault>>> calls = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            TrialStep step = steps.get(i);
            String name = batch + "-" + i + ".csv";
            calls.add(() -> make(step, name));
        }
        try {
            for (Future<List<Fault>> made : threads.invokeAll(calls))
                if (!made.get().isEmpty()) throw failed("refused: " + made.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(failed("failed").getMessage(), e.getCause());
        }
        steps.forEach(step -> step.in(model));
    }

    /// Who is told that somebody else was faster tries again.
    private List<Fault> make(TrialStep step, String name) {
        List<Fault> faults = List.of();
        for (int i = 0; i < TRIES; i++) {
            faults = once(step, name).faults();
            if (faults.stream().noneMatch(f -> f.code().equals(CHANGED_MEANWHILE))) break;
        }
        return faults;
    }

    private Outcome<?> once(TrialStep step, String name) {
        if (!(step instanceof TrialStep.GiveBack(String organisation, Period period)))
            return doors.files().load(name, step.file(), "Sửa lần " + name);
        return doors.returns().takeBack(organisation, period, "Trả lần " + name, Actor.operator());
    }

    private void remember() {
        Instant now = moment.get();
        FigureTable answer = answers.table(View.NOW);
        answers.same(now, answer, answers.table(new View(null, now)));
        remembered.put(now, answer);
    }
}
