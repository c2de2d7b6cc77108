package vn.lienminh.indicators.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.lienminh.indicators.ChecksRefusal;
import vn.lienminh.indicators.Dimension;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// The indicators that X stands for (phạm vi áp dụng): the column `applies_to`, codes and selectors separated by a
/// space.
public record AppliesTo(List<String> words) {
    private static final List<String> CUMULATIVE = List.of("cumulative:ytd", "cumulative:period");
    private static final List<String> HAS = List.of("has:min", "has:max");
    private static final String ALL = "*";
    private static final String BREAKDOWN = "breakdown:";
    private static final String KIND = "kind:";

    public static Outcome<AppliesTo> parse(String text, Place place) {
        List<String> words =
                Arrays.stream(text.split(" ")).filter(w -> !w.isEmpty()).toList();
        for (String word : words)
            if (!known(word))
                return Outcome.refused(
                        Fault.error(place, ChecksRefusal.I306_APPLIES_TO, java.util.Map.of("found", word)));
        return Outcome.done(new AppliesTo(words));
    }

    private static boolean known(String word) {
        if (word.startsWith(KIND))
            return IndicatorKind.parse(word.substring(KIND.length())).isPresent();
        if (word.startsWith(BREAKDOWN))
            return Dimension.Completeness.parse(word.substring(BREAKDOWN.length()))
                    .isPresent();
        return word.equals(ALL) || CUMULATIVE.contains(word) || HAS.contains(word) || isCode(word);
    }

    private static boolean isCode(String word) {
        return !word.equals(Expression.X) && word.matches("[A-Z][A-Z0-9_]*(\\.[A-Z0-9_]+)*");
    }

    /// The codes it names itself.
    public List<String> codes() {
        return words.stream().filter(AppliesTo::isCode).toList();
    }

    /// Whether it selects by breakdowns and by nothing else.
    public boolean byBreakdown() {
        return words.stream().allMatch(w -> w.startsWith(BREAKDOWN));
    }

    public boolean selects(Indicator indicator) {
        return words.stream().anyMatch(w -> selects(w, indicator))
                || indicator.dimensions().stream().anyMatch(this::selects);
    }

    public boolean selects(Dimension dimension) {
        return words.contains(BREAKDOWN + dimension.completeness().word());
    }

    private static boolean selects(String word, Indicator indicator) {
        return switch (word) {
            case ALL -> true;
            case "has:min" -> indicator.bounds().min() != null;
            case "has:max" -> indicator.bounds().max() != null;
            default ->
                word.equals(indicator.code())
                        || word.equals(KIND + indicator.kind().word())
                        || word.equals("cumulative:" + Objects.requireNonNullElse(indicator.cumulative(), ""));
        };
    }
}
