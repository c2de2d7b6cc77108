package vn.lienminh.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Operator;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.CellEntry;
import vn.lienminh.reporting.TypedText;

/// What people type as a target (chữ gõ ở ô đăng ký): `130` and `≥130` at least 130, `=2`, `≤ 5`, `2-3`, `85%`;
/// `không` for no target; nothing at all takes a target back. What it writes it reads back as the same.
public final class WishText {
    private static final List<String> NONE = List.of("không", "không đăng ký", "none", "no", "–", "-");
    private static final TypedText NUMBERS = new TypedText(Standing.OFFICIAL, false);

    private WishText() {}

    /// Empty when it cannot be read.
    public static Optional<Wish> read(String typed) {
        String text =
                Vietnamese.tidy(typed).toLowerCase(Locale.ROOT).replace("%", "").strip();
        if (text.isEmpty()) return Optional.of(Wish.WITHDRAWN);
        if (NONE.contains(text)) return Optional.of(Wish.NONE);
        boolean exactly = text.startsWith("=");
        return NUMBERS.read(exactly ? text.substring(1) : text)
                                instanceof Outcome.Done<CellEntry.Said>(CellEntry.Said said)
                        && said.amount().present()
                ? Optional.of(Wish.of(meant(said.amount(), exactly)))
                : Optional.empty();
    }

    /// A target without a sign is a floor: who passes it has reached it.
    private static Amount meant(Amount amount, boolean exactly) {
        return amount instanceof Amount.Exactly(BigDecimal value) && !exactly
                ? Amount.of(Operator.AT_LEAST, value, null)
                : amount;
    }

    public static String write(Wish wish) {
        return switch (wish.state()) {
            case NONE -> "không";
            case WITHDRAWN -> "";
            case REGISTERED -> write(wish.registered());
        };
    }

    private static String write(Amount amount) {
        return switch (amount) {
            case Amount.Exactly(BigDecimal value) -> "= " + Vietnamese.number(value);
            case Amount.AtLeast(BigDecimal low) -> "≥ " + Vietnamese.number(low);
            case Amount.MoreThan(BigDecimal low) -> "> " + Vietnamese.number(low);
            case Amount.AtMost(BigDecimal high) -> "≤ " + Vietnamese.number(high);
            case Amount.LessThan(BigDecimal high) -> "< " + Vietnamese.number(high);
            case Amount.About(BigDecimal value) -> "khoảng " + Vietnamese.number(value);
            case Amount.Between(BigDecimal low, BigDecimal high) ->
                Vietnamese.number(low) + " đến " + Vietnamese.number(high);
            case Amount.Missing _ -> "";
        };
    }
}
