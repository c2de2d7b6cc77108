package vn.lienminh.consolidation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.View;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.CheckRule;
import vn.lienminh.indicators.Checks;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.shell.ClusterYear;

/// Asks the doors what the page of one indicator shows.
@Component
class IndicatorFacts {
    private final Indicators indicators;
    private final Clusters clusters;
    private final ClusterPlace places;
    private final Figures figures;
    private final SeenClusters seen;
    private final Clock clock;

    IndicatorFacts(
            Indicators indicators,
            Clusters clusters,
            ClusterPlace places,
            Figures figures,
            SeenClusters seen,
            Clock clock) {
        this.indicators = indicators;
        this.clusters = clusters;
        this.places = places;
        this.figures = figures;
        this.seen = seen;
        this.clock = clock;
    }

    /// @param versions oldest first
    /// @param where the cluster and year whose figures are shown; null: there is no cluster
    /// @param years its figures, oldest first
    record Known(
            Indicator indicator,
            List<Indicator> versions,
            Catalogue catalogue,
            Optional<FormVersion> form,
            Checks checks,
            List<CheckRule> about,
            @Nullable ClusterYear where,
            List<Figure> years) {}

    /// Empty when there is no such indicator, or no such cluster that the reader may see.
    @Transactional(readOnly = true)
    public Optional<Known> of(String code, Optional<String> wanted, Optional<Period> period, Actor actor) {
        Optional<Cluster> cluster = clusters.all().stream()
                .filter(c -> wanted.isEmpty() || c.code().equals(wanted.get()))
                .filter(c -> seen.holds(actor, c, period.map(Period::year).orElseGet(() -> newest(c))))
                .findFirst();
        if (wanted.isPresent() && cluster.isEmpty()) return Optional.empty();
        Optional<Integer> year = period.map(Period::year).or(() -> cluster.map(this::newest));
        LocalDate day = period.map(Period::end)
                .or(() -> year.map(y -> Period.year(y).end()))
                .orElseGet(() -> LocalDate.now(clock));
        List<Indicator> versions = indicators.versions(code);
        if (versions.isEmpty()) return Optional.empty();
        Indicator shown =
                versions.stream().filter(v -> v.validity().on(day)).findFirst().orElse(versions.getLast());
        Checks checks = indicators.checks(day);
        return Optional.of(new Known(
                shown,
                versions,
                indicators.on(day),
                indicators.form(Period.year(day.getYear())),
                checks,
                checks.about(code),
                cluster.flatMap(c -> places.of(c.code(), day.getYear())).orElse(null),
                cluster.map(c -> years(c, day.getYear(), code, actor)).orElse(List.of())));
    }

    private int newest(Cluster cluster) {
        return places.newestYear(cluster, clock.instant());
    }

    private List<Figure> years(Cluster cluster, int year, String code, Actor actor) {
        List<Figure> found = new ArrayList<>();
        for (int one : places.years(cluster, year).stream()
                .filter(y -> seen.holds(actor, cluster, y))
                .sorted(Comparator.naturalOrder())
                .toList())
            if (figures.one(new Party.Cluster(cluster.code()), Period.year(one), code, View.NOW)
                    instanceof Outcome.Done<Figure>(Figure figure)) found.add(figure);
        return found;
    }
}
