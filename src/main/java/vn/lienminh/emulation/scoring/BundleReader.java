package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Operator;

/// Reads what {@link BundleWriter} wrote. The text may come from anybody.
public final class BundleReader {
    private BundleReader() {}

    /// Empty when the text is not a bundle.
    public static Optional<Bundle> read(String text) {
        try {
            JsonNode all = BundleWriter.JSON.readTree(text);
            if (!all.path("format").asString("").equals(BundleWriter.FORMAT)) return Optional.empty();
            return Optional.of(read(all));
        } catch (FormulaText.Unreadable | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static List<Bundle.HandedIn> files(JsonNode nodes) {
        List<Bundle.HandedIn> files = new ArrayList<>();
        for (JsonNode node : nodes)
            files.add(new Bundle.HandedIn(text(node, "criterion"), text(node, "name"), text(node, "sha256")));
        return files;
    }

    private static Bundle read(JsonNode all) throws FormulaText.Unreadable {
        List<Criterion> criteria = new ArrayList<>();
        for (JsonNode c : all.path("criteria")) criteria.add(criterion(c));
        List<TieBreak> ties = new ArrayList<>();
        for (JsonNode tie : all.path("ties"))
            ties.add(TieBreak.parse(tie.asString()).orElseThrow());
        CriteriaSet set = new CriteriaSet(
                text(all, "cluster"),
                all.path("year").asInt(),
                all.path("decimals").asInt(),
                criteria,
                ties);
        List<String> units = new ArrayList<>();
        Map<String, Grounds.Unit> of = new LinkedHashMap<>();
        Map<String, Bundle.Evidence> evidence = new LinkedHashMap<>();
        for (JsonNode u : all.path("units")) {
            String code = text(u, "unit");
            units.add(code);
            of.put(code, unit(u));
            if (u.has("hash"))
                evidence.put(
                        code,
                        new Bundle.Evidence(
                                text(u, "name"), u.path("revision").asInt(), text(u, "hash"), files(u.path("files"))));
        }
        List<Opinion> opinions = new ArrayList<>();
        for (JsonNode o : all.path("opinions")) opinions.add(opinion(o));
        List<Bundle.Outcome> outcomes = new ArrayList<>();
        for (JsonNode o : all.path("results"))
            outcomes.add(new Bundle.Outcome(
                    text(o, "unit"),
                    o.path("rank").asInt(),
                    number(o, "total"),
                    number(o, "assigned"),
                    numbers(o, "points")));
        return new Bundle(set, new Grounds(units, of), opinions, evidence, outcomes);
    }

    private static Criterion criterion(JsonNode c) throws FormulaText.Unreadable {
        BigDecimal max = number(c, "max");
        List<String> indicators = new ArrayList<>();
        for (JsonNode i : c.path("indicators")) indicators.add(i.asString());
        return new Criterion(
                text(c, "code"),
                text(c, "parent"),
                text(c, "name"),
                max,
                FormulaText.read(text(c, "formula"), text(c, "params"), max),
                indicators,
                FormulaText.notAssigned(text(c, "params")));
    }

    private static Grounds.Unit unit(JsonNode u) {
        Map<String, Amount> targets = new LinkedHashMap<>();
        u.path("targets").properties().forEach(t -> targets.put(t.getKey(), amount(t.getValue())));
        LinkedHashSet<String> unassigned = new LinkedHashSet<>();
        for (JsonNode c : u.path("unassigned")) unassigned.add(c.asString());
        return new Grounds.Unit(
                results(u.path("results")),
                results(u.path("before")),
                targets,
                numbers(u, "judged"),
                unassigned,
                new Grounds.Late(
                        u.path("late_reports").asInt(), u.path("late_days").asInt()),
                u.has("sent_at") ? Instant.parse(text(u, "sent_at")) : null);
    }

    private static Map<String, Result> results(JsonNode of) {
        Map<String, Result> results = new LinkedHashMap<>();
        of.properties().forEach(r -> {
            JsonNode one = r.getValue();
            boolean parts = one.has("numerator");
            results.put(
                    r.getKey(),
                    new Result(
                            amount(one),
                            parts ? Amount.of(number(one, "numerator")) : Amount.Missing.NOT_REPORTED,
                            parts ? Amount.of(number(one, "denominator")) : Amount.Missing.NOT_REPORTED,
                            one.path("percent").asBoolean(false)));
        });
        return results;
    }

    private static Amount amount(JsonNode one) {
        if (one.has("missing")) return Amount.Missing.valueOf(text(one, "missing"));
        Operator operator =
                one.has("operator") ? Operator.parse(text(one, "operator")).orElseThrow() : Operator.EXACTLY;
        return Amount.of(operator, number(one, "value"), one.has("upper") ? number(one, "upper") : null);
    }

    private static Opinion opinion(JsonNode o) {
        return new Opinion(
                text(o, "unit"),
                text(o, "criterion"),
                Stage.parse(text(o, "stage")).orElseThrow(),
                number(o, "value"),
                text(o, "reason"),
                text(o, "scorer"),
                Instant.parse(text(o, "at")),
                "");
    }

    private static Map<String, BigDecimal> numbers(JsonNode of, String name) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        of.path(name)
                .properties()
                .forEach(n -> numbers.put(n.getKey(), bounded(n.getValue().asString())));
        return numbers;
    }

    private static BigDecimal number(JsonNode of, String name) {
        return bounded(text(of, name));
    }

    /// Without exponents, which would let a few letters stand for a number of a thousand million digits.
    private static BigDecimal bounded(String text) {
        if (!text.matches("-?\\d{1,40}(\\.\\d{1,40})?")) throw new IllegalArgumentException(text);
        return new BigDecimal(text);
    }

    private static String text(JsonNode of, String name) {
        JsonNode one = of.path(name);
        if (!one.isString()) throw new IllegalArgumentException(name);
        return one.asString();
    }
}
