package vn.lienminh.indicators;

import java.math.BigDecimal;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// Amounts as people read them: with their words (ít nhất, trên, khoảng), the decimals of their unit, a percent
/// sign, k/n.
public final class AmountText {
    private final Catalogue catalogue;
    private final Texts texts;

    public AmountText(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.texts = Texts.in(language);
    }

    /// A figure: a count of yes as `9/9`, of one unit as yes or no; a ratio as `95,0%`.
    public String figure(Figure figure) {
        Indicator indicator = catalogue.get(figure.indicator());
        if (indicator.kind() == IndicatorKind.YES_COUNT
                && figure.value() instanceof Amount.Exactly(BigDecimal yes)
                && figure.coverage().owed() == 1) return texts.get(yes.signum() > 0 ? "kernel.yes" : "kernel.no");
        if (indicator.kind() == IndicatorKind.YES_COUNT
                && figure.value().present()
                && figure.denominator().present())
            return amount(indicator, figure.value()) + "/" + amount(indicator, figure.denominator());
        return amount(indicator, figure.value());
    }

    public String amount(String indicator, Amount amount) {
        return amount(catalogue.get(indicator), amount);
    }

    public String amount(Indicator indicator, Amount amount) {
        return switch (amount) {
            case Amount.Exactly(BigDecimal value) -> number(indicator, value);
            case Amount.AtLeast(BigDecimal low) -> texts.get("kernel.amount.at-least", "n", number(indicator, low));
            case Amount.MoreThan(BigDecimal low) -> texts.get("kernel.amount.more-than", "n", number(indicator, low));
            case Amount.AtMost(BigDecimal high) -> texts.get("kernel.amount.at-most", "n", number(indicator, high));
            case Amount.LessThan(BigDecimal high) -> texts.get("kernel.amount.less-than", "n", number(indicator, high));
            case Amount.About(BigDecimal value) -> texts.get("kernel.amount.about", "n", number(indicator, value));
            case Amount.Between(BigDecimal low, BigDecimal high) ->
                texts.get("kernel.amount.between", "low", number(indicator, low), "high", number(indicator, high));
            case Amount.Missing missing -> texts.get("kernel.amount." + missing.name());
        };
    }

    /// Percentages with one decimal, averages with the decimals of their unit but at most one, counts as they are.
    public String number(Indicator indicator, BigDecimal value) {
        if (indicator.unit().percent()) return Vietnamese.number(value, 1) + "%";
        if (indicator.kind() == IndicatorKind.AVERAGE) return Vietnamese.number(value, 1);
        return Vietnamese.number(value);
    }

    /// A change with its sign; of a percentage in percentage points.
    public String change(String code, BigDecimal change) {
        Indicator indicator = catalogue.get(code);
        boolean rounds = indicator.kind().hasParts();
        String number = rounds ? Vietnamese.number(change, 1) : Vietnamese.number(change);
        String sign = change.signum() > 0 ? "+" : "";
        return indicator.unit().percent() ? texts.get("kernel.points", "n", sign + number) : sign + number;
    }
}
