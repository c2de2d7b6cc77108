package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The criteria of a cluster for a year (bảng tiêu chí), in their order: a tree of any depth. Published before the year
/// begins, then frozen.
///
/// @param decimals to which the points of each criterion are rounded (HALF_UP) before they are added
/// @param ties how equal totals are told apart, in this order
public record CriteriaSet(String cluster, int year, int decimals, List<Criterion> criteria, List<TieBreak> ties) {

    public Optional<Criterion> find(String code) {
        return criteria.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    public List<Criterion> below(String parent) {
        return criteria.stream().filter(c -> c.parent().equals(parent)).toList();
    }

    /// Those that are scored; groups only add.
    public List<Criterion> leaves() {
        return criteria.stream().filter(c -> !c.group()).toList();
    }

    /// The points that are given out to a unit which is assigned everything.
    public BigDecimal points() {
        return below("").stream()
                .filter(c -> !c.formula().outside())
                .map(Criterion::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean assigned(Criterion criterion) {
        if (criterion.notAssigned().contains(year)) return false;
        return find(criterion.parent()).map(this::assigned).orElse(true);
    }
}
