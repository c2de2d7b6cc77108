package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Operator;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Vietnamese;

/// What people type into a cell (chữ gõ vào ô): `1.234,5`, `trên 20`, `2 đến 3`, `486 (ư)`, `–` not applicable,
/// `…` not available, `x` kept back, nothing at all. What it writes it reads back as the same. The browser reads by
/// the same rules in `entry-text.js`; one table of examples holds both equal.
public final class TypedText {
    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 30;
    private static final String NONE = "–";
    private static final String UNAVAILABLE = "…";
    private static final String WITHHELD = "x";
    private static final List<String> NOT_APPLICABLE = List.of("-", NONE, "—", "\u2212", "na", "n/a", "không áp dụng");
    private static final List<String> NOT_AVAILABLE = List.of(UNAVAILABLE, "...", "không có số");
    private static final List<String> KEPT_BACK = List.of(WITHHELD, "không công bố");
    private static final Map<String, BigDecimal> ANSWERS =
            Map.of("có", BigDecimal.ONE, "yes", BigDecimal.ONE, "không", BigDecimal.ZERO, "no", BigDecimal.ZERO);
    private static final Pattern MARK = Pattern.compile("(.*?)\\s*\\((ư|ước|e|sb|sơ bộ|p|ct|chính thức)\\)");
    private static final Pattern ESTIMATE = Pattern.compile("ước\\s+(.+)");
    private static final Pattern SPACED = Pattern.compile("-?\\d{1,3}( \\d{3})+(,\\d+)?");
    private static final Pattern POINT = Pattern.compile("-?\\d+\\.(\\d{1,2}|\\d{4,})");
    private static final Pattern RANGE =
            Pattern.compile("(?:từ\\s+)?(\\S.*?)(?:\\s*(?:đến|tới|–)\\s*|\\s+-\\s+|(?<=\\d)-(?=\\d))(\\S.*)");

    /// A word or sign before a number, or words after it.
    private record Wording(Pattern shape, Operator operator) {
        Wording(String shape, Operator operator) {
            this(Pattern.compile(shape), operator);
        }
    }

    private static final List<Wording> WORDINGS = List.of(
            new Wording("(?:ít nhất|tối thiểu|không dưới|>=|≥)\\s*(.+)", Operator.AT_LEAST),
            new Wording("(?:từ\\s+)?(.+?)\\s+trở lên", Operator.AT_LEAST),
            new Wording("(?:nhiều nhất|tối đa|không quá|<=|≤)\\s*(.+)", Operator.AT_MOST),
            new Wording("(.+?)\\s+trở xuống", Operator.AT_MOST),
            new Wording("(?:trên|hơn|>)\\s*(.+)", Operator.MORE_THAN),
            new Wording("(?:dưới|<)\\s*(.+)", Operator.LESS_THAN),
            new Wording("(?:khoảng|gần|~|≈)\\s*(.+)", Operator.ABOUT));

    private final Standing usual;
    private final boolean yesOrNo;

    /// @param usual the standing of what has no mark
    /// @param yesOrNo whether `có` and `không` are answers here
    public TypedText(Standing usual, boolean yesOrNo) {
        this.usual = usual;
        this.yesOrNo = yesOrNo;
    }

    /// The fault has no place.
    public Outcome<CellEntry.Said> read(String typed) {
        String text = Vietnamese.tidy(typed).toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) return refused(text.substring(0, LONGEST) + UNAVAILABLE);
        if (NOT_AVAILABLE.contains(text))
            return Outcome.done(new CellEntry.Said(Amount.Missing.NOT_REPORTED, usual, true));
        Standing standing = usual;
        Matcher marked = MARK.matcher(text);
        Matcher estimate = ESTIMATE.matcher(text);
        if (marked.matches()) {
            standing = standing(marked.group(2));
            text = marked.group(1);
        } else if (estimate.matches()) {
            standing = Standing.ESTIMATED;
            text = estimate.group(1);
        }
        Optional<Amount> amount = amount(text);
        if (amount.isEmpty()) return refused(typed.strip());
        return Outcome.done(new CellEntry.Said(amount.get(), standing, false));
    }

    private static Outcome<CellEntry.Said> refused(String found) {
        return Outcome.refused(Fault.error(Place.NOWHERE, ReportingRefusal.R140_NOT_READ, Map.of("found", found)));
    }

    private static Standing standing(String mark) {
        return switch (mark) {
            case "sb", "sơ bộ", "p" -> Standing.PROVISIONAL;
            case "ct", "chính thức" -> Standing.OFFICIAL;
            default -> Standing.ESTIMATED;
        };
    }

    private Optional<Amount> amount(String text) {
        if (text.isEmpty()) return Optional.of(Amount.Missing.NOT_REPORTED);
        if (NOT_APPLICABLE.contains(text)) return Optional.of(Amount.Missing.NOT_APPLICABLE);
        if (KEPT_BACK.contains(text)) return Optional.of(Amount.Missing.WITHHELD);
        if (yesOrNo && ANSWERS.get(text) instanceof BigDecimal answer) return Optional.of(Amount.of(answer));
        for (Wording wording : WORDINGS) {
            Matcher m = wording.shape.matcher(text);
            if (m.matches()) return number(m.group(1)).map(n -> Amount.of(wording.operator, n, null));
        }
        Optional<BigDecimal> number = number(text);
        return number.isPresent() ? number.map(Amount::of) : range(text);
    }

    private static Optional<Amount> range(String text) {
        Matcher m = RANGE.matcher(text);
        if (!m.matches()) return Optional.empty();
        Optional<BigDecimal> low = number(m.group(1));
        Optional<BigDecimal> high = number(m.group(2));
        if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) > 0) return Optional.empty();
        return Optional.of(
                low.get().compareTo(high.get()) == 0
                        ? Amount.of(low.get())
                        : new Amount.Between(low.get(), high.get()));
    }

    /// As Vietnamese writes it; `1 234` with spaces, and a point that cannot group (`12.5`) as a decimal comma: the
    /// numeric pad has no other.
    static Optional<BigDecimal> number(String text) {
        String plain = text.strip().replace('\u2212', '-');
        if (plain.startsWith("+")) plain = plain.substring(1);
        if (SPACED.matcher(plain).matches()) plain = plain.replace(" ", "");
        if (POINT.matcher(plain).matches()) plain = plain.replace('.', ',');
        if (plain.chars().filter(Character::isDigit).count() > MOST_DIGITS) return Optional.empty();
        return Vietnamese.parse(plain).map(n -> n.signum() == 0 ? BigDecimal.ZERO : n.stripTrailingZeros());
    }

    /// As it would be typed: what reads back as the same.
    public String write(CellEntry.Said said) {
        if (said.unavailable()) return UNAVAILABLE;
        String text = write(said.amount());
        boolean marked = said.standing() != usual && said.amount() != Amount.Missing.NOT_REPORTED;
        return marked ? text + " (" + mark(said.standing()) + ")" : text;
    }

    private static String mark(Standing standing) {
        return switch (standing) {
            case ESTIMATED -> "ư";
            case PROVISIONAL -> "sb";
            case OFFICIAL -> "ct";
        };
    }

    private String write(Amount amount) {
        return switch (amount) {
            case Amount.Exactly(BigDecimal value) ->
                yesOrNo && value.signum() == 0
                        ? "không"
                        : yesOrNo && value.compareTo(BigDecimal.ONE) == 0 ? "có" : Vietnamese.number(value);
            case Amount.AtLeast(BigDecimal low) -> "ít nhất " + Vietnamese.number(low);
            case Amount.MoreThan(BigDecimal low) -> "trên " + Vietnamese.number(low);
            case Amount.AtMost(BigDecimal high) -> "nhiều nhất " + Vietnamese.number(high);
            case Amount.LessThan(BigDecimal high) -> "dưới " + Vietnamese.number(high);
            case Amount.About(BigDecimal value) -> "khoảng " + Vietnamese.number(value);
            case Amount.Between(BigDecimal low, BigDecimal high) ->
                Vietnamese.number(low) + " đến " + Vietnamese.number(high);
            case Amount.Missing missing ->
                switch (missing) {
                    case NOT_REPORTED, NOT_COMPARABLE -> "";
                    case NOT_APPLICABLE -> NONE;
                    case WITHHELD -> WITHHELD;
                };
        };
    }
}
