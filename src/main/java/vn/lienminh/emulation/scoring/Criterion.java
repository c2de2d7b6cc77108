package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// A criterion (tiêu chí): what is scored, for how many points, by which formula, from which indicators.
///
/// @param parent the code of the group above; empty at the top
/// @param max its points (điểm chuẩn), of a penalty its floor, below 0
/// @param notAssigned the years in which it is given to nobody (chưa giao): it leaves the denominator
public record Criterion(
        String code,
        String parent,
        String name,
        BigDecimal max,
        Formula formula,
        List<String> indicators,
        Set<Integer> notAssigned) {

    /// Whether people say what it is worth; else figures do, and people may only decide otherwise.
    public boolean byPeople() {
        return formula.judged() && indicators.isEmpty();
    }

    Criterion with(Formula other) {
        return new Criterion(code, parent, name, max, other, indicators, notAssigned);
    }

    public boolean group() {
        return formula instanceof Formula.Sum;
    }
}
