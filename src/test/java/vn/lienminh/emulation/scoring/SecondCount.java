package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The same points from a bundle alone, written apart: it shares no class with the scorer, reads the JSON as text, and
/// computes with sixty digits instead of fractions. Only to be held against the first.
final class SecondCount {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal NUDGE = new BigDecimal("1e-40");

    private final JsonNode bundle;
    private final int decimals;

    SecondCount(String json) {
        this.bundle = JsonMapper.shared().readTree(json);
        this.decimals = bundle.get("decimals").asInt();
    }

    /// Points by unit, then by criterion; a criterion that leaves the denominator has none.
    Map<String, Map<String, BigDecimal>> points() {
        Map<String, Map<String, BigDecimal>> all = new TreeMap<>();
        for (JsonNode unit : bundle.get("units")) {
            Map<String, BigDecimal> points = new TreeMap<>();
            for (JsonNode criterion : bundle.get("criteria"))
                if (!criterion.get("formula").asString().equals("sum"))
                    points.put(text(criterion, "code"), one(criterion, unit));
            all.put(text(unit, "unit"), points);
        }
        return all;
    }

    private BigDecimal one(JsonNode criterion, JsonNode unit) {
        for (JsonNode opinion : latestFirst(criterion, unit)) return round(new BigDecimal(text(opinion, "value")));
        if (param(criterion, "not_assigned", "").contains(bundle.get("year").asString())) return round(BigDecimal.ZERO);
        BigDecimal max = new BigDecimal(text(criterion, "max"));
        String code = text(criterion, "code");
        BigDecimal judged = unit.get("judged").has(code)
                ? new BigDecimal(unit.get("judged").get(code).asString())
                : null;
        List<String> indicators = new ArrayList<>();
        criterion.get("indicators").forEach(i -> indicators.add(i.asString()));
        String formula = text(criterion, "formula");
        switch (formula) {
            case "met":
                BigDecimal yes = indicators.isEmpty() ? judged : low(unit, indicators.getFirst());
                return round(yes != null && yes.signum() > 0 ? max : BigDecimal.ZERO);
            case "expert":
                return round(judged == null ? BigDecimal.ZERO : clamp(judged, BigDecimal.ZERO, max));
            case "bonus":
                return round(
                        judged == null
                                ? BigDecimal.ZERO
                                : clamp(judged, BigDecimal.ZERO, number(criterion, "cap", max)));
            case "penalty":
                return round(
                        judged == null
                                ? BigDecimal.ZERO
                                : clamp(judged, number(criterion, "floor", max), BigDecimal.ZERO));
            case "lateness":
                BigDecimal lost = number(criterion, "each", BigDecimal.ZERO)
                        .multiply(new BigDecimal(unit.get("late_reports").asInt()))
                        .add(number(criterion, "day", BigDecimal.ZERO)
                                .multiply(new BigDecimal(unit.get("late_days").asInt())));
                return round(max.add(lost).max(BigDecimal.ZERO));
            case "per_occurrence":
                return occurrences(criterion, unit, indicators, judged, max);
            case "place":
                return place(criterion, unit, indicators.getFirst(), max);
            default:
                BigDecimal sum = BigDecimal.ZERO;
                int count = 0;
                for (String indicator : indicators) {
                    JsonNode result = unit.get("results").get(indicator);
                    if (result != null
                            && "NOT_APPLICABLE".equals(result.path("missing").asString(""))) continue;
                    BigDecimal share = share(criterion, unit, indicator, max);
                    if (share == null) {
                        if (leaves(criterion, unit, indicator)) continue;
                        return round(BigDecimal.ZERO);
                    }
                    sum = sum.add(share);
                    count++;
                }
                return count == 0
                        ? round(BigDecimal.ZERO)
                        : round(max.multiply(sum).divide(new BigDecimal(count), DIGITS));
        }
    }

    private List<JsonNode> latestFirst(JsonNode criterion, JsonNode unit) {
        boolean people =
                List.of("met", "expert", "bonus", "penalty", "per_occurrence").contains(text(criterion, "formula"))
                        && criterion.get("indicators").isEmpty();
        List<String> order = List.of("final", "finding", "cross", "self");
        List<JsonNode> found = new ArrayList<>();
        if (people) return found;
        for (String stage : order)
            for (JsonNode o : bundle.get("opinions"))
                if (text(o, "stage").equals(stage)
                        && text(o, "unit").equals(text(unit, "unit"))
                        && text(o, "criterion").equals(text(criterion, "code"))) found.add(o);
        return found;
    }

    /// A unit without a target is left out unless its formula needs none.
    private static boolean leaves(JsonNode criterion, JsonNode unit, String indicator) {
        boolean needs = switch (text(criterion, "formula")) {
            case "bands", "stepped" -> true;
            case "proportional" ->
                param(criterion, "without_target", "not_assigned").equals("not_assigned");
            default -> false;
        };
        return needs && !unit.get("targets").has(indicator);
    }

    private BigDecimal share(JsonNode criterion, JsonNode unit, String indicator, BigDecimal max) {
        BigDecimal reached = low(unit, indicator);
        boolean aimed = unit.get("targets").has(indicator);
        BigDecimal cap = number(criterion, "cap", BigDecimal.ONE);
        switch (text(criterion, "formula")) {
            case "proportional":
                if (aimed) {
                    BigDecimal quotient = quotient(unit, indicator, cap.max(BigDecimal.ONE));
                    return quotient == null ? null : quotient.min(cap);
                }
                if (reached == null || leaves(criterion, unit, indicator)) return null;
                return param(criterion, "without_target", "").equals("zero")
                        ? BigDecimal.ZERO
                        : ofBest(reached, indicator);
            case "leader":
                if (!aimed) return reached == null ? null : ofBest(reached, indicator);
                return leader(criterion, unit, indicator);
            case "growth":
                BigDecimal before = end(unit.get("before").get(indicator), false);
                if (reached == null || before == null) return null;
                if (before.signum() <= 0) return reached.compareTo(before) > 0 ? cap : BigDecimal.ONE.min(cap);
                return reached.divide(before, DIGITS).max(BigDecimal.ZERO).min(cap);
            case "bands":
                BigDecimal banded = aimed ? quotient(unit, indicator, BigDecimal.ONE) : null;
                if (banded == null) return null;
                for (String band : param(criterion, "bands", "").split("\\|"))
                    if (banded.add(NUDGE).compareTo(new BigDecimal(band.split(">")[0])) >= 0)
                        return new BigDecimal(band.split(">")[1]);
                return BigDecimal.ZERO;
            case "stepped":
                BigDecimal whole = aimed ? quotient(unit, indicator, BigDecimal.ONE) : null;
                if (whole == null || whole.compareTo(BigDecimal.ONE) < 0) return whole;
                BigDecimal steps = whole.subtract(BigDecimal.ONE)
                        .add(NUDGE)
                        .divide(number(criterion, "step", BigDecimal.ONE), 0, RoundingMode.FLOOR);
                BigDecimal more = steps.multiply(number(criterion, "plus", BigDecimal.ONE))
                        .min(number(criterion, "cap", max));
                return BigDecimal.ONE.add(more.divide(max, DIGITS));
            default:
                throw new IllegalStateException(text(criterion, "formula"));
        }
    }

    private BigDecimal leader(JsonNode criterion, JsonNode unit, String indicator) {
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal quotient = quotient(unit, indicator, BigDecimal.ONE);
        if (quotient == null || quotient.compareTo(BigDecimal.ONE) < 0)
            return quotient == null ? null : half.multiply(quotient);
        BigDecimal greatest = BigDecimal.ZERO;
        for (JsonNode other : bundle.get("units")) {
            BigDecimal excess = excess(criterion, other, indicator);
            if (excess != null) greatest = greatest.max(excess);
        }
        if (greatest.signum() == 0) return half;
        return half.add(excess(criterion, unit, indicator)
                .max(BigDecimal.ZERO)
                .divide(greatest, DIGITS)
                .multiply(half));
    }

    private static BigDecimal excess(JsonNode criterion, JsonNode unit, String indicator) {
        if (!unit.get("targets").has(indicator)) return null;
        if (param(criterion, "excess", "percent").equals("percent")) {
            BigDecimal quotient = quotient(unit, indicator, BigDecimal.ONE);
            return quotient == null ? null : quotient.subtract(BigDecimal.ONE);
        }
        JsonNode target = unit.get("targets").get(indicator);
        BigDecimal aim = new BigDecimal(target.get("value").asString());
        String operator = target.path("operator").asString("=");
        if (operator.startsWith("<")) {
            BigDecimal high = end(unit.get("results").get(indicator), true);
            return high == null ? null : aim.subtract(high);
        }
        BigDecimal over =
                low(unit, indicator) == null ? null : low(unit, indicator).subtract(aim);
        return over == null || !operator.equals("range") ? over : over.min(BigDecimal.ZERO);
    }

    /// Reached over target; the other way round where at most is aimed at.
    private static BigDecimal quotient(JsonNode unit, String indicator, BigDecimal cap) {
        JsonNode target = unit.get("targets").get(indicator);
        BigDecimal aim = new BigDecimal(target.get("value").asString());
        String operator = target.path("operator").asString("=");
        if (operator.equals("<=") || operator.equals("<")) {
            BigDecimal high = end(unit.get("results").get(indicator), true);
            if (high == null) return null;
            if (high.signum() <= 0) return aim.signum() == 0 ? BigDecimal.ONE : cap;
            return aim.divide(high, DIGITS).max(BigDecimal.ZERO).min(cap);
        }
        BigDecimal reached = low(unit, indicator);
        if (reached == null) return null;
        BigDecimal quotient = aim.signum() <= 0
                ? reached.compareTo(aim) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO
                : reached.divide(aim, DIGITS).max(BigDecimal.ZERO);
        return operator.equals("range") ? quotient.min(BigDecimal.ONE) : quotient;
    }

    private BigDecimal ofBest(BigDecimal reached, String indicator) {
        BigDecimal best = null;
        for (JsonNode other : bundle.get("units")) {
            BigDecimal one = other.get("targets").has(indicator) ? null : low(other, indicator);
            if (one != null && (best == null || one.compareTo(best) > 0)) best = one;
        }
        return best == null || best.signum() <= 0
                ? BigDecimal.ZERO
                : reached.divide(best, DIGITS).max(BigDecimal.ZERO);
    }

    private BigDecimal occurrences(
            JsonNode criterion, JsonNode unit, List<String> indicators, BigDecimal judged, BigDecimal max) {
        BigDecimal count = judged;
        if (param(criterion, "of", "count").equals("late")) {
            BigDecimal owed = low(unit, indicators.get(0));
            BigDecimal inTime = low(unit, indicators.get(1));
            count = owed == null || inTime == null
                    ? null
                    : owed.subtract(inTime).max(BigDecimal.ZERO);
        } else if (!indicators.isEmpty()) count = low(unit, indicators.getFirst());
        if (count == null) return round(BigDecimal.ZERO);
        BigDecimal each = number(criterion, "points", BigDecimal.ZERO);
        BigDecimal change = count.multiply(each);
        return round(clamp(each.signum() < 0 ? max.add(change) : change, BigDecimal.ZERO, max));
    }

    private BigDecimal place(JsonNode criterion, JsonNode unit, String indicator, BigDecimal max) {
        BigDecimal own = low(unit, indicator);
        if (own == null) return round(BigDecimal.ZERO);
        int better = 0;
        for (JsonNode other : bundle.get("units")) {
            BigDecimal one = low(other, indicator);
            if (one != null && one.compareTo(own) > 0) better++;
        }
        return round(max.subtract(number(criterion, "step", BigDecimal.ONE).multiply(new BigDecimal(better)))
                .max(BigDecimal.ZERO));
    }

    private static BigDecimal low(JsonNode unit, String indicator) {
        return end(unit.get("results").get(indicator), false);
    }

    private static BigDecimal end(JsonNode result, boolean upper) {
        if (result == null || result.has("missing")) return null;
        String operator = result.path("operator").asString("=");
        if (upper ? operator.startsWith(">") : operator.startsWith("<")) return null;
        if (operator.equals("=") && result.has("numerator"))
            return new BigDecimal(text(result, "numerator"))
                    .multiply(new BigDecimal(result.path("percent").asBoolean(false) ? 100 : 1))
                    .divide(new BigDecimal(text(result, "denominator")), DIGITS);
        return new BigDecimal(text(result, upper && result.has("upper") ? "upper" : "value"));
    }

    private BigDecimal round(BigDecimal points) {
        return points.add(NUDGE).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal clamp(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value.max(least).min(most);
    }

    private static BigDecimal number(JsonNode criterion, String name, BigDecimal otherwise) {
        String value = param(criterion, name, "");
        return value.isEmpty() ? otherwise : new BigDecimal(value);
    }

    private static String param(JsonNode criterion, String name, String otherwise) {
        for (String part : text(criterion, "params").split(";"))
            if (part.startsWith(name + "=")) return part.substring(name.length() + 1);
        return otherwise;
    }

    private static String text(JsonNode of, String name) {
        return of.get(name).asString();
    }
}
