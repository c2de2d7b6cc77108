package vn.lienminh.emulation.scoring;

import java.util.Optional;

/// How two units with equal points are told apart (xét khi bằng điểm). What still ties shares the rank (đồng hạng).
public sealed interface TieBreak {

    /// the more points of a group or criterion
    record ByCriterion(String code) implements TieBreak {}

    /// the smaller penalty
    record FewerPenalties() implements TieBreak {}

    /// the yearly report sent earlier
    record EarlierReport() implements TieBreak {}

    /// the greater figure, as the law asks for women (Decree 152/2025, article 4: the collective with more women)
    record ByIndicator(String code) implements TieBreak {}

    /// `criterion:II`, `penalties`, `earlier`, `indicator:LM.NU`
    static Optional<TieBreak> parse(String text) {
        String word = text.strip();
        if (word.equals("penalties")) return Optional.of(new FewerPenalties());
        if (word.equals("earlier")) return Optional.of(new EarlierReport());
        int colon = word.indexOf(':');
        String code = word.substring(colon + 1);
        if (colon < 0 || code.isEmpty()) return Optional.empty();
        return switch (word.substring(0, colon)) {
            case "criterion" -> Optional.of(new ByCriterion(code));
            case "indicator" -> Optional.of(new ByIndicator(code));
            default -> Optional.empty();
        };
    }

    default String text() {
        return switch (this) {
            case ByCriterion(String code) -> "criterion:" + code;
            case FewerPenalties _ -> "penalties";
            case EarlierReport _ -> "earlier";
            case ByIndicator(String code) -> "indicator:" + code;
        };
    }
}
