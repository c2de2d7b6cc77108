package vn.lienminh.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.lienminh.indicators.checks.ParsedRule;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// Every check of the catalogue (bộ quy tắc kiểm tra), understood: the same in the browser, in files, in the
/// report.
public final class CheckRules {
    private static final String[] COLUMNS = {
        "code", "severity", "kind", "expression", "applies_to", "message_vi", "cure_vi"
    };

    private final List<ParsedRule> rules;

    private CheckRules(List<ParsedRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Reads the form of `checks.csv`; one row that is not understood refuses them all.
    public static Outcome<CheckRules> of(Table table) {
        List<Fault> faults = new ArrayList<>();
        for (String column : COLUMNS)
            if (!table.has(column))
                faults.add(Fault.error(
                        table.place().at(column), ChecksRefusal.I301_COLUMN_MISSING, Map.of("found", column)));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        List<Placed> placed = new ArrayList<>();
        for (Table.Row row : table.rows())
            switch (rule(row)) {
                case Outcome.Done<CheckRule>(CheckRule rule) -> placed.add(new Placed(rule, row::at));
                case Outcome.Refused<CheckRule>(List<Fault> why) -> faults.addAll(why);
            }
        return parsed(placed, faults);
    }

    /// Rules that were read before, such as those of the database.
    public static Outcome<CheckRules> of(List<CheckRule> rules) {
        return parsed(rules.stream().map(r -> new Placed(r, Place.NOWHERE::at)).toList(), new ArrayList<>());
    }

    private record Placed(CheckRule rule, Function<String, Place> place) {}

    private static Outcome<CheckRules> parsed(List<Placed> placed, List<Fault> faults) {
        List<ParsedRule> rules = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<String> derived = new HashSet<>();
        for (Placed one : placed) {
            if (!codes.add(one.rule.code()))
                faults.add(fault(one.place.apply("code"), ChecksRefusal.I302_TWICE, one.rule.code()));
            switch (ParsedRule.of(one.rule, one.place)) {
                case Outcome.Done<ParsedRule>(ParsedRule rule) -> {
                    rules.add(rule);
                    if (one.rule.kind() == CheckKind.DERIVED && !derived.add(rule.derived()))
                        faults.add(
                                fault(one.place.apply("expression"), ChecksRefusal.I323_TWO_FORMULAS, rule.derived()));
                }
                case Outcome.Refused<ParsedRule>(List<Fault> why) -> faults.addAll(why);
            }
        }
        return faults.isEmpty() ? Outcome.done(new CheckRules(rules)) : Outcome.refused(faults);
    }

    private static Outcome<CheckRule> rule(Table.Row row) {
        List<Fault> faults = new ArrayList<>();
        for (String column : COLUMNS)
            if (row.get(column).isEmpty()) faults.add(fault(row.at(column), ChecksRefusal.I303_EMPTY, column));
        Optional<Fault.Severity> severity = severity(row.get("severity"));
        if (severity.isEmpty() && !row.get("severity").isEmpty())
            faults.add(fault(row.at("severity"), ChecksRefusal.I304_SEVERITY, row.get("severity")));
        Optional<CheckKind> kind = CheckKind.parse(row.get("kind"));
        if (kind.isEmpty() && !row.get("kind").isEmpty())
            faults.add(fault(row.at("kind"), ChecksRefusal.I305_KIND, row.get("kind")));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new CheckRule(
                row.get("code"),
                severity.orElseThrow(),
                kind.orElseThrow(),
                row.get("expression"),
                row.get("applies_to"),
                row.get("message_vi"),
                row.get("cure_vi")));
    }

    private static Optional<Fault.Severity> severity(String word) {
        return switch (word) {
            case "error" -> Optional.of(Fault.Severity.ERROR);
            case "warning" -> Optional.of(Fault.Severity.WARNING);
            default -> Optional.empty();
        };
    }

    private static Fault fault(Place place, ChecksRefusal why, String found) {
        return Fault.error(place, why, Map.of("found", found));
    }

    /// In the order of the file.
    public List<CheckRule> rules() {
        return rules.stream().map(ParsedRule::rule).toList();
    }

    public Optional<CheckRule> find(String code) {
        return rules().stream().filter(r -> r.code().equals(code)).findFirst();
    }

    /// What the rules name and the catalogue does not have: a rule about a misspelt indicator would never be
    /// decided.
    public List<Fault> unknown(Collection<Indicator> catalogue) {
        Map<String, Indicator> byCode = byCode(catalogue);
        return rules.stream().flatMap(r -> r.unknown(byCode).stream()).toList();
    }

    /// The rules for reports on the whole catalogue.
    public Checks over(Collection<Indicator> catalogue) {
        return over(catalogue, catalogue);
    }

    /// The rules for reports that ask for some indicators only; X stands for these.
    ///
    /// @param catalogue all that the rules may name
    public Checks over(Collection<Indicator> catalogue, Collection<Indicator> asked) {
        return new Checks(rules, byCode(catalogue), List.copyOf(asked));
    }

    private static Map<String, Indicator> byCode(Collection<Indicator> indicators) {
        Map<String, Indicator> byCode = new HashMap<>();
        for (Indicator indicator : indicators) byCode.put(indicator.code(), indicator);
        return byCode;
    }
}
