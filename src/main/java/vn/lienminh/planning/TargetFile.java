package vn.lienminh.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Scope;
import vn.lienminh.consolidation.View;
import vn.lienminh.documents.NumberText;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Operator;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Refusal;
import vn.lienminh.kernel.Table;

/// Reads a file of targets: `indicator,party,year,operator,value,upper,origin`.
@Component
class TargetFile {
    private static final List<String> ORIGINS = List.of("", "published", "illustrative");
    private final Indicators indicators;
    private final Figures figures;

    TargetFile(Indicators indicators, Figures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    static boolean reads(Table table) {
        return table.has("indicator", "party", "year", "value");
    }

    List<Target> read(Table table, List<Fault> faults) {
        List<Target> targets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.rows())
            read(row, faults).ifPresent(t -> {
                if (seen.add(t.indicator() + " " + t.party() + " " + t.year())) targets.add(t);
                else fault(row, "indicator", PlanningRefusal.P107_TWICE, faults);
            });
        return targets;
    }

    private Optional<Target> read(Table.Row row, List<Fault> faults) {
        int before = faults.size();
        String year = row.get("year");
        if (!year.matches("\\d{4}")) fault(row, "year", PlanningRefusal.P104_NOT_A_YEAR, faults);
        if (faults.size() > before) return Optional.empty();
        Period period = Period.year(Integer.parseInt(year));
        if (indicators.on(period.end()).find(row.get("indicator")).isEmpty())
            fault(row, "indicator", PlanningRefusal.P102_UNKNOWN_INDICATOR, faults);
        if (!ORIGINS.contains(row.get("origin"))) fault(row, "origin", PlanningRefusal.P108_UNKNOWN_ORIGIN, faults);
        Optional<Party> party = party(row, period, faults);
        Optional<Amount> amount = amount(row, faults);
        if (faults.size() > before || party.isEmpty() || amount.isEmpty()) return Optional.empty();
        return Optional.of(
                new Target(row.get("indicator"), party.get(), period.year(), amount.get(), row.get("origin")));
    }

    /// A province stands for its alliance of that year: the code is permanent, the province's is not.
    private Optional<Party> party(Table.Row row, Period period, List<Fault> faults) {
        Optional<Party> named = Party.parse(row.get("party"));
        if (named.isEmpty()) {
            fault(row, "party", PlanningRefusal.P103_NOT_A_PARTY, faults);
            return Optional.empty();
        }
        return switch (figures.scope(named.get(), period, View.NOW)) {
            case Outcome.Refused<Scope>(List<Fault> why) -> {
                why.forEach(f -> faults.add(f.at(row.at("party"))));
                yield Optional.empty();
            }
            case Outcome.Done<Scope>(Scope scope) ->
                Optional.of(
                        named.get() instanceof Party.Province
                                ? new Party.Organisation(
                                        scope.members().getFirst().code())
                                : named.get());
        };
    }

    private Optional<Amount> amount(Table.Row row, List<Fault> faults) {
        Optional<Operator> operator = Operator.parse(row.get("operator"));
        if (operator.isEmpty()) fault(row, "operator", PlanningRefusal.P105_UNKNOWN_OPERATOR, faults);
        BigDecimal value = number(row, "value", faults);
        BigDecimal upper = number(row, "upper", faults);
        if (row.get("value").isEmpty()) fault(row, "value", PlanningRefusal.P109_NO_VALUE, faults);
        if (operator.isEmpty() || value == null) return Optional.empty();
        boolean range = operator.get() == Operator.BETWEEN;
        if (range == (upper == null) || (upper != null && upper.compareTo(value) < 0))
            fault(row, "upper", PlanningRefusal.P106_RANGE, faults);
        return Optional.of(Amount.of(operator.get(), value, upper));
    }

    private static @Nullable BigDecimal number(Table.Row row, String column, List<Fault> faults) {
        return row.get(column).isEmpty() ? null : NumberText.read(row, column, faults::add);
    }

    private static void fault(Table.Row row, String column, Refusal why, List<Fault> faults) {
        faults.add(Fault.error(row.at(column), why, Map.of("found", row.get(column))));
    }
}
