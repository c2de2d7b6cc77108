package vn.lienminh.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue in force on one day (danh mục): immutable, small, held in memory.
public final class Catalogue {
    private final LocalDate day;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final List<Dimension> dimensions;
    private final Map<String, BigDecimal> parameters;

    Catalogue(LocalDate day, List<Indicator> all, List<Dimension> dimensions, Map<String, BigDecimal> parameters) {
        this.day = day;
        this.dimensions = dimensions;
        this.parameters = parameters;
        for (Indicator i : all) if (i.validity().on(day)) indicators.put(i.code(), i);
    }

    public LocalDate day() {
        return day;
    }

    /// In the order of the catalogue.
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /// An indicator known to exist.
    public Indicator get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no indicator " + code + " on " + day));
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /// A threshold of that day, e.g. `min_members`.
    public Optional<BigDecimal> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
