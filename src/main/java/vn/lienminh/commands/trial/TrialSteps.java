package vn.lienminh.commands.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Period;

/// Draws the steps of one batch from the model as it is before the batch.
final class TrialSteps {
    static final List<Period> PERIODS = List.of(
            Period.of("2024-01"),
            Period.of("2024-02"),
            Period.of("2024-03"),
            Period.of("2024-04"),
            Period.of("2024-05"),
            Period.of("2024-06"));
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 20);

    private final TrialModel model;
    private final Random random;
    private final Set<String> reports = new HashSet<>();
    private final Set<String> communes = new HashSet<>();
    private final Set<String> movers = new HashSet<>();

    TrialSteps(TrialModel model, Random random) {
        this.model = model;
        this.random = random;
    }

    List<TrialStep> batch(int size) {
        List<TrialStep> steps = new ArrayList<>();
        while (steps.size() < size) step().ifPresent(steps::add);
        return steps;
    }

    private Optional<TrialStep> step() {
        int draw = random.nextInt(100);
        if (draw < 62) return say(random.nextInt(1, 7));
        if (draw < 72) return sayOfProvince();
        if (draw < 84) return giveBack();
        if (draw < 92) return move();
        if (draw < 95) return merge();
        return draw < 97 ? divide() : handOver();
    }

    private Period anyPeriod() {
        return PERIODS.get(random.nextInt(PERIODS.size()));
    }

    private String anyCooperative() {
        return "C" + random.nextInt(TrialFiles.COOPERATIVES);
    }

    private String anyProvince() {
        return TrialFiles.PROVINCES.get(random.nextInt(TrialFiles.PROVINCES.size()));
    }

    private Optional<TrialStep> say(int many) {
        Period period = anyPeriod();
        Map<String, Map<String, Amount>> byOrganisation = new TreeMap<>();
        for (int i = 0; i < many; i++) {
            String cooperative = anyCooperative();
            if (reports.add(cooperative + " " + period)) byOrganisation.put(cooperative, cells());
        }
        return byOrganisation.isEmpty() ? Optional.empty() : Optional.of(new TrialStep.Say(byOrganisation, period));
    }

    private Optional<TrialStep> sayOfProvince() {
        Period period = anyPeriod();
        String alliance = TrialFiles.alliance(anyProvince());
        if (!reports.add(alliance + " " + period)) return Optional.empty();
        return Optional.of(new TrialStep.Say(Map.of(alliance, Map.of("TH.TV", count())), period));
    }

    private Map<String, Amount> cells() {
        Map<String, Amount> cells = new HashMap<>();
        if (random.nextInt(4) > 0) cells.put("TH.TV", count());
        if (random.nextInt(3) > 0) cells.put("TH.MOI", count());
        if (random.nextInt(3) > 0)
            cells.put("TH.LUONG", Amount.of(new BigDecimal(random.nextInt(1, 99_999)).movePointLeft(3)));
        if (random.nextInt(3) > 0) cells.put("TH.LD", Amount.of(random.nextInt(1, 300)));
        cells.put("TH.SO", random.nextInt(9) == 0 ? Amount.Missing.NOT_APPLICABLE : Amount.of(random.nextInt(2)));
        return cells;
    }

    private Amount count() {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(1, 1000));
        return switch (random.nextInt(30)) {
            case 0 -> new Amount.AtLeast(number);
            case 1 -> new Amount.About(number);
            case 2 -> new Amount.Between(number, number.add(BigDecimal.TEN));
            case 3 -> new Amount.AtMost(number);
            case 4 -> new Amount.MoreThan(number);
            case 5 -> Amount.Missing.NOT_APPLICABLE;
            case 6 -> random.nextInt(20) == 0 ? Amount.Missing.WITHHELD : Amount.of(0);
            default -> new Amount.Exactly(number);
        };
    }

    private Optional<TrialStep> giveBack() {
        String organisation = random.nextInt(8) == 0 ? TrialFiles.alliance(anyProvince()) : anyCooperative();
        Period period = anyPeriod();
        boolean can = model.hasReported(organisation, period) && reports.add(organisation + " " + period);
        return can ? Optional.of(new TrialStep.GiveBack(organisation, period)) : Optional.empty();
    }

    /// Never to a commune to which something happens in the same batch.
    private Optional<TrialStep> move() {
        String cooperative = anyCooperative();
        Optional<String> commune = anyCommune();
        if (commune.isEmpty() || movers.contains(cooperative)) return Optional.empty();
        LocalDate since = Objects.requireNonNull(model.living().get(commune.get()));
        Optional<LocalDate> from = after(latest(since, model.lastMove(cooperative)));
        if (from.isEmpty()) return Optional.empty();
        movers.add(cooperative);
        communes.add(commune.get());
        return Optional.of(new TrialStep.Move(cooperative, commune.get(), from.get()));
    }

    private Optional<String> anyCommune() {
        List<String> free = model.living().keySet().stream()
                .filter(c -> !communes.contains(c))
                .toList();
        return free.isEmpty() ? Optional.empty() : Optional.of(free.get(random.nextInt(free.size())));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// A day of that year after another, soon enough that others can follow.
    private Optional<LocalDate> after(LocalDate day) {
        LocalDate first = latest(day, LocalDate.of(2023, 12, 15)).plusDays(1 + random.nextInt(60));
        return first.isAfter(LAST_DAY) ? Optional.empty() : Optional.of(first);
    }

    private Optional<TrialStep> merge() {
        Optional<String> one = anyCommune();
        if (one.isEmpty()) return Optional.empty();
        String province = model.lastProvince(one.get());
        Optional<String> other = model.living().keySet().stream()
                .filter(c -> !c.equals(one.get()) && !communes.contains(c))
                .filter(c -> model.lastProvince(c).equals(province))
                .findFirst();
        if (other.isEmpty()) return Optional.empty();
        Map<String, LocalDate> living = model.living();
        Optional<LocalDate> on = after(
                latest(Objects.requireNonNull(living.get(one.get())), Objects.requireNonNull(living.get(other.get()))));
        if (on.isEmpty()) return Optional.empty();
        communes.addAll(List.of(one.get(), other.get()));
        return Optional.of(
                new TrialStep.Merge(List.of(one.get(), other.get()), province, model.newCommune(), on.get()));
    }

    private Optional<TrialStep> divide() {
        Optional<String> commune = anyCommune();
        Optional<LocalDate> on =
                commune.flatMap(c -> after(Objects.requireNonNull(model.living().get(c))));
        if (commune.isEmpty() || on.isEmpty()) return Optional.empty();
        communes.add(commune.get());
        return Optional.of(new TrialStep.Divide(
                commune.get(),
                model.lastProvince(commune.get()),
                List.of(model.newCommune(), model.newCommune()),
                on.get()));
    }

    private Optional<TrialStep> handOver() {
        Optional<String> commune = anyCommune();
        Optional<LocalDate> on =
                commune.flatMap(c -> after(Objects.requireNonNull(model.living().get(c))));
        String province = anyProvince();
        if (commune.isEmpty()
                || on.isEmpty()
                || model.lastProvince(commune.get()).equals(province)
                || model.isPart(commune.get())) return Optional.empty();
        communes.add(commune.get());
        return Optional.of(new TrialStep.HandOver(commune.get(), province, on.get()));
    }
}
