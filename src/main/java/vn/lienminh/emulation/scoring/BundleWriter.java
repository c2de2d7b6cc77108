package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Operator;

/// A bundle as a JSON text, in words that anybody can follow: numbers are strings with a decimal point, so that no
/// reader rounds them.
public final class BundleWriter {
    static final String FORMAT = "lienminh-scores/1";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private BundleWriter() {}

    public static String write(Bundle bundle) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("cluster", bundle.set().cluster());
        all.put("year", bundle.set().year());
        all.put("decimals", bundle.set().decimals());
        all.put("ties", bundle.set().ties().stream().map(TieBreak::text).toList());
        all.put(
                "criteria",
                bundle.set().criteria().stream().map(BundleWriter::criterion).toList());
        List<Object> units = new ArrayList<>();
        for (String unit : bundle.grounds().units())
            units.add(unit(unit, bundle.grounds().unit(unit), bundle.evidence().get(unit)));
        all.put("units", units);
        all.put(
                "opinions",
                bundle.opinions().stream().map(BundleWriter::opinion).toList());
        all.put("results", bundle.outcomes().stream().map(BundleWriter::outcome).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static Map<String, Object> criterion(Criterion c) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", c.code());
        one.put("parent", c.parent());
        one.put("name", c.name());
        one.put("max", c.max().toPlainString());
        one.put("formula", FormulaText.word(c.formula()));
        one.put("params", FormulaText.params(c.formula(), c.notAssigned()));
        one.put("indicators", c.indicators());
        return one;
    }

    private static Map<String, Object> unit(String code, Grounds.Unit unit, Bundle.@Nullable Evidence evidence) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("unit", code);
        if (evidence != null) {
            one.put("name", evidence.name());
            one.put("revision", evidence.revision());
            one.put("hash", evidence.hash());
            if (!evidence.files().isEmpty())
                one.put(
                        "files",
                        evidence.files().stream().map(BundleWriter::file).toList());
        }
        one.put("results", results(unit.results()));
        one.put("before", results(unit.before()));
        Map<String, Object> targets = new LinkedHashMap<>();
        unit.targets().forEach((indicator, amount) -> targets.put(indicator, amount(amount)));
        one.put("targets", targets);
        Map<String, String> judged = new LinkedHashMap<>();
        unit.judged().forEach((criterion, value) -> judged.put(criterion, value.toPlainString()));
        one.put("judged", judged);
        one.put("unassigned", List.copyOf(unit.unassigned()));
        one.put("late_reports", unit.late().reports());
        one.put("late_days", unit.late().days());
        if (unit.sentAt() != null) one.put("sent_at", unit.sentAt().toString());
        return one;
    }

    private static Map<String, String> file(Bundle.HandedIn file) {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("criterion", file.criterion());
        one.put("name", file.name());
        one.put("sha256", file.hash());
        return one;
    }

    private static Map<String, Object> results(Map<String, Result> results) {
        Map<String, Object> all = new LinkedHashMap<>();
        results.forEach((indicator, result) -> {
            Map<String, Object> one = amount(result.value());
            if (result.numerator() instanceof Amount.Exactly(BigDecimal above)
                    && result.denominator() instanceof Amount.Exactly(BigDecimal under)) {
                one.put("numerator", above.toPlainString());
                one.put("denominator", under.toPlainString());
            }
            if (result.percent()) one.put("percent", true);
            all.put(indicator, one);
        });
        return all;
    }

    private static Map<String, Object> amount(Amount amount) {
        Map<String, Object> one = new LinkedHashMap<>();
        if (amount instanceof Amount.Missing missing) {
            one.put("missing", missing.name());
            return one;
        }
        BigDecimal number = amount.number();
        BigDecimal upper = amount.upper();
        if (amount.operator() != Operator.EXACTLY)
            one.put("operator", amount.operator().sign());
        if (number != null) one.put("value", number.toPlainString());
        if (upper != null) one.put("upper", upper.toPlainString());
        return one;
    }

    private static Map<String, Object> opinion(Opinion o) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("unit", o.unit());
        one.put("criterion", o.criterion());
        one.put("stage", o.stage().word());
        one.put("value", o.value().toPlainString());
        one.put("reason", o.reason());
        one.put("scorer", o.scorer());
        one.put("at", o.at().toString());
        return one;
    }

    private static Map<String, Object> outcome(Bundle.Outcome o) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("unit", o.unit());
        one.put("rank", o.rank());
        one.put("total", o.total().toPlainString());
        one.put("assigned", o.assigned().toPlainString());
        Map<String, String> points = new LinkedHashMap<>();
        o.points().forEach((criterion, value) -> points.put(criterion, value.toPlainString()));
        one.put("points", points);
        return one;
    }
}
