package vn.lienminh.publications;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.View;
import vn.lienminh.documents.NumberText;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Operator;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;

/// The door of claims: what was printed elsewhere of a party, held beside what our figures say.
@Service
public class Claims {
    private final ClaimStore store;
    private final Figures figures;
    private final Indicators indicators;
    private final AuditTrail audit;
    private final Clock clock;

    Claims(ClaimStore store, Figures figures, Indicators indicators, AuditTrail audit, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.indicators = indicators;
        this.audit = audit;
        this.clock = clock;
    }

    /// A claim beside the figure that it is about.
    public record Compared(Claim claim, Figure figure) {
        public boolean agrees() {
            return claim.agrees(figure.value());
        }
    }

    @Transactional(readOnly = true)
    public List<Compared> compare(Party party, Period period, View view) {
        List<String> order = indicators.on(period.end()).indicators().stream()
                .map(Indicator::code)
                .toList();
        List<Claim> claims = store.of(party.toString(), period.toString()).stream()
                .sorted(Comparator.comparingInt(c -> order.indexOf(c.indicator())))
                .toList();
        if (claims.isEmpty()) return List.of();
        List<String> codes = claims.stream().map(Claim::indicator).toList();
        return switch (figures.of(party, period, codes, view)) {
            case Outcome.Refused<List<Figure>> ignored -> List.of();
            case Outcome.Done<List<Figure>>(List<Figure> ours) -> {
                List<Compared> compared = new ArrayList<>();
                for (int i = 0; i < claims.size(); i++) compared.add(new Compared(claims.get(i), ours.get(i)));
                yield compared;
            }
        };
    }

    public boolean reads(Table table) {
        return table.has("indicator", "party", "period", "operator", "value") && !table.has("numerator");
    }

    /// Loads a file of claims: `indicator,party,period,operator,value,upper`. All or nothing.
    @Transactional
    public Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        if (!actor.may(PublicationsAct.LOAD_CLAIMS))
            return Outcome.refused(Fault.error(table.place(), PublicationsRefusal.U101_NOT_ALLOWED));
        List<Fault> faults = new ArrayList<>();
        List<Claim> claims =
                table.rows().stream().flatMap(row -> read(row, faults).stream()).toList();
        if (!faults.isEmpty()) return Outcome.refused(faults);
        List<Claim> news = claims.stream()
                .filter(c -> !store.of(c.party(), c.period()).contains(c))
                .toList();
        if (!dryRun && !news.isEmpty()) {
            news.forEach(c -> store.put(c, table.file(), clock.instant()));
            audit.record(actor, PublicationsAct.LOAD_CLAIMS, "file:" + table.file(), Map.of("hash", table.hash()));
        }
        return Outcome.done(
                new Loaded(table.file(), "loaded.claims", news.size(), 0, claims.size() - news.size(), List.of()));
    }

    private Optional<Claim> read(Table.Row row, List<Fault> faults) {
        int before = faults.size();
        Optional<Period> period = Period.parse(row.get("period"));
        if (period.isEmpty()) fault(row, "period", PublicationsRefusal.U103_NOT_A_PERIOD, faults);
        if (Party.parse(row.get("party")).isEmpty()) fault(row, "party", PublicationsRefusal.U102_NOT_A_PARTY, faults);
        if (period.isPresent()
                && indicators.on(period.get().end()).find(row.get("indicator")).isEmpty())
            fault(row, "indicator", PublicationsRefusal.U104_UNKNOWN_INDICATOR, faults);
        Optional<Operator> operator = Operator.parse(row.get("operator"));
        BigDecimal value = NumberText.read(row, "value", faults::add);
        BigDecimal upper = row.get("upper").isEmpty() ? null : NumberText.read(row, "upper", faults::add);
        if (operator.isEmpty()) fault(row, "operator", PublicationsRefusal.U105_NOT_A_NUMBER, faults);
        if (faults.size() > before || value == null || operator.isEmpty()) return Optional.empty();
        return Optional.of(new Claim(
                row.get("indicator"),
                row.get("party"),
                row.get("period"),
                vn.lienminh.kernel.Amount.of(operator.get(), value, upper)));
    }

    private static void fault(Table.Row row, String column, PublicationsRefusal why, List<Fault> faults) {
        faults.add(Fault.error(row.at(column), why, Map.of("found", row.get(column))));
    }
}
