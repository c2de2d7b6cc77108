package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;

/// The cells of one report read by indicator: values, categories, and ratios and averages from their parts.
public class ReportFigures {
    private final FormVersion form;
    private final ReportCells cells;
    private final Catalogue catalogue;

    public ReportFigures(FormVersion form, ReportCells cells, Catalogue catalogue) {
        this.form = form;
        this.cells = cells;
        this.catalogue = catalogue;
    }

    public Amount value(String code) {
        Optional<Cell> cell = form.value(code);
        if (cell.isPresent()) return amount(cell.get());
        Indicator indicator = catalogue.find(code).orElse(null);
        if (indicator == null || !indicator.kind().hasParts()) return Amount.Missing.NOT_REPORTED;
        return quotient(numerator(code), denominator(code), indicator.kind());
    }

    public Amount category(String code, String dimension, String category) {
        return form.category(code, dimension, category).map(this::amount).orElse(Amount.Missing.NOT_REPORTED);
    }

    public Amount numerator(String code) {
        String part = catalogue.find(code).map(i -> i.parts().numerator()).orElse(null);
        return part == null ? Amount.Missing.NOT_REPORTED : value(part);
    }

    /// Of a ratio the base that was stated with it, of an average its weight.
    public Amount denominator(String code) {
        Indicator indicator = catalogue.get(code);
        if (indicator.kind() == IndicatorKind.RATIO)
            return form.base(code).map(this::amount).orElse(Amount.Missing.NOT_REPORTED);
        String weight = indicator.parts().weight();
        return weight == null ? Amount.Missing.NOT_REPORTED : value(weight);
    }

    /// What stands in a cell of this report's own form, or of another version of it: numbers are never used again.
    public Amount cell(Cell cell) {
        return amount(cell);
    }

    private Amount amount(Cell cell) {
        CellValue value = cells.get(cell.number());
        return value == null ? Amount.Missing.NOT_REPORTED : value.amount();
    }

    /// Percent for a ratio. A part that is missing is missing in the quotient; over zero there is none. The
    /// operator of the numerator carries over when the denominator is exact; otherwise there is no figure.
    public static Amount quotient(Amount numerator, Amount denominator, IndicatorKind kind) {
        if (!numerator.present()) return numerator;
        if (!denominator.present()) return denominator;
        if (!(denominator instanceof Amount.Exactly(BigDecimal over))) return Amount.Missing.NOT_COMPARABLE;
        if (over.signum() == 0) return Amount.Missing.NOT_APPLICABLE;
        BigDecimal factor = kind == IndicatorKind.RATIO ? BigDecimal.valueOf(100) : BigDecimal.ONE;
        BigDecimal upper = numerator.upper();
        BigDecimal number = numerator.number();
        return Amount.of(
                numerator.operator(),
                (number == null ? BigDecimal.ZERO : number).multiply(factor).divide(over, MathContext.DECIMAL128),
                upper == null ? null : upper.multiply(factor).divide(over, MathContext.DECIMAL128));
    }
}
