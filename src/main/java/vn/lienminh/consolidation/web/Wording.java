package vn.lienminh.consolidation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// Figures in the reader's words.
record Wording(Texts texts, Catalogue catalogue) {

    String t(String key, String... pairs) {
        return texts.get("consolidation." + key, pairs);
    }

    AmountText amounts() {
        return new AmountText(catalogue, texts.language());
    }

    /// What was not reported stays empty.
    String amount(Indicator indicator, Amount amount) {
        return amount == Amount.Missing.NOT_REPORTED ? "" : amounts().amount(indicator, amount);
    }

    /// Of the indicator that a ratio or an average is computed from.
    String part(@Nullable String code, Amount amount) {
        return code == null
                ? ""
                : catalogue.find(code).map(i -> amount(i, amount)).orElse("");
    }

    String name(@Nullable String code) {
        return code == null
                ? ""
                : catalogue.find(code).map(i -> i.name(texts.language())).orElse(code);
    }

    String figure(Figure figure) {
        return figure.value() == Amount.Missing.NOT_REPORTED ? "" : amounts().figure(figure);
    }

    /// The unit beside the number; a percentage has its sign, a count of yes is said in words.
    String unit(Indicator indicator) {
        if (indicator.unit().percent()) return "";
        return indicator.kind() == IndicatorKind.YES_COUNT
                ? t("unit.yes")
                : indicator.unit().name();
    }

    @Nullable
    ChangeView change(Figure figure) {
        Figure.Comparison comparison = figure.comparison();
        if (comparison == null) return null;
        String units = comparison.full() ? "" : t("change.units", "n", "" + comparison.units());
        String text = amounts().change(figure.indicator(), comparison.change());
        BigDecimal change = comparison.change();
        return new ChangeView(change.signum() == 0 ? "0" : text, change.signum(), units);
    }

    String previous(Figure figure) {
        Figure.Comparison comparison = figure.comparison();
        return comparison == null ? "" : amounts().amount(figure.indicator(), comparison.previous());
    }

    /// With the names of the areas in place of the codes of the organisations.
    static Coverage named(Coverage coverage, Map<String, String> areas) {
        List<String> missing = coverage.missing().stream()
                .map(code -> areas.getOrDefault(code, code))
                .toList();
        return new Coverage(coverage.reported(), coverage.owed(), missing, coverage.below());
    }

    /// `năm 2017`, `tháng 5 năm 2025`
    String period(Period period) {
        return texts.get(
                "reporting.period." + period.length(), "year", "" + period.year(), "index", "" + period.index());
    }

    /// The same where a year stands alone: `2017`, `tháng 5 năm 2025`.
    String head(Period period) {
        return period.length() == Period.Length.YEAR ? "" + period.year() : period(period);
    }

    /// What must be said beside a figure, with how many cooperatives stand behind it.
    String mark(Figure figure) {
        return mark(figure.mark(), figure.coverage().below());
    }

    String mark(Figure.Mark mark, int below) {
        String plain = mark == Figure.Mark.FROM_BELOW && below > 0 ? "" : mark(mark);
        String reports = below > 0 ? t("mark.below", "n", Vietnamese.number(below)) : "";
        return plain.isEmpty() || reports.isEmpty() ? plain + reports : plain + ", " + reports;
    }

    String mark(Figure.Mark mark) {
        return mark == Figure.Mark.NONE ? "" : t("mark." + mark.name());
    }

    String origin(String origin) {
        return t("origin." + (origin.isEmpty() ? "reported" : origin));
    }
}
