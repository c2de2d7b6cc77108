package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The points of one unit for a year (phiếu điểm).
///
/// @param lines its criteria without the groups, in the order of the set
public record ScoreSheet(String unit, CriteriaSet set, List<Line> lines) {

    public BigDecimal total() {
        return lines.stream().map(Line::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What could be had of all that was assigned to the unit, without bonus.
    public BigDecimal assigned() {
        return lines.stream().map(this::assigned).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal assigned(Line line) {
        Criterion criterion = line.criterion();
        boolean counts =
                line.state() != Line.State.NOT_ASSIGNED && !criterion.formula().outside();
        return counts ? criterion.max() : BigDecimal.ZERO;
    }

    /// The points of a criterion, or of all below a group.
    public BigDecimal points(String criterion) {
        return under(criterion).stream().map(Line::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What could be had of a criterion, or of all assigned below a group.
    public BigDecimal assigned(String criterion) {
        return under(criterion).stream().map(this::assigned).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Line> under(String code) {
        return lines.stream().filter(l -> within(l.criterion(), code)).toList();
    }

    private boolean within(Criterion criterion, String code) {
        if (criterion.code().equals(code)) return true;
        Optional<Criterion> above = set.find(criterion.parent());
        return above.isPresent() && within(above.get(), code);
    }

    public Optional<Line> line(String criterion) {
        return lines.stream()
                .filter(l -> l.criterion().code().equals(criterion))
                .findFirst();
    }

    /// What was taken off by penalties, 0 or less.
    public BigDecimal penalties() {
        return lines.stream()
                .filter(l -> l.criterion().formula() instanceof Formula.Penalty)
                .map(Line::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Points over what was assigned, for comparing units that were assigned differently; 0 where nothing was.
    public Fraction share() {
        return assigned().signum() == 0 ? Fraction.ZERO : Fraction.of(total()).over(Fraction.of(assigned()));
    }

    public boolean complete() {
        return lines.stream().noneMatch(l -> l.state() == Line.State.WAITING);
    }
}
