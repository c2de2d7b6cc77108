package vn.lienminh.commands.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Period;

/// What everybody should see, held as plainly as can be: who said what, where each cooperative was, what became of
/// each commune. Every sum is made anew from the beginning.
final class TrialModel {
    /// What became of a commune.
    ///
    /// @param into several when it was divided, and nobody knows in which part a cooperative is
    private record End(LocalDate on, List<String> into) {}

    private final Map<String, NavigableMap<LocalDate, String>> provinceOf = new HashMap<>();
    private final Map<String, End> ends = new HashMap<>();
    private final Map<String, LocalDate> lastEvent = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, String>> communeOf = new HashMap<>();
    private final Map<String, Map<Period, Map<String, Amount>>> reports = new HashMap<>();
    private final Set<String> parts = new HashSet<>();
    private int communes = TrialFiles.PROVINCES.size() * TrialFiles.COMMUNES;

    TrialModel() {
        for (int i = 0; i < communes; i++)
            begin(TrialFiles.commune(i), LocalDate.of(2000, 1, 1), TrialFiles.PROVINCES.get(i / TrialFiles.COMMUNES));
        for (int i = 0; i < TrialFiles.COOPERATIVES; i++) {
            String cooperative = "C" + i;
            communeOf.put(
                    cooperative, new TreeMap<>(Map.of(LocalDate.of(2020, 1, 1), TrialFiles.commune(i % communes))));
            reports.put(cooperative, new HashMap<>());
        }
        for (String province : TrialFiles.PROVINCES) reports.put(TrialFiles.alliance(province), new HashMap<>());
    }

    private NavigableMap<LocalDate, String> of(String commune) {
        return Objects.requireNonNull(provinceOf.get(commune));
    }

    private NavigableMap<LocalDate, String> states(String cooperative) {
        return Objects.requireNonNull(communeOf.get(cooperative));
    }

    private Map<Period, Map<String, Amount>> reports(String organisation) {
        return Objects.requireNonNull(reports.get(organisation));
    }

    private void begin(String commune, LocalDate on, String province) {
        provinceOf.put(commune, new TreeMap<>(Map.of(on, province)));
        lastEvent.put(commune, on);
    }

    String newCommune() {
        return TrialFiles.commune(communes++);
    }

    /// Those that live on, with the day after which something may happen to them.
    Map<String, LocalDate> living() {
        Map<String, LocalDate> living = new TreeMap<>();
        lastEvent.forEach((commune, day) -> {
            if (!ends.containsKey(commune)) living.put(commune, day);
        });
        return living;
    }

    String lastProvince(String commune) {
        return of(commune).lastEntry().getValue();
    }

    void merge(List<String> from, String into, LocalDate on) {
        begin(into, on, lastProvince(from.getFirst()));
        for (String commune : from) {
            ends.put(commune, new End(on, List.of(into)));
            if (parts.contains(commune)) parts.add(into);
        }
    }

    void divide(String commune, List<String> parts, LocalDate on) {
        for (String part : parts) begin(part, on, lastProvince(commune));
        this.parts.addAll(parts);
        ends.put(commune, new End(on, parts));
    }

    /// Came out of a division: were it handed over, nobody could say which province holds what was divided.
    boolean isPart(String commune) {
        return parts.contains(commune);
    }

    void handOver(String commune, String province, LocalDate on) {
        of(commune).put(on, province);
        lastEvent.put(commune, on);
    }

    LocalDate lastMove(String cooperative) {
        return states(cooperative).lastKey();
    }

    void move(String cooperative, String commune, LocalDate from) {
        states(cooperative).put(from, commune);
    }

    void say(String organisation, Period period, Map<String, Amount> cells) {
        reports(organisation).computeIfAbsent(period, k -> new HashMap<>()).putAll(cells);
    }

    void giveBack(String organisation, Period period) {
        reports(organisation).remove(period);
    }

    boolean hasReported(String organisation, Period period) {
        return reports(organisation).containsKey(period);
    }

    /// Where the reports of a cooperative for a period lie: in what its commune became; where it lies in several, in
    /// the commune that was stated.
    private String commune(String cooperative, LocalDate day) {
        NavigableMap<LocalDate, String> states = states(cooperative);
        var state = states.floorEntry(day);
        String stated = state == null ? states.firstEntry().getValue() : state.getValue();
        Set<String> became = became(stated, day);
        return became.size() == 1 ? became.iterator().next() : stated;
    }

    private Set<String> became(String commune, LocalDate day) {
        End end = ends.get(commune);
        if (end == null || end.on().isAfter(day)) return Set.of(commune);
        Set<String> all = new TreeSet<>();
        for (String next : end.into()) all.addAll(became(next, day));
        return all;
    }

    /// What was divided stays in one province.
    private String province(String commune, LocalDate day) {
        String there = became(commune, day).iterator().next();
        return Objects.requireNonNull(of(there).floorEntry(day)).getValue();
    }

    /// What one organisation said of one indicator.
    private Amount said(String organisation, Period period, String code) {
        return reports(organisation).getOrDefault(period, Map.of()).getOrDefault(code, Amount.Missing.NOT_REPORTED);
    }

    private List<String> cooperatives(String province, Period period) {
        List<String> there = new ArrayList<>();
        for (String cooperative : communeOf.keySet())
            if (province(commune(cooperative, period.end()), period.end()).equals(province)) there.add(cooperative);
        return there;
    }

    /// Of a province: its own word, else that of its cooperatives.
    Amount ofProvince(String province, Period period, String code) {
        Amount own = said(TrialFiles.alliance(province), period, code);
        if (own != Amount.Missing.NOT_REPORTED) return own(own);
        return sum(cooperatives(province, period).stream()
                .map(c -> said(c, period, code))
                .toList());
    }

    /// One amount alone says what a sum of it says: at most 3 lies between nought and 3.
    private static Amount own(Amount amount) {
        return sum(List.of(amount));
    }

    private static Amount sum(List<Amount> amounts) {
        return Amount.sum(amounts, BigDecimal.ZERO);
    }

    Amount ofNation(Period period, String code) {
        return sum(TrialFiles.PROVINCES.stream()
                .map(p -> ofProvince(p, period, code))
                .toList());
    }

    /// The two sums of an average, over those who state both.
    List<Amount> pair(List<String> provinces, Period period, String above, String under) {
        List<Amount> first = new ArrayList<>();
        List<Amount> second = new ArrayList<>();
        for (String province : provinces)
            for (String cooperative : cooperatives(province, period)) {
                Amount one = said(cooperative, period, above);
                Amount other = said(cooperative, period, under);
                if (!one.present() || !other.present()) continue;
                first.add(one);
                second.add(other);
            }
        return List.of(Amount.sum(first, null), Amount.sum(second, null));
    }

    /// Of each commune in which somebody spoke.
    Map<String, Amount> communes(String province, Period period, String code) {
        Map<String, List<Amount>> amounts = new TreeMap<>();
        for (String cooperative : cooperatives(province, period)) {
            Amount said = said(cooperative, period, code);
            if (said != Amount.Missing.NOT_REPORTED)
                amounts.computeIfAbsent(commune(cooperative, period.end()), k -> new ArrayList<>())
                        .add(said);
        }
        Map<String, Amount> sums = new TreeMap<>();
        amounts.forEach((commune, all) -> sums.put(commune, sum(all)));
        return sums;
    }
}
