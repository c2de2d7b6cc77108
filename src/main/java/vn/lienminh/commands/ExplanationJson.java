package vn.lienminh.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.kernel.Amount;

/// The tree under a figure, as programs read it from the command line.
final class ExplanationJson {
    private ExplanationJson() {}

    static String of(Explanation e) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("indicator", e.indicator().code());
        all.put("party", e.figure().party().toString());
        all.put("period", e.figure().period().toString());
        amount(all, "value", e.figure().value());
        amount(all, "numerator", e.figure().numerator());
        amount(all, "denominator", e.figure().denominator());
        all.put("standing", String.valueOf(e.figure().standing()));
        all.put("reported", e.figure().coverage().reported());
        all.put("owed", e.figure().coverage().owed());
        all.put("parts", e.lines().stream().map(ExplanationJson::json).toList());
        all.put("changes", e.changes().stream().map(ExplanationJson::json).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static Map<String, Object> json(Explanation.Line part) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("organisation", part.organisation());
        all.put("name", part.name());
        all.put("area", part.area());
        amount(all, "value", part.value());
        amount(all, "numerator", part.numerator());
        amount(all, "denominator", part.denominator());
        all.put("mark", part.mark().name());
        if (part.reports() > 0) all.put("from_below", part.reports());
        amount(all, "below", part.below());
        if (part.opens() != null) all.put("opens", part.opens().toString());
        all.put(
                "cells",
                part.cells().stream()
                        .map(c -> c.form() + "/" + c.number() + " " + c.name())
                        .toList());
        Explanation.Source source = part.source();
        if (source == null) return all;
        all.put("revision", source.revision());
        all.put("submitted_at", source.submittedAt().toString());
        all.put("submitted_by", source.submittedBy());
        all.put("accepted_at", String.valueOf(source.acceptedAt()));
        all.put("accepted_by", String.valueOf(source.acceptedBy()));
        all.put("file", source.file());
        all.put("reason", source.reason());
        all.put("origin", source.origin());
        all.put("hash", source.hash());
        return all;
    }

    private static Map<String, Object> json(Explanation.Change change) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", change.at().toString());
        all.put("organisation", change.organisation());
        amount(all, "before", change.before());
        amount(all, "after", change.after());
        amount(all, "total_before", change.totalBefore());
        amount(all, "total_after", change.totalAfter());
        all.put("reason", change.reason());
        return all;
    }

    private static void amount(Map<String, Object> all, String name, Amount amount) {
        if (amount == Amount.Missing.NOT_REPORTED) return;
        Object value =
                amount instanceof Amount.Missing missing ? missing.name() : Objects.requireNonNull(amount.number());
        all.put(name, value);
        if (amount.present() && !amount.operator().sign().equals("="))
            all.put(name + "_operator", amount.operator().sign());
    }
}
