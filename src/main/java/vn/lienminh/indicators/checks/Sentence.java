package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Finding;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Operands;
import vn.lienminh.indicators.checks.Check.Condition;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// What is said of a check that failed (câu báo lỗi). In Vietnamese the rule's own message with its places filled;
/// in English the condition in words, with both sides.
public final class Sentence {
    static final Set<String> NAMES = Set.of(
            "X",
            "x",
            "left",
            "right",
            "difference",
            "min",
            "max",
            "unit",
            "decimals",
            "num",
            "den",
            "prev",
            "opening",
            "earlier",
            "below",
            "finer",
            "base",
            "scale",
            "printed",
            "change",
            "times",
            "period",
            "dimension",
            "coverage",
            "denominator");
    private static final int FEW_DECIMALS = 2;
    private static final int MOST_DECIMALS = 12;
    private static final Amount NOTHING = Amount.Missing.NOT_REPORTED;

    private final ParsedRule rule;
    private final Scope scope;
    private final Operands operands;
    private final Texts texts;
    private final Language language;
    private final Wording wording;
    private final Units units;

    public Sentence(ParsedRule rule, Scope scope, Operands operands, Language language) {
        this.rule = rule;
        this.scope = scope;
        this.operands = operands;
        this.language = language;
        this.texts = Texts.in(language);
        this.wording = new Wording(language, scope);
        this.units = new Units(scope);
    }

    public Finding finding() {
        Condition condition = rule.check().alternatives().getFirst();
        Evaluation evaluation = new Evaluation(operands, scope);
        Range left = evaluation.range(condition.left());
        Range right = evaluation.range(condition.right());
        int decimals = left == null || right == null ? FEW_DECIMALS : decimals(left, right);
        String leftText = side(condition.left(), left, condition.right(), decimals);
        String rightText = side(condition.right(), right, condition.left(), decimals);
        Map<String, String> values = new HashMap<>(Map.of("left", leftText, "right", rightText));
        if (left != null && right != null && rule.braces().contains("difference"))
            values.put(
                    "difference",
                    wording.range(left.minus(right).abs(), units.of(condition.left(), condition.right()), decimals));
        if (language == Language.VI) for (String brace : rule.braces()) values.computeIfAbsent(brace, this::value);
        else values.put("rule", wording.of(rule.check()));
        return new Finding(
                rule.rule().code(),
                rule.rule().kind(),
                rule.rule().severity(),
                scope.x() == null ? null : scope.code(),
                scope.dimension() == null ? null : scope.dimension().code(),
                language == Language.VI
                        ? Texts.fill(rule.rule().messageVi(), values)
                        : texts.get("checks.failed", values),
                language == Language.VI ? Texts.fill(rule.rule().cureVi(), values) : cure(),
                leftText,
                rightText);
    }

    private String cure() {
        return texts.get("checks.cure." + rule.rule().severity().name().toLowerCase(Locale.ROOT));
    }

    /// The condition in words.
    public static String rule(ParsedRule rule, Map<String, Indicator> catalogue, Language language) {
        Indicator only = rule.appliesTo().codes().size() == 1
                ? catalogue.get(rule.appliesTo().codes().getFirst())
                : null;
        return new Wording(language, new Scope(only, null, catalogue)).of(rule.check());
    }

    private String value(String brace) {
        return switch (brace) {
            case "X" -> wording.name(Expression.X);
            case "x" -> value(operands.value(scope.code()));
            case "unit" -> scope.x() == null ? "" : scope.x().unit().name();
            case "min", "max", "decimals" -> word(brace);
            case "change" -> change();
            case "times" -> times();
            case "period" -> operands.period().toString();
            case "dimension" -> wording.dimension();
            case "coverage" -> operands.coverage(scope.code()).toString();
            case "denominator" -> denominator();
            default ->
                Lookup.parse(brace)
                        .map(l -> value(l.in(operands, scope.code())))
                        .orElseGet(() -> parameter(brace));
        };
    }

    private String parameter(String name) {
        return value(operands.parameter(name, scope.code()));
    }

    private String word(String name) {
        Range range = new Evaluation(operands, scope).range(Expression.Word.valueOf(name.toUpperCase(Locale.ROOT)));
        return range == null ? value(NOTHING) : wording.range(range, "", FEW_DECIMALS);
    }

    private String denominator() {
        Indicator denominator = scope.subject(Lookup.DEN, Expression.X);
        return denominator == null ? "" : Wording.within(denominator.name(language));
    }

    private String change() {
        Range now = range(operands.value(scope.code()));
        Range before = range(operands.previous(scope.code()));
        if (now == null || before == null) return value(NOTHING);
        Range change = now.minus(before);
        boolean rises = change.point() && change.low() != null && change.low().signum() > 0;
        return (rises ? "+" : "") + wording.range(change, "", FEW_DECIMALS);
    }

    /// How many times the larger of the two periods is the smaller.
    private String times() {
        Range now = range(operands.value(scope.code()));
        Range before = range(operands.previous(scope.code()));
        if (now == null || before == null) return value(NOTHING);
        Range times = before.below(now) ? now.over(before) : before.over(now);
        return times == null ? texts.get("checks.countless") : wording.range(times, "", 0);
    }

    private @Nullable Range range(Amount amount) {
        return new Evaluation(operands, scope).range(amount, scope.floor(Expression.X));
    }

    private String value(Amount amount) {
        if (amount instanceof Amount.About(BigDecimal about))
            return texts.get("checks.about", "value", Vietnamese.number(about));
        Range range = new Evaluation(operands, scope).range(amount, null);
        return range == null ? texts.get("checks.missing") : wording.range(range, "", FEW_DECIMALS);
    }

    private String side(Expression side, @Nullable Range range, Expression other, int decimals) {
        if (range == null) return value(NOTHING);
        Fraction low = range.low();
        return switch (side.sort()) {
            case NUMBER -> wording.range(range, units.of(side, other), decimals);
            case DAY ->
                low == null
                        ? ""
                        : Vietnamese.day(LocalDate.ofEpochDay(low.over().longValueExact()));
            case STANDING ->
                low == null ? "" : wording.standing(Standing.values()[low.over().intValueExact()]);
        };
    }

    /// Two, or as many as tell the two sides apart.
    private static int decimals(Range left, Range right) {
        int decimals = FEW_DECIMALS;
        while (decimals < MOST_DECIMALS && alike(left, right, decimals)) decimals++;
        return decimals;
    }

    private static boolean alike(Range left, Range right, int decimals) {
        return alike(left.low(), right.high(), decimals) || alike(left.high(), right.low(), decimals);
    }

    private static boolean alike(@Nullable Fraction one, @Nullable Fraction other, int decimals) {
        if (one == null || other == null || one.whole() && other.whole()) return false;
        return one.rounded(decimals).compareTo(other.rounded(decimals)) == 0;
    }
}
