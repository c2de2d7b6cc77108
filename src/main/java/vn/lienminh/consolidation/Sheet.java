package vn.lienminh.consolidation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.reporting.AcceptedReports;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Snapshot;

/// What units have reported for one period: directly, and from below.
///
/// @param form null when no form asks for anything in such a period
record Sheet(
        Period period,
        Catalogue catalogue,
        @Nullable FormVersion form,
        Map<TerritoryId, UnitCells> direct,
        Map<TerritoryId, UnitCells> below) {

    /// Reads sheets: from the totals now, from the snapshots for a past instant or where amounts are not exact.
    @Component
    static class Reader {
        private final TotalStore totals;
        private final AcceptedReports accepted;
        private final Indicators indicators;

        Reader(TotalStore totals, AcceptedReports accepted, Indicators indicators) {
            this.totals = totals;
            this.accepted = accepted;
            this.indicators = indicators;
        }

        Sheet read(Period period, Collection<TerritoryId> units, View view) {
            Catalogue catalogue = indicators.on(period.end());
            Optional<FormVersion> form = indicators.form(period);
            if (form.isEmpty()) return new Sheet(period, catalogue, null, Map.of(), Map.of());
            Map<TerritoryId, UnitCells> direct = direct(form.get(), period, units, view);
            Map<TerritoryId, UnitCells> below = below(form.get(), period, units, view);
            return new Sheet(period, catalogue, form.get(), direct, below);
        }

        private Map<TerritoryId, UnitCells> direct(
                FormVersion form, Period period, Collection<TerritoryId> units, View view) {
            Map<TerritoryId, UnitCells> cells = new HashMap<>();
            if (view.known() == null)
                totals.find(form.form(), period, units)
                        .forEach((key, tally) -> cells.put(key.unit(), new UnitCells(tally, List.of())));
            boolean read = view.known() != null || cells.values().stream().anyMatch(UnitCells::inexact);
            if (!read) return cells;
            return gather(accepted.about(units, form.form(), period, view.known()), Snapshot::area);
        }

        /// Without the reports about units that are asked for themselves: these would count twice.
        private Map<TerritoryId, UnitCells> below(
                FormVersion form, Period period, Collection<TerritoryId> units, View view) {
            Map<TerritoryId, UnitCells> cells = new HashMap<>();
            boolean any = view.known() != null
                    || !totals.below(form.form(), period, units).isEmpty();
            if (!any) return cells;
            List<Revision> others = accepted.below(units, form.form(), period, view.known()).stream()
                    .filter(r -> !units.contains(r.snapshot().area()))
                    .toList();
            return gather(others, s -> s.id().province());
        }

        private static Map<TerritoryId, UnitCells> gather(
                List<Revision> revisions, Function<Snapshot, TerritoryId> unit) {
            Map<TerritoryId, List<Snapshot>> byUnit =
                    revisions.stream().map(Revision::snapshot).collect(Collectors.groupingBy(unit));
            Map<TerritoryId, UnitCells> cells = new HashMap<>();
            byUnit.forEach((id, snapshots) -> {
                Tally tally = new Tally(0);
                snapshots.forEach(s -> tally.add(s, 1));
                cells.put(id, new UnitCells(tally, snapshots));
            });
            return cells;
        }
    }
}
