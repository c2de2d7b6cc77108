package vn.lienminh.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.checks.LiveTree;
import vn.lienminh.indicators.checks.ParsedRule;
import vn.lienminh.indicators.checks.Scope;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

/// Writes the checks down for a browser.
record LiveChecksMaker(
        List<ParsedRule> rules,
        Map<String, Indicator> catalogue,
        List<Checks.Applied> applied,
        Operands operands,
        FormVersion form,
        Language language) {
    private static final List<String> WORDS = List.of(
            "checks.between",
            "checks.at_least",
            "checks.more_than",
            "checks.at_most",
            "checks.less_than",
            "checks.about",
            "checks.unknown",
            "checks.missing",
            "checks.countless",
            "checks.failed",
            "checks.cure.error",
            "checks.cure.warning",
            "checks.standing.estimated",
            "checks.standing.provisional",
            "checks.standing.official",
            "kernel.amount.at-least",
            "kernel.amount.more-than",
            "kernel.amount.at-most",
            "kernel.amount.less-than",
            "kernel.amount.about",
            "kernel.amount.between",
            "kernel.amount.NOT_APPLICABLE",
            "kernel.amount.WITHHELD",
            "kernel.amount.NOT_COMPARABLE");

    LiveChecks make() {
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, Object> computed = new LinkedHashMap<>();
        for (ParsedRule rule : rules) {
            for (String name : rule.parameters()) parameters.put(name, LiveTree.of(operands.parameter(name, "")));
            if (rule.rule().kind() == CheckKind.DERIVED)
                computed.put(
                        rule.derived(),
                        LiveTree.of(rule.check().alternatives().getFirst().right()));
        }
        Map<String, LiveChecks.Subject> subjects = new LinkedHashMap<>();
        catalogue.forEach((code, indicator) -> subjects.put(code, subject(indicator)));
        Texts texts = Texts.in(language);
        Map<String, String> words = new LinkedHashMap<>();
        for (String key : WORDS) words.put(key.substring(key.indexOf('.') + 1), texts.get(key));
        return new LiveChecks(
                language.tag(),
                operands.period().toString(),
                operands.period().start().toEpochDay(),
                operands.period().end().toEpochDay(),
                operands.today().toEpochDay(),
                rules.stream().map(this::rule).toList(),
                applied.stream().map(this::check).toList(),
                subjects,
                parameters,
                computed,
                words);
    }

    private LiveChecks.Rule rule(ParsedRule rule) {
        boolean vietnamese = language == Language.VI;
        return new LiveChecks.Rule(
                rule.rule().code(),
                rule.rule().severity().name().toLowerCase(Locale.ROOT),
                rule.rule().kind().word(),
                vietnamese ? rule.rule().messageVi() : "",
                vietnamese ? rule.rule().cureVi() : "",
                LiveTree.of(rule.check()));
    }

    private List<String> check(Checks.Applied one) {
        Scope scope = one.scope();
        List<String> check = new ArrayList<>();
        check.add("" + rules.indexOf(one.rule()));
        check.add(scope.x() == null ? "" : scope.x().code());
        check.add(scope.dimension() == null ? "" : scope.dimension().code());
        check.addAll(LiveTree.units(one.rule().check().alternatives().getFirst(), scope));
        if (language != Language.VI) check.add(LiveTree.words(one.rule().check(), scope, language));
        return check;
    }

    private LiveChecks.Subject subject(Indicator of) {
        String code = of.code();
        return new LiveChecks.Subject(
                of.name(language),
                of.unit().name(),
                of.unit().percent(),
                of.unit().decimals(),
                of.kind().word(),
                text(of.bounds().min()),
                text(of.bounds().max()),
                form.value(code).map(Cell::number).orElse(0),
                form.base(code).map(Cell::number).orElse(0),
                Objects.requireNonNullElse(of.parts().numerator(), ""),
                Objects.requireNonNullElse(of.parts().denominator(), ""),
                Objects.requireNonNullElse(of.parts().weight(), ""),
                looked(code),
                of.dimensions().stream().map(d -> breakdown(code, d)).toList());
    }

    private Map<String, String> looked(String code) {
        Map<String, String> looked = new LinkedHashMap<>();
        put(looked, "prev", operands.previous(code));
        put(looked, "opening", operands.opening(code));
        put(looked, "earlier", operands.earlier(code));
        put(looked, "below", operands.below(code));
        put(looked, "finer", operands.finer(code));
        put(looked, "printed", operands.printed(code));
        if (looked.containsKey("below"))
            looked.put("coverage", operands.coverage(code).toString());
        return looked;
    }

    private static void put(Map<String, String> looked, String word, Amount amount) {
        String text = LiveTree.of(amount);
        if (!text.isEmpty()) looked.put(word, text);
    }

    private LiveChecks.Breakdown breakdown(String code, Dimension dimension) {
        Map<String, Integer> cells = new LinkedHashMap<>();
        for (Dimension.Category category : dimension.categories())
            cells.put(
                    category.code(),
                    form.category(code, dimension.code(), category.code())
                            .map(Cell::number)
                            .orElse(0));
        return new LiveChecks.Breakdown(
                dimension.code(), language == Language.VI ? dimension.nameVi() : dimension.nameEn(), cells);
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
