package vn.lienminh.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Period;

/// One version of an indicator (chỉ tiêu thống kê): what is counted, in which unit, and how it adds up.
/// Not a target (chỉ tiêu kế hoạch).
///
/// @param order its place in the catalogue
/// @param rules how it adds up over time and over space
/// @param parts what a ratio or an average is computed from
/// @param level who reports it: the words of [ReportingLevel], or `cluster`, separated by a space
/// @param frequencies letters of [Period.Length], or `once`
/// @param cumulative `ytd` when reports within the year state the total since 1 January (lũy kế), `period` when not
/// @param scope a question of yes or no that says what this counts: parts that answer it differently are not added
/// @param shareBasis by what it is shared out where an area was divided
/// @param bounds smallest and largest value allowed (of a ratio in percent)
public record Indicator(
        String code,
        int version,
        Validity validity,
        int order,
        String nameVi,
        String nameEn,
        Unit unit,
        String group,
        IndicatorKind kind,
        Rules rules,
        Parts parts,
        List<Dimension> dimensions,
        String level,
        List<String> frequencies,
        @Nullable String cumulative,
        @Nullable String scope,
        ShareBasis shareBasis,
        Bounds bounds,
        String note,
        String source) {

    /// Half open: [from, until).
    public record Validity(LocalDate from, @Nullable LocalDate until) {
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    public record Rules(String time, String space) {}

    public record Parts(
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String weight) {}

    public record Bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

    /// Indicators are keys of many maps: the code and its version tell them apart quickly.
    @Override
    public int hashCode() {
        return 31 * code.hashCode() + version;
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    /// Computed, never typed.
    public boolean derived() {
        return rules.time().equals("derived");
    }

    /// Whether it has a cell of its own for its value; ratios and averages live in the cells of their parts.
    public boolean typed() {
        return !derived() && !kind.hasParts();
    }

    public boolean cumulativeInYear() {
        return "ytd".equals(cumulative);
    }

    public boolean askedOf(ReportingLevel who) {
        return List.of(level.split(" ")).contains(who.word());
    }

    /// Whether reports of this length ask for it. Nine months ask what a quarter asks; what is asked once is asked
    /// by the year.
    public boolean askedFor(Period.Length length) {
        return switch (length) {
            case YEAR -> frequencies.contains("Y") || frequencies.contains("once");
            case NINE_MONTHS -> frequencies.contains("Q");
            case HALF, QUARTER, MONTH -> frequencies.contains(length.letter());
        };
    }

    /// Whether another version means the same, so that the series goes on in the same cells.
    public boolean means(Indicator other) {
        return unit.equals(other.unit)
                && kind == other.kind
                && parts.equals(other.parts)
                && java.util.Objects.equals(cumulative, other.cumulative);
    }

    /// The same definition as a version that holds from a day on.
    Indicator numbered(int number, LocalDate from) {
        return new Indicator(
                code,
                number,
                new Validity(from, null),
                order,
                nameVi,
                nameEn,
                unit,
                group,
                kind,
                rules,
                parts,
                dimensions,
                level,
                frequencies,
                cumulative,
                scope,
                shareBasis,
                bounds,
                note,
                source);
    }

    /// Whatever their numbers and days.
    boolean saysTheSameAs(Indicator other) {
        return numbered(0, LocalDate.MIN).equals(other.numbered(0, LocalDate.MIN));
    }
}
