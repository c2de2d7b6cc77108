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
import vn.lienminh.indicators.FormVersion;
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
    private final @Nullable ReportFigures previous;
    private final @Nullable ReportFigures yearBefore;
    private final @Nullable ReportFigures opening;
    private final boolean previousIsOfThisYear;
    /// Of the same year, the last first.
    private final List<ReportFigures> earlier = new ArrayList<>();

    ReportOperands(Draft draft, List<Other> others, Catalogue catalogue, LocalDate today) {
        this.draft = draft;
        this.figures = new ReportFigures(draft.target().form(), draft.cells(), catalogue);
        this.others = others;
        this.catalogue = catalogue;
        this.today = today;
        Period period = draft.target().id().period();
        this.previous = find(period.previous());
        this.previousIsOfThisYear = period.previous().year() == period.year();
        this.yearBefore = find(period.yearBefore());
        this.opening = find(period.length() == Period.Length.YEAR ? period.previous() : Period.year(period.year() - 1));
        for (Other other : others.reversed())
            if (other.period().year() == period.year() && other.period().end().isBefore(period.end()))
                earlier.add(other.figures());
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
    public FormVersion form() {
        return draft.target().form();
    }

    @Override
    public Amount cell(int number) {
        CellValue value = draft.cells().get(number);
        return value == null ? Amount.Missing.NOT_REPORTED : value.amount();
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
                : OptionalInt.of(
                        number.scale() <= 0
                                ? 0
                                : Math.max(0, number.stripTrailingZeros().scale()));
    }

    private @Nullable CellValue cell(String indicator) {
        Optional<Cell> cell = draft.target().form().value(indicator);
        return cell.map(c -> draft.cells().get(c.number())).orElse(null);
    }

    /// What is cumulative within the year is compared with the same months of the year before: with the month
    /// before it would always have grown.
    @Override
    public Amount previous(String indicator) {
        boolean lastYear = previousIsOfThisYear
                && catalogue.find(indicator).filter(Indicator::cumulativeInYear).isPresent();
        return value(lastYear ? yearBefore : previous, indicator);
    }

    /// A flow that is cumulative within the year began to count on 1 January; another with its own period.
    @Override
    public Amount opening(String indicator) {
        return value(opening, indicator);
    }

    @Override
    public Amount earlier(String indicator) {
        for (ReportFigures before : earlier) {
            Amount amount = before.value(indicator);
            if (amount.present()) return amount;
        }
        return Amount.Missing.NOT_REPORTED;
    }

    /// Flows added when every shorter period is there, of a cumulative flow the last; stocks the last.
    @Override
    public Amount finer(String indicator) {
        Indicator of = catalogue.find(indicator).orElse(null);
        List<Period> parts = period().parts();
        if (of == null || parts.isEmpty()) return Amount.Missing.NOT_REPORTED;
        if (of.kind() != IndicatorKind.FLOW || of.cumulativeInYear()) return value(find(parts.getLast()), indicator);
        List<Amount> amounts = new ArrayList<>();
        for (Period part : parts) {
            Amount amount = value(find(part), indicator);
            if (!amount.present()) return Amount.Missing.NOT_REPORTED;
            amounts.add(amount);
        }
        return Amount.sum(amounts, of.bounds().min());
    }

    private @Nullable ReportFigures find(Period period) {
        for (int i = others.size() - 1; i >= 0; i--)
            if (others.get(i).period().equals(period)) return others.get(i).figures();
        return null;
    }

    private static Amount value(@Nullable ReportFigures report, String indicator) {
        return report == null ? Amount.Missing.NOT_REPORTED : report.value(indicator);
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
