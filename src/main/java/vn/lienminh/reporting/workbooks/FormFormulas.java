package vn.lienminh.reporting.workbooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienminh.documents.Grid;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.CheckKind;
import vn.lienminh.indicators.CheckRule;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;

/// What the house computes, as a formula of Excel over the cells of the same sheet; empty where it cannot be one.
final class FormFormulas {
    private static final Pattern TERM = Pattern.compile("(opening|prev)\\(([A-Z][A-Z0-9_.]*)\\)|[A-Z][A-Z0-9_.]*");
    private static final Pattern REST = Pattern.compile("[-+*/() 0-9]*");

    private final FormVersion form;
    private final List<CheckRule> rules;
    private final boolean wholeYear;
    private final Map<Integer, Integer> rows = new HashMap<>();

    /// @param wholeYear whether the year before is what a stock opens with
    FormFormulas(FormVersion form, List<CheckRule> rules, boolean wholeYear) {
        this.form = form;
        this.rules = rules;
        this.wholeYear = wholeYear;
    }

    /// @param row of a cell, counted from 1
    void put(Cell cell, int row) {
        rows.put(cell.number(), row);
    }

    String of(Indicator indicator) {
        if (indicator.kind().hasParts()) return quotient(indicator).orElse("");
        return rules.stream()
                .filter(r -> r.kind() == CheckKind.DERIVED && r.expression().startsWith(indicator.code() + " = "))
                .findFirst()
                .flatMap(r -> sum(r.expression().substring(indicator.code().length() + 3)))
                .orElse("");
    }

    private Optional<String> quotient(Indicator indicator) {
        boolean ratio = indicator.kind() == IndicatorKind.RATIO;
        Optional<String> over = value(indicator.parts().numerator());
        Optional<String> typed = ratio
                ? form.base(indicator.code()).flatMap(c -> address(c, FormColumn.VALUE))
                : value(indicator.parts().weight());
        Optional<String> usual = value(indicator.parts().denominator());
        if (over.isEmpty() || typed.or(() -> usual).isEmpty()) return Optional.empty();
        String under = typed.isPresent() && usual.isPresent()
                ? "IF(" + typed.get() + "=\"\"," + usual.get() + "," + typed.get() + ")"
                : typed.or(() -> usual).get();
        String hundred = ratio ? "*100" : "";
        return Optional.of("IF(AND(ISNUMBER(" + over.get() + "),ISNUMBER(" + under + ")),IF(" + under + "=0,\"–\","
                + over.get() + "/" + under + hundred + "),\"\")");
    }

    private Optional<String> value(@org.jspecify.annotations.Nullable String indicator) {
        return indicator == null ? Optional.empty() : form.value(indicator).flatMap(c -> address(c, FormColumn.VALUE));
    }

    private Optional<String> sum(String expression) {
        StringBuilder formula = new StringBuilder();
        StringBuilder known = new StringBuilder();
        Matcher term = TERM.matcher(expression);
        while (term.find()) {
            boolean before = term.group(1) != null;
            if (before && !wholeYear) return Optional.empty();
            Optional<String> address = form.value(before ? term.group(2) : term.group())
                    .flatMap(c -> address(c, before ? FormColumn.YEAR_BEFORE : FormColumn.VALUE));
            if (address.isEmpty()) return Optional.empty();
            known.append(known.isEmpty() ? "" : ",")
                    .append("ISNUMBER(")
                    .append(address.get())
                    .append(')');
            term.appendReplacement(formula, Matcher.quoteReplacement(address.get()));
        }
        term.appendTail(formula);
        boolean plain = REST.matcher(TERM.matcher(expression).replaceAll("")).matches();
        return plain && !known.isEmpty()
                ? Optional.of("IF(AND(" + known + ")," + formula + ",\"\")")
                : Optional.empty();
    }

    private Optional<String> address(Cell cell, FormColumn column) {
        Integer row = rows.get(cell.number());
        return row == null ? Optional.empty() : Optional.of(Grid.address(column.ordinal() + 1, row));
    }
}
