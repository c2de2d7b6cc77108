package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.lienminh.emulation.scoring.Formula.*;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// Writes the arithmetic of a line out (phép tính): `6 × trung bình (2/1 → 1,2; 110/100) = 6,90`.
public final class Arithmetic {
    private static final int SHOWN = 4;

    private final Texts texts;

    public Arithmetic(Texts texts) {
        this.texts = texts;
    }

    public String of(Line line, int year) {
        Criterion criterion = line.criterion();
        String max = Vietnamese.number(criterion.max());
        String points = points(line.points());
        return switch (line.working()) {
            case Working.Shares(List<Working.Term> terms) -> {
                String all = terms.stream().map(t -> term(criterion, t)).collect(Collectors.joining("; "));
                String mean = terms.size() == 1 ? all : texts.get("emulation.work.mean", "terms", all);
                yield max + " × " + mean + " = " + points;
            }
            case Working.Counted(BigDecimal count, BigDecimal each) ->
                texts.get(
                        each.signum() < 0 ? "emulation.work.less" : "emulation.work.more",
                        "max",
                        max,
                        "count",
                        Vietnamese.number(count.stripTrailingZeros()),
                        "each",
                        Vietnamese.number(each.abs()),
                        "points",
                        points);
            case Working.Lateness(int reports, int days) ->
                texts.get(
                        "emulation.work.late",
                        "max",
                        max,
                        "reports",
                        "" + reports,
                        "days",
                        "" + days,
                        "points",
                        points);
            case Working.Placed(int place, int units) ->
                texts.get("emulation.work.place", "place", "" + place, "units", "" + units, "points", points);
            case Working.Judged(BigDecimal said) -> judged(criterion, said, points);
            case Working.Answered(boolean yes) ->
                texts.get(yes ? "emulation.work.met" : "emulation.work.not-met", "points", points);
            case Working.Decided(BigDecimal computed, Opinion opinion) ->
                texts.get(
                        "emulation.work.decided",
                        "stage",
                        texts.get("emulation.stage." + opinion.stage().word()),
                        "points",
                        points,
                        "computed",
                        points(computed));
            case Working.Nothing(Working.Why why) ->
                texts.get(
                        "emulation.work." + why.name().toLowerCase(java.util.Locale.ROOT),
                        "year",
                        "" + year,
                        "max",
                        max);
        };
    }

    private String judged(Criterion criterion, BigDecimal said, String points) {
        return switch (criterion.formula()) {
            case Met _ ->
                texts.get(said.signum() > 0 ? "emulation.work.met" : "emulation.work.not-met", "points", points);
            default -> texts.get("emulation.work.judged", "points", points);
        };
    }

    /// Reached over goal, and after an arrow what it counts where that is not the quotient.
    private String term(Criterion criterion, Working.Term term) {
        String reached = amount(term.reached());
        if (!term.goal().present()) return reached + " → " + quotient(term.share());
        String goal = amount(term.goal());
        boolean inverse = criterion.formula() instanceof LowerIsBetter
                || term.goal() instanceof Amount.AtMost
                || term.goal() instanceof Amount.LessThan;
        String quotient = inverse ? goal + "/" + reached : reached + "/" + goal;
        return term.share().equals(term.quotient()) ? quotient : quotient + " → " + quotient(term.share());
    }

    /// Of a bound the end that counts; of a quotient one decimal, as it is printed.
    private static String amount(Amount amount) {
        BigDecimal number =
                Objects.requireNonNullElse(amount.number(), BigDecimal.ZERO).stripTrailingZeros();
        return number.scale() > 1 ? Vietnamese.number(number, 1) : Vietnamese.number(number);
    }

    private static String quotient(Fraction fraction) {
        return Vietnamese.number(fraction.rounded(SHOWN).stripTrailingZeros());
    }

    private static String points(BigDecimal points) {
        return Vietnamese.number(points, points.scale());
    }
}
