package vn.lienminh.consolidation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.reporting.ReportFigures;
import vn.lienminh.reporting.Snapshot;

/// One source per figure: the unit's own accepted report of the period; else the total from below; else shorter
/// periods. They are never added to one another. Sheets are read once for all units and indicators of a question.
class UnitParts {
    private final Sheet.Reader reader;
    private final Collection<TerritoryId> units;
    private final View view;
    private final Map<Period, Sheet> sheets = new HashMap<>();

    UnitParts(Sheet.Reader reader, Collection<TerritoryId> units, View view) {
        this.reader = reader;
        this.units = units;
        this.view = view;
    }

    Sheet sheet(Period period) {
        Sheet sheet = sheets.get(period);
        if (sheet == null) sheets.put(period, sheet = reader.read(period, units, view));
        return sheet;
    }

    Part of(Indicator indicator, TerritoryId unit, Period period) {
        Sheet sheet = sheet(period);
        Part own = fromCells(indicator, sheet, sheet.direct().get(unit), Figure.Mark.NONE);
        if (own.answered()) return own;
        Part below = fromCells(indicator, sheet, sheet.below().get(unit), Figure.Mark.FROM_BELOW);
        return below.answered() ? below : fromShorter(indicator, unit, period);
    }

    /// What one revision gives.
    static Part of(Indicator indicator, Sheet sheet, Snapshot snapshot) {
        Tally tally = new Tally(0);
        tally.add(snapshot, 1);
        return fromCells(indicator, sheet, new UnitCells(tally, List.of(snapshot)), Figure.Mark.NONE);
    }

    private static Part fromCells(Indicator indicator, Sheet sheet, @Nullable UnitCells cells, Figure.Mark mark) {
        FormVersion form = sheet.form();
        if (cells == null || form == null) return Part.NONE;
        if (!indicator.kind().hasParts()) {
            Optional<Cell> cell = form.value(indicator.code());
            return cell.map(c -> Part.single(amount(indicator, cells, c), cells.standing(c.number()), mark))
                    .orElse(Part.NONE);
        }
        Optional<Cell> above =
                Optional.ofNullable(indicator.parts().numerator()).flatMap(form::value);
        Optional<Cell> under = indicator.kind() == IndicatorKind.RATIO
                ? form.base(indicator.code())
                : Optional.ofNullable(indicator.parts().weight()).flatMap(form::value);
        if (above.isEmpty() || under.isEmpty()) return Part.NONE;
        Standing standing = cells.standing(above.get().number())
                .weaker(cells.standing(under.get().number()));
        return quotient(
                indicator,
                cells.amount(above.get().number(), null),
                cells.amount(under.get().number(), null),
                standing,
                mark);
    }

    private static Amount amount(Indicator indicator, UnitCells cells, Cell cell) {
        return cells.amount(cell.number(), indicator.bounds().min());
    }

    static Part quotient(Indicator indicator, Amount above, Amount under, Standing standing, Figure.Mark mark) {
        Amount value = ReportFigures.quotient(above, under, indicator.kind());
        return new Part(value, above, under, value.present() ? standing : null, mark);
    }

    /// A flow that is counted within each period is added when every shorter period is there; everything else is
    /// the last.
    private Part fromShorter(Indicator indicator, TerritoryId unit, Period period) {
        List<Period> parts = period.parts();
        if (parts.isEmpty() || indicator.kind() == IndicatorKind.RANK) return Part.NONE;
        boolean adds = indicator.kind() == IndicatorKind.FLOW && !indicator.cumulativeInYear();
        List<Part> found = (adds ? parts : List.of(parts.getLast()))
                .stream().map(p -> of(indicator, unit, p)).toList();
        if (found.stream().anyMatch(p -> !p.value().present())) return Part.NONE;
        if (!adds) return marked(found.getFirst());
        Standing standing = found.stream().map(Part::standing).reduce(Standing.OFFICIAL, UnitParts::weaker);
        Amount sum = Amount.sum(
                found.stream().map(Part::value).toList(), indicator.bounds().min());
        return Part.single(sum, standing, Figure.Mark.FROM_SHORTER_PERIODS);
    }

    private static Standing weaker(@Nullable Standing one, @Nullable Standing other) {
        if (one == null) return other == null ? Standing.OFFICIAL : other;
        return other == null ? one : one.weaker(other);
    }

    private static Part marked(Part part) {
        return new Part(
                part.value(), part.numerator(), part.denominator(), part.standing(), Figure.Mark.FROM_SHORTER_PERIODS);
    }
}
