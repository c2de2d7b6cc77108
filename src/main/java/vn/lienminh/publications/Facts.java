package vn.lienminh.publications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Scope;
import vn.lienminh.consolidation.View;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Head;
import vn.lienminh.planning.Progress;

/// Everything that a report of one party and year may speak of, read once.
///
/// @param whole the party's figures, by indicator
/// @param divisions the same by member, in the party's order
/// @param reached this year's targets against this year's results, by indicator
/// @param aims next year's targets against this year's results, by indicator
/// @param memberAims next year's targets by indicator and organisation
/// @param heads who leads; empty for a party without heads
record Facts(
        Scope scope,
        Period period,
        View view,
        Catalogue catalogue,
        AmountText amounts,
        Map<String, Figure> whole,
        List<Figures.Division> divisions,
        Map<String, Progress> reached,
        Map<String, Progress> aims,
        Map<String, Map<String, Amount>> memberAims,
        List<Head> heads) {

    Optional<Figure> figure(String code) {
        return Optional.ofNullable(whole.get(code)).filter(Figure::present);
    }

    /// The members that have a figure of this indicator, in the party's order.
    Map<String, Amount> byMember(String code) {
        Map<String, Amount> amounts = new java.util.LinkedHashMap<>();
        for (Figures.Division division : divisions)
            division.figure(code).ifPresent(f -> amounts.put(division.name(), f.value()));
        return amounts;
    }

    Party party() {
        return scope.party();
    }

    static <T> Map<String, T> keyed(List<T> all, java.util.function.Function<T, String> key) {
        Map<String, T> map = new HashMap<>();
        for (T one : all) map.put(key.apply(one), one);
        return map;
    }
}
