package vn.lienminh.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.Effects;
import vn.lienminh.reporting.Snapshot;

/// Which totals of its clusters a report would move, and to what: sums alone, by what is exactly stated.
@Component
class TotalEffects implements Effects {
    private final Figures figures;
    private final Clusters clusters;

    TotalEffects(Figures figures, Clusters clusters) {
        this.figures = figures;
        this.clusters = clusters;
    }

    @Override
    public List<Effect> of(Change change, Texts texts) {
        Map<Indicator, BigDecimal> moved = moved(change);
        List<Effect> effects = new ArrayList<>();
        if (moved.isEmpty()) return effects;
        for (Cluster cluster : clusters.all())
            if (holds(cluster, change.organisation(), change)) effects.addAll(of(cluster, change, moved, texts));
        return effects;
    }

    private boolean holds(Cluster cluster, Organisation organisation, Change change) {
        return clusters.members(cluster.code(), change.sheet().period().end(), null).stream()
                .anyMatch(m -> m.id().equals(organisation.id()));
    }

    private static Map<Indicator, BigDecimal> moved(Change change) {
        Map<Indicator, BigDecimal> moved = new LinkedHashMap<>();
        for (Cell cell : change.sheet().form().cells()) {
            if (!cell.whole() || cell.part() != Cell.Part.VALUE) continue;
            BigDecimal by = stated(change.now(), cell).subtract(stated(change.before(), cell));
            if (by.signum() != 0)
                change.sheet()
                        .catalogue()
                        .find(cell.indicator())
                        .filter(i -> i.kind().adds())
                        .ifPresent(i -> moved.put(i, by));
        }
        return moved;
    }

    private static BigDecimal stated(@org.jspecify.annotations.Nullable Snapshot snapshot, Cell cell) {
        Amount amount = snapshot == null ? Amount.Missing.NOT_REPORTED : snapshot.amount(cell.number());
        return amount instanceof Amount.Exactly(BigDecimal exactly) ? exactly : BigDecimal.ZERO;
    }

    private List<Effect> of(Cluster cluster, Change change, Map<Indicator, BigDecimal> moved, Texts texts) {
        List<String> codes = moved.keySet().stream().map(Indicator::code).toList();
        Party party = new Party.Cluster(cluster.code());
        List<Effect> effects = new ArrayList<>();
        if (figures.of(party, change.sheet().period(), codes, View.NOW)
                instanceof Outcome.Done<List<Figure>>(List<Figure> now))
            for (Figure figure : now)
                moved.forEach((indicator, by) -> {
                    if (figure.indicator().equals(indicator.code()))
                        effects.add(effect(cluster, indicator, figure, by, texts));
                });
        return effects;
    }

    private static Effect effect(Cluster cluster, Indicator indicator, Figure figure, BigDecimal by, Texts texts) {
        BigDecimal was = figure.value().number();
        BigDecimal then = was == null ? BigDecimal.ZERO : was;
        return new Effect(
                Kind.TOTAL,
                texts.get(
                        "desk.effect.total",
                        "cluster",
                        cluster.shortName(),
                        "name",
                        indicator.name(texts.language()),
                        "before",
                        was == null ? texts.get("desk.nothing-yet") : Vietnamese.number(then),
                        "after",
                        Vietnamese.number(then.add(by))));
    }
}
