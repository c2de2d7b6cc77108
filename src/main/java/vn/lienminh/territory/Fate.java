package vn.lienminh.territory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lienminh.kernel.TerritoryId;

/// What became of an area on its last day (đơn vị kế thừa): who took it over, by each basis that was measured; the
/// shares of one basis add up to exactly 1.
record Fate(Map<Basis, List<Share>> byBasis, List<TerritoryId> heirs) {
    static final Fate NONE = new Fate(Map.of(), List.of());

    static Fate of(List<Fact> facts) {
        if (facts.isEmpty()) return NONE;
        Map<Basis, List<Share>> byBasis = new EnumMap<>(Basis.class);
        for (Fact fact : facts)
            byBasis.computeIfAbsent(fact.says().basis(), b -> new ArrayList<>()).add(share(fact));
        return new Fate(byBasis, facts.stream().map(Fact::to).distinct().toList());
    }

    private static Share share(Fact fact) {
        BigDecimal share = fact.says().share();
        if (share.compareTo(BigDecimal.ONE) == 0) return Share.whole(fact.to());
        return new Share(fact.to(), share, fact.says().basis());
    }

    boolean isEmpty() {
        return heirs.isEmpty();
    }

    /// By the basis wanted; where that was not measured, by the first that was: population, area, cooperatives, and
    /// last what was declared without saying a basis.
    List<Share> shares(Basis wanted) {
        List<Share> measured = byBasis.get(wanted);
        if (measured != null) return measured;
        return Basis.PREFERENCE.stream()
                .map(byBasis::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }
}
