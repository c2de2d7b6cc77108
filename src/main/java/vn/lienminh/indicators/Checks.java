package vn.lienminh.indicators;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienminh.indicators.checks.Check.Truth;
import vn.lienminh.indicators.checks.Evaluation;
import vn.lienminh.indicators.checks.Expression;
import vn.lienminh.indicators.checks.ParsedRule;
import vn.lienminh.indicators.checks.Prepared;
import vn.lienminh.indicators.checks.Scope;
import vn.lienminh.indicators.checks.Sentence;
import vn.lienminh.kernel.Language;

/// The checks of one kind of report (các kiểm tra của một biểu): every rule with every indicator and breakdown that
/// it is applied to. Made once, used for any number of reports, by any number of threads.
public final class Checks {
    record Applied(ParsedRule rule, Scope scope) {
        boolean isOf(String indicator) {
            return scope.x() != null && scope.x().code().equals(indicator);
        }

        Finding finding(Operands operands, Language language) {
            return new Sentence(rule, scope, operands, language).finding();
        }
    }

    private final List<ParsedRule> rules;
    private final Map<String, Indicator> catalogue;
    private final List<Applied> applied;
    private final Prepared prepared;

    Checks(List<ParsedRule> rules, Map<String, Indicator> catalogue, List<Indicator> asked) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.applied = rules.stream()
                .flatMap(rule -> rule.scopes(asked, catalogue).map(scope -> new Applied(rule, scope)))
                .toList();
        this.prepared = new Prepared(applied.stream()
                .map(a -> new Prepared.Subject(a.rule.check(), a.scope))
                .toList());
    }

    /// Only what cannot hold.
    public List<Finding> findings(Operands operands, Language language) {
        Truth[] verdicts = prepared.judge(operands);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++)
            if (verdicts[i] == Truth.NO) findings.add(applied.get(i).finding(operands, language));
        return findings;
    }

    /// Every check with its verdict, in the order of the rules.
    public List<Checked> verdicts(Operands operands, Language language) {
        Truth[] verdicts = prepared.judge(operands);
        List<Checked> checked = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) checked.add(checked(applied.get(i), verdicts[i], operands, language));
        return checked;
    }

    private static Checked checked(Applied one, Truth truth, Operands operands, Language language) {
        Verdict verdict = switch (truth) {
            case YES -> Verdict.Plain.PASSED;
            case NO -> new Verdict.Failed(one.finding(operands, language));
            case OPEN -> Verdict.Plain.NOT_DECIDED;
        };
        Scope scope = one.scope;
        return new Checked(
                one.rule.rule(),
                scope.x() == null ? null : scope.x().code(),
                scope.dimension() == null ? null : scope.dimension().code(),
                verdict);
    }

    /// How an indicator is computed, if a rule says so.
    public Optional<Derivation> derivation(String indicator) {
        return rules.stream()
                .filter(r -> r.rule().kind() == CheckKind.DERIVED && r.derived().equals(indicator))
                .map(this::derivation)
                .findFirst();
    }

    /// The same checks for a browser, which knows the cells of the form and is told everything else.
    public LiveChecks live(Operands operands, FormVersion form, Language language) {
        return new LiveChecksMaker(rules, catalogue, applied, operands, form, language).make();
    }

    private Derivation derivation(ParsedRule rule) {
        Expression formula = rule.check().alternatives().getFirst().right();
        Set<String> uses = formula.all().stream()
                .map(Expression::indicator)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Scope scope = new Scope(catalogue.get(rule.derived()), null, catalogue);
        return new Derivation(
                rule.derived(), rule.rule().code(), uses, operands -> new Evaluation(operands, scope).amount(formula));
    }

    /// The rules that are applied to an indicator, or name it.
    public List<CheckRule> about(String indicator) {
        return rules.stream()
                .filter(r -> r.check().indicators().contains(indicator)
                        || applied.stream().anyMatch(a -> a.rule.equals(r) && a.isOf(indicator)))
                .map(ParsedRule::rule)
                .toList();
    }

    /// The condition of a rule in words, with the names of the indicators.
    public String words(CheckRule rule, Language language) {
        return rules.stream()
                .filter(r -> r.rule().equals(rule))
                .map(r -> Sentence.rule(r, catalogue, language))
                .findFirst()
                .orElse(rule.expression());
    }
}
