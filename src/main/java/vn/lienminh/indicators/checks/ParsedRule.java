package vn.lienminh.indicators.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienminh.indicators.CheckKind;
import vn.lienminh.indicators.CheckRule;
import vn.lienminh.indicators.ChecksRefusal;
import vn.lienminh.indicators.Dimension;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.checks.Check.Comparison;
import vn.lienminh.indicators.checks.Check.Condition;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// A rule that can be decided: its expression, what it is applied to and the places of its sentence were
/// understood.
///
/// @param braces the named places of the message and of the cure
/// @param place of each column of its row, for what is found wrong with it later
public record ParsedRule(
        CheckRule rule, Check check, AppliesTo appliesTo, Set<String> braces, Function<String, Place> place) {
    private static final Pattern BRACE = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> OF_REPORT = Set.of("left", "right", "difference", "period");

    public static Outcome<ParsedRule> of(CheckRule rule, Function<String, Place> place) {
        Outcome<Check> check = ExpressionParser.parse(rule.expression(), place.apply("expression"));
        Outcome<AppliesTo> appliesTo = AppliesTo.parse(rule.appliesTo(), place.apply("applies_to"));
        List<Fault> faults = new ArrayList<>(check.faults());
        faults.addAll(appliesTo.faults());
        if (!faults.isEmpty()) return Outcome.refused(faults);
        ParsedRule parsed = new ParsedRule(
                rule, check.orThrow(), appliesTo.orThrow(), braces(rule.messageVi() + rule.cureVi()), place);
        faults.addAll(parsed.faults());
        return faults.isEmpty() ? Outcome.done(parsed) : Outcome.refused(faults);
    }

    private static Set<String> braces(String message) {
        Set<String> braces = new LinkedHashSet<>();
        for (Matcher m = BRACE.matcher(message); m.find(); ) braces.add(m.group(1));
        return Set.copyOf(braces);
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (String brace : braces)
            if (!Sentence.NAMES.contains(brace) && !parameters().contains(brace))
                faults.add(fault(
                        rule.messageVi().contains("{" + brace + "}") ? "message_vi" : "cure_vi",
                        ChecksRefusal.I307_PLACE_UNKNOWN,
                        brace));
        boolean named = braces.contains("dimension");
        if ((named || check.overDimensions()) && !appliesTo.byBreakdown() || named && !check.overDimensions())
            faults.add(fault("applies_to", ChecksRefusal.I309_BREAKDOWN_NOT_SELECTED, rule.appliesTo()));
        if (rule.kind() == CheckKind.DERIVED && derived().isEmpty())
            faults.add(fault("expression", ChecksRefusal.I308_NOT_A_FORMULA, rule.expression()));
        return faults;
    }

    /// What the catalogue does not have of what the rule names.
    public List<Fault> unknown(Map<String, Indicator> catalogue) {
        List<Fault> faults = new ArrayList<>();
        for (String code : appliesTo.codes())
            if (!catalogue.containsKey(code))
                faults.add(fault("applies_to", ChecksRefusal.I321_INDICATOR_UNKNOWN, code));
        for (String code : check.indicators())
            if (!catalogue.containsKey(code))
                faults.add(fault("expression", ChecksRefusal.I321_INDICATOR_UNKNOWN, code));
        check.parts()
                .flatMap(e -> e instanceof Expression.Part part ? Stream.of(part) : Stream.empty())
                .forEach(part -> {
                    Indicator indicator = catalogue.get(part.indicator());
                    if (indicator != null && !has(indicator, part))
                        faults.add(fault(
                                "expression",
                                ChecksRefusal.I322_CATEGORY_UNKNOWN,
                                part.dimension() + "=" + part.category()));
                });
        return faults;
    }

    private static boolean has(Indicator indicator, Expression.Part part) {
        return indicator.dimensions().stream()
                .filter(d -> d.code().equals(part.dimension()))
                .flatMap(d -> d.categories().stream())
                .map(Dimension.Category::code)
                .anyMatch(part.category()::equals);
    }

    private Fault fault(String column, ChecksRefusal why, String found) {
        return Fault.error(place.apply(column), why, Map.of("found", found, "rule", rule.code()));
    }

    public List<String> parameters() {
        return check.parts()
                .flatMap(e -> e instanceof Expression.Parameter p ? Stream.of(p.name()) : Stream.empty())
                .toList();
    }

    /// The indicator that a derived rule says how to compute, empty when its expression is not `CODE = …` without
    /// that code.
    public String derived() {
        Condition only = check.alternatives().getFirst();
        if (check.alternatives().size() > 1 || only.comparison() != Comparison.EQUAL) return "";
        if (!(only.left() instanceof Expression.Value(String code)) || code.equals(Expression.X)) return "";
        boolean computable = only.right().all().stream()
                .map(Expression::indicator)
                .noneMatch(c -> c.equals(code) || c.equals(Expression.X));
        return computable ? code : "";
    }

    /// What it is applied to: each indicator selected, with each breakdown selected if it goes over breakdowns;
    /// once for the whole report when the rule has the same answer for all of them.
    public Stream<Scope> scopes(List<Indicator> applied, Map<String, Indicator> catalogue) {
        if (appliesTo.codes().isEmpty() && !check.dependsOnX() && OF_REPORT.containsAll(braces))
            return Stream.of(new Scope(null, null, catalogue));
        return applied.stream().filter(appliesTo::selects).flatMap(x -> scopes(x, catalogue));
    }

    private Stream<Scope> scopes(Indicator x, Map<String, Indicator> catalogue) {
        if (!check.overDimensions()) return Stream.of(new Scope(x, null, catalogue));
        return x.dimensions().stream().filter(appliesTo::selects).map(d -> new Scope(x, d, catalogue));
    }
}
