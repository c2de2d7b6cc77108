package vn.lienminh.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.ReportFigures;
import vn.lienminh.reporting.Snapshot;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// One source per figure: the unit's own accepted report of the period; else what other areas within it reported on
/// their own; else the total of its cooperatives; else shorter periods. They are never added to one another.
class UnitParts {
    private final Sheets sheets;
    private final TerritoryMap map;

    UnitParts(Sheets sheets, TerritoryMap map) {
        this.sheets = sheets;
        this.map = map;
    }

    Sheet sheet(Period period) {
        return sheets.of(period);
    }

    Part of(Indicator indicator, Member member, Period period) {
        Sheet sheet = sheet(period);
        Part found = switch (member) {
            case Member.Alliance alliance -> ofUnit(indicator, alliance.area(), sheet);
            case Member.Commune commune -> ofUnit(indicator, commune.area(), sheet);
            case Member.Cooperative(Organisation organisation) ->
                fromCells(indicator, sheet.form(ReportingLevel.COOPERATIVE), sheet.single(organisation.id()));
        };
        return found.answered() ? found : fromShorter(indicator, member, period);
    }

    private Part ofUnit(Indicator indicator, TerritoryId unit, Sheet sheet) {
        Part own = fromCells(indicator, sheet.form(ReportingLevel.PROVINCE), sheet.direct(unit));
        if (own.answered()) return own;
        Part within = fromWithin(indicator, unit, sheet);
        return within.answered() ? within : fromBelow(indicator, unit, sheet);
    }

    /// What the cooperatives of a unit add up to, whatever it reported itself.
    Part fromBelow(Indicator indicator, TerritoryId unit, Sheet sheet) {
        FormVersion form = sheet.form(ReportingLevel.COOPERATIVE);
        Tally tally = sheet.fromBelow(unit);
        boolean adds = indicator.kind() != IndicatorKind.RANK && indicator.kind() != IndicatorKind.TEXT;
        if (form == null || tally == null || !adds) return Part.NONE;
        if (indicator.kind().hasParts()) return pair(indicator, unit, sheet, form, tally);
        Optional<Cell> cell = form.value(indicator.code());
        if (cell.isEmpty()) return Part.NONE;
        int i = cell.get().number() - 1;
        Part part = fromCells(indicator, form, tally);
        if (!part.answered()) return part;
        if (indicator.kind() == IndicatorKind.YES_COUNT)
            part = Part.of(part.value(), part.numerator(), Amount.of(tally.stated(i)), part.standing());
        return part.fromBelow(tally.stated(i) + tally.exempt(i));
    }

    /// Over the cooperatives that state both parts: known from the totals where each of them states both.
    private Part pair(Indicator indicator, TerritoryId unit, Sheet sheet, FormVersion form, Tally tally) {
        Cells cells = Cells.of(indicator, form);
        if (cells == null) return Part.NONE;
        boolean all = tally.stated(cells.above() - 1) == tally.reports()
                && tally.stated(cells.under() - 1) == tally.reports();
        if (all) return fromCells(indicator, form, tally).fromBelow(tally.reports());
        Tally both = sheets.pairs(sheet, cells.above(), cells.under()).get(unit);
        if (both == null) return Part.NONE;
        Standing standing = both.standing(0).weaker(both.standing(1));
        return quotient(indicator, both.amount(0, null), both.amount(1, null), standing)
                .fromBelow(both.reports());
    }

    /// What other areas that the unit holds reported on their own: an old alliance beside the new one, or before
    /// it.
    private Part fromWithin(Indicator indicator, TerritoryId unit, Sheet sheet) {
        Map<TerritoryId, Tally> areas = sheet.within(unit);
        if (areas.isEmpty()) return Part.NONE;
        List<Part> parts = new ArrayList<>();
        List<TerritoryId> answered = new ArrayList<>();
        areas.forEach((area, tally) -> {
            Part part = fromCells(indicator, sheet.form(ReportingLevel.PROVINCE), tally);
            if (!part.answered()) return;
            parts.add(part);
            answered.add(area);
        });
        if (parts.isEmpty()) return Part.NONE;
        Sum sum = Sum.of(indicator, parts);
        return Part.of(sum.value(), sum.numerator(), sum.denominator(), sum.standing())
                .fromWithin(silent(unit, answered, sheet.period()));
    }

    /// The old units that went into this one as a whole and said nothing.
    private List<String> silent(TerritoryId unit, List<TerritoryId> answered, Period period) {
        return map.originsOf(unit).stream()
                .filter(origin -> !answered.contains(origin.id())
                        && map.onMap(origin.id(), period.end()) instanceof Placement.Whole(TerritoryId whole)
                        && whole.equals(unit))
                .map(Territory::name)
                .toList();
    }

    /// What one revision gives.
    static Part of(Indicator indicator, Sheet sheet, Snapshot snapshot) {
        Tally tally = new Tally();
        tally.add(snapshot, 1);
        return fromCells(indicator, sheet.form(snapshot.level()), tally);
    }

    /// The two cells of a ratio or an average, by their numbers.
    private record Cells(int above, int under) {
        static @Nullable Cells of(Indicator indicator, FormVersion form) {
            Optional<Cell> above =
                    Optional.ofNullable(indicator.parts().numerator()).flatMap(form::value);
            Optional<Cell> under = indicator.kind() == IndicatorKind.RATIO
                    ? form.base(indicator.code())
                    : Optional.ofNullable(indicator.parts().weight()).flatMap(form::value);
            return above.isEmpty() || under.isEmpty()
                    ? null
                    : new Cells(above.get().number(), under.get().number());
        }
    }

    private static Part fromCells(Indicator indicator, @Nullable FormVersion form, @Nullable Tally tally) {
        if (tally == null || form == null) return Part.NONE;
        if (!indicator.kind().hasParts()) {
            Optional<Cell> cell = form.value(indicator.code());
            if (cell.isEmpty()) return Part.NONE;
            int i = cell.get().number() - 1;
            return Part.single(tally.amount(i, indicator.bounds().min()), tally.standing(i));
        }
        Cells cells = Cells.of(indicator, form);
        if (cells == null) return Part.NONE;
        int above = cells.above() - 1;
        int under = cells.under() - 1;
        Standing standing = tally.standing(above).weaker(tally.standing(under));
        return quotient(indicator, tally.amount(above, null), tally.amount(under, null), standing);
    }

    static Part quotient(Indicator indicator, Amount above, Amount under, Standing standing) {
        Amount value = ReportFigures.quotient(above, under, indicator.kind());
        return Part.of(value, above, under, value.present() ? standing : null);
    }

    /// A flow that is counted within each period is added when every shorter period is there; everything else is
    /// the last.
    private Part fromShorter(Indicator indicator, Member member, Period period) {
        if (period.parts().isEmpty() || indicator.kind() == IndicatorKind.RANK) return Part.NONE;
        List<Sheet> shorter = sheets.within(period);
        boolean adds = indicator.kind() == IndicatorKind.FLOW && !indicator.cumulativeInYear();
        List<Part> found = new ArrayList<>();
        for (Sheet sheet : adds ? shorter : List.of(shorter.getLast())) {
            Part part = of(indicator, member, sheet.period());
            if (!part.value().present()) return Part.NONE;
            found.add(part);
        }
        if (!adds) return found.getFirst().marked(Figure.Mark.FROM_SHORTER_PERIODS);
        Sum sum = Sum.of(indicator, found);
        return Part.of(sum.value(), sum.numerator(), sum.denominator(), sum.standing())
                .fromBelow(found.getLast().reports())
                .marked(Figure.Mark.FROM_SHORTER_PERIODS);
    }
}
