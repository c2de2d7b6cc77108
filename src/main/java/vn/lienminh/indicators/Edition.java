package vn.lienminh.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienminh.kernel.Period;

/// What the catalogue says until it is changed the next time (bản danh mục): whoever asks for many days and periods
/// in one go takes this once from {@link Indicators#edition()}. What was asked before is answered from memory.
public final class Edition {
    final int number;
    private final IndicatorStore store;
    private final FormStore formStore;
    private final CheckStore checkStore;
    private final ParameterStore parameterStore;
    private final Map<LocalDate, Catalogue> catalogues = new ConcurrentHashMap<>();
    private final Map<FormKey, Optional<FormVersion>> forms = new ConcurrentHashMap<>();
    private final Map<ChecksKey, Checks> checks = new ConcurrentHashMap<>();

    private record FormKey(ReportingLevel level, Period.Length length, LocalDate day) {}

    private record ChecksKey(ReportingLevel level, LocalDate day) {}

    Edition(
            int number,
            IndicatorStore store,
            FormStore formStore,
            CheckStore checkStore,
            ParameterStore parameterStore) {
        this.number = number;
        this.store = store;
        this.formStore = formStore;
        this.checkStore = checkStore;
        this.parameterStore = parameterStore;
    }

    /// The catalogue in force on a day.
    public Catalogue on(LocalDate day) {
        return catalogues.computeIfAbsent(
                day, d -> new Catalogue(d, store.indicators(), store.dimensions(), parameterStore.inForce(d)));
    }

    /// The form of a level for this period; empty when nothing is asked there.
    public Optional<FormVersion> form(ReportingLevel level, Period period) {
        return forms.computeIfAbsent(
                new FormKey(level, period.length(), period.end()),
                key -> formStore.version(level, period.length(), period.end()));
    }

    /// The checks over the catalogue in force on a day, for reports of a level.
    public Checks checks(ReportingLevel level, LocalDate day) {
        ChecksKey key = new ChecksKey(level, day);
        Checks known = checks.get(key);
        if (known != null) return known;
        List<Indicator> all = on(day).indicators();
        List<Indicator> asked = all.stream().filter(i -> i.askedOf(level)).toList();
        return checks.computeIfAbsent(
                key, k -> CheckRules.of(checkStore.rules()).orThrow().over(all, asked));
    }
}
