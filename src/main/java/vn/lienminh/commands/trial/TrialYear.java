package vn.lienminh.commands.trial;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienminh.consolidation.FigureTable;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Split;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.consolidation.View;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.ReportFigures;
import vn.lienminh.reporting.Reports;

/// A year of random changes: reports, corrections, returns, moves of cooperatives, communes that merge, are divided or
/// handed over, all learned of late and all at once. After each batch the kept totals must be what the reports add up
/// to, and every figure what the model says; in the end, every instant must still answer as it did then.
public final class TrialYear {
    /// So many changes are made at once.
    public static final int BATCH = 24;
    private static final int THREADS = 4;
    private static final int REMEMBER = 12;
    private static final int TRIES = 50;
    private static final List<String> SUMS = List.of("TH.TV", "TH.MOI", "TH.LUONG", "TH.LD", "TH.SO");
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
    public record Doors(Door files, Figures figures, Totals totals, Reports reports, Organisations organisations) {}

    private final Doors doors;
    private final Supplier<Instant> moment;
    private final long seed;
    private final Random random;
    private final TrialModel model = new TrialModel();
    private final Map<Instant, FigureTable> remembered = new LinkedHashMap<>();
    private int batch;

    /// @param moment the present instant, later than all that was done; asked after each batch
    public TrialYear(Doors doors, Supplier<Instant> moment, long seed) {
        this.doors = doors;
        this.moment = moment;
        this.seed = seed;
        this.random = new Random(seed);
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
                compare();
                if (batch % every == 0) remember();
                progress.accept(Math.min(steps, done + BATCH));
            }
        }
        remembered.forEach((then, answer) -> same(then, answer, table(new View(null, then))));
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
        return doors.reports()
                .giveBack(
                        doors.organisations()
                                .find(organisation, period.end(), null)
                                .orElseThrow(),
                        period,
                        "Trả lần " + name,
                        Actor.operator());
    }

    private void compare() {
        Totals.Verification verification = doors.totals().verify();
        if (!verification.differences().isEmpty())
            throw failed("totals are not their reports: " + verification.differences());
        FigureTable now = table(View.NOW);
        for (int p = 0; p < TrialSteps.PERIODS.size(); p++) {
            Period period = TrialSteps.PERIODS.get(p);
            for (int i = 0; i < SUMS.size(); i++) sums(now, p, period, i);
            average(now, p, period);
        }
        communes();
    }

    private FigureTable table(View view) {
        List<String> codes = new ArrayList<>(SUMS);
        codes.add("TH.BQ");
        return doors.figures()
                .table(new Party.National(), TrialSteps.PERIODS, codes, view)
                .orThrow();
    }

    private void sums(FigureTable now, int p, Period period, int i) {
        String code = SUMS.get(i);
        check(code + " " + period + " of the nation", now.total(p, i), model.ofNation(period, code));
        for (String province : TrialFiles.PROVINCES)
            check(
                    code + " " + period + " of " + province,
                    now.amount(member(now, province), p, i),
                    model.ofProvince(province, period, code));
    }

    private void average(FigureTable now, int p, Period period) {
        check("TH.BQ " + period + " of the nation", now.total(p, SUMS.size()), average(TrialFiles.PROVINCES, period));
        for (String province : TrialFiles.PROVINCES)
            check(
                    "TH.BQ " + period + " of " + province,
                    now.amount(member(now, province), p, SUMS.size()),
                    average(List.of(province), period));
    }

    private Amount average(List<String> provinces, Period period) {
        List<Amount> pair = model.pair(provinces, period, "TH.LUONG", "TH.LD");
        return ReportFigures.quotient(pair.getFirst(), pair.getLast(), IndicatorKind.AVERAGE);
    }

    private int member(FigureTable table, String province) {
        for (int m = 0; m < table.members().size(); m++)
            if (table.members().get(m).code().equals(TrialFiles.alliance(province))) return m;
        throw failed("no alliance of " + province);
    }

    /// One province of one month by its communes, another each time.
    private void communes() {
        String province = TrialFiles.PROVINCES.get(batch % TrialFiles.PROVINCES.size());
        Period period = TrialSteps.PERIODS.get(batch % TrialSteps.PERIODS.size());
        Map<String, Amount> found = new TreeMap<>();
        for (Figures.Division commune : doors.figures()
                .by(
                        new Party.Province(province, period.end()),
                        period,
                        List.of("TH.MOI"),
                        new Split.ByCommune(null),
                        View.NOW)
                .orThrow()) {
            Figure figure = commune.figures().getFirst();
            if (figure.value() != Amount.Missing.NOT_REPORTED
                    && commune.party() instanceof Party.Commune(String code, var on)) found.put(code, figure.value());
        }
        Map<String, Amount> expected = model.communes(province, period, "TH.MOI");
        if (!found.keySet().equals(expected.keySet()))
            throw failed("communes of " + province + " " + period + ": " + found + " and not " + expected);
        found.forEach((code, value) -> check("commune " + code, value, expected.get(code)));
    }

    private void remember() {
        Instant now = moment.get();
        FigureTable answer = table(View.NOW);
        same(now, answer, table(new View(null, now)));
        remembered.put(now, answer);
    }

    private void same(Instant then, FigureTable answer, FigureTable again) {
        for (int m = 0; m < answer.members().size(); m++)
            for (int p = 0; p < answer.periods().size(); p++)
                for (int i = 0; i < answer.indicators().size(); i++)
                    check(
                            "as known at " + then + ": " + answer.indicators().get(i) + " "
                                    + answer.periods().get(p) + " of "
                                    + answer.members().get(m).code(),
                            again.amount(m, p, i),
                            answer.amount(m, p, i));
    }

    private void check(String of, Amount found, @Nullable Amount expected) {
        if (expected == null || !same(found, expected)) throw failed(of + " is " + found + " and not " + expected);
    }

    /// Whatever the trailing zeros.
    private static boolean same(Amount one, Amount other) {
        if (!one.present() || !other.present()) return one.equals(other);
        return one.operator() == other.operator()
                && same(one.number(), other.number())
                && same(one.upper(), other.upper());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }
}
