package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.indicators.Operands;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;

/// What the checks see of a report that comes in: its own cells, and the other periods of the same organisation.
class ReportOperands implements Operands {

    /// Another period's report of the same organisation, read by indicator.
    record Other(Period period, ReportFigures figures) {}

    private final Draft draft;
    private final ReportFigures figures;
    private final List<Other> others;
    private final Catalogue catalogue;
    private final LocalDate today;

    ReportOperands(Draft draft, List<Other> others, Catalogue catalogue, LocalDate today) {
        this.draft = draft;
        this.figures = new ReportFigures(draft.target().form(), draft.cells(), catalogue);
        this.others = others;
        this.catalogue = catalogue;
        this.today = today;
    }

    @Override
    public Amount value(String indicator) {
        return figures.value(indicator);
    }

    @Override
    public Amount value(String indicator, String dimension, String category) {
        return figures.category(indicator, dimension, category);
    }

    @Override
    public Period period() {
        return draft.target().id().period();
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public @Nullable Standing standing(String indicator) {
        CellValue value = cell(indicator);
        return value == null ? null : value.standing();
    }

    @Override
    public OptionalInt scale(String indicator) {
        CellValue value = cell(indicator);
        BigDecimal number = value == null ? null : value.amount().number();
        return number == null
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, number.stripTrailingZeros().scale()));
    }

    private @Nullable CellValue cell(String indicator) {
        Optional<Cell> cell = draft.target().form().value(indicator);
        return cell.map(c -> draft.cells().get(c.number())).orElse(null);
    }

    /// What is cumulative within the year is compared with the same months of the year before: with the month
    /// before it would always have grown.
    @Override
    public Amount previous(String indicator) {
        Period before = period().previous();
        boolean lastYear = before.year() == period().year()
                && catalogue.find(indicator).filter(Indicator::cumulativeInYear).isPresent();
        return of(lastYear ? period().yearBefore() : before, indicator);
    }

    /// A flow that is cumulative within the year began to count on 1 January; another with its own period.
    @Override
    public Amount opening(String indicator) {
        return of(
                period().length() == Period.Length.YEAR ? period().previous() : Period.year(period().year() - 1),
                indicator);
    }

    @Override
    public Amount earlier(String indicator) {
        Amount last = Amount.Missing.NOT_REPORTED;
        for (Other other : others) {
            boolean before = other.period().year() == period().year()
                    && other.period().end().isBefore(period().end());
            if (before && other.figures().value(indicator).present())
                last = other.figures().value(indicator);
        }
        return last;
    }

    /// Flows added when every shorter period is there, of a cumulative flow the last; stocks the last.
    @Override
    public Amount finer(String indicator) {
        Indicator of = catalogue.find(indicator).orElse(null);
        List<Period> parts = period().parts();
        if (of == null || parts.isEmpty()) return Amount.Missing.NOT_REPORTED;
        if (of.kind() != IndicatorKind.FLOW || of.cumulativeInYear()) return of(parts.getLast(), indicator);
        List<Amount> amounts = new ArrayList<>();
        for (Period part : parts) {
            Amount amount = of(part, indicator);
            if (!amount.present()) return Amount.Missing.NOT_REPORTED;
            amounts.add(amount);
        }
        return Amount.sum(amounts, of.bounds().min());
    }

    private Amount of(Period period, String indicator) {
        for (int i = others.size() - 1; i >= 0; i--)
            if (others.get(i).period().equals(period))
                return others.get(i).figures().value(indicator);
        return Amount.Missing.NOT_REPORTED;
    }

    @Override
    public Amount numerator(String indicator) {
        return figures.numerator(indicator);
    }

    @Override
    public Amount denominator(String indicator) {
        return figures.denominator(indicator);
    }

    @Override
    public Amount base(String indicator) {
        String denominator = catalogue.get(indicator).parts().denominator();
        return denominator == null ? Amount.Missing.NOT_REPORTED : figures.value(denominator);
    }

    @Override
    public Amount parameter(String name, String indicator) {
        return catalogue.parameter(name).<Amount>map(Amount::of).orElse(Amount.Missing.NOT_REPORTED);
    }
}
