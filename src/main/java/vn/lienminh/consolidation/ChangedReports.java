package vn.lienminh.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Edition;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Reports;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Snapshot;
import vn.lienminh.territory.TerritoryMap;

/// Reports as a list of changes tells them: accepted, revised with the cells that differ, filed elsewhere, given back.
@Component
class ChangedReports {
    private final Reports reports;
    private final Organisations organisations;

    ChangedReports(Reports reports, Organisations organisations) {
        this.reports = reports;
        this.organisations = organisations;
    }

    /// The newest first.
    List<ChangeList.Report> tell(List<ChangeStore.Found> found, TerritoryMap map, Edition edition) {
        return found.stream()
                .collect(Collectors.groupingBy(ChangeStore.Found::period, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(samePeriod -> reports(samePeriod, map, edition).stream())
                .sorted(Comparator.comparing(ChangeList.Report::at)
                        .reversed()
                        .thenComparing(r -> r.organisation().code())
                        .thenComparing(ChangeList.Report::period))
                .toList();
    }

    private List<ChangeList.Report> reports(List<ChangeStore.Found> samePeriod, TerritoryMap map, Edition edition) {
        Period period = samePeriod.getFirst().period();
        var histories = reports.histories(
                samePeriod.stream()
                        .map(ChangeStore.Found::organisation)
                        .distinct()
                        .toList(),
                period);
        List<ChangeList.Report> all = new ArrayList<>();
        for (ChangeStore.Found found : samePeriod)
            report(found, histories.getOrDefault(found.organisation(), List.of()), map, edition)
                    .ifPresent(all::add);
        return all;
    }

    private Optional<ChangeList.Report> report(
            ChangeStore.Found found, List<Revision> history, TerritoryMap map, Edition edition) {
        Optional<Snapshot> now = history.stream()
                .map(Revision::snapshot)
                .filter(s -> s.revision() == found.revision())
                .findFirst();
        Optional<Snapshot> before = history.stream()
                .filter(r -> found.at().equals(r.endedAt()) && r.snapshot().revision() < found.revision())
                .map(Revision::snapshot)
                .findFirst();
        return now.map(snapshot -> found.endedReason() != null
                ? report(found, ChangeList.What.RETURNED, snapshot, null, map, edition)
                : report(found, what(snapshot, before), snapshot, before.orElse(null), map, edition));
    }

    private static ChangeList.What what(Snapshot now, Optional<Snapshot> before) {
        if (before.isEmpty()) return ChangeList.What.ACCEPTED;
        boolean here = before.get().area().equals(now.area())
                && before.get().id().province().equals(now.id().province());
        return here ? ChangeList.What.REVISED : ChangeList.What.REFILED;
    }

    private ChangeList.Report report(
            ChangeStore.Found found,
            ChangeList.What what,
            Snapshot now,
            @Nullable Snapshot before,
            TerritoryMap map,
            Edition edition) {
        Snapshot filed = what == ChangeList.What.REFILED ? before : null;
        LocalDate day = found.period().end();
        return new ChangeList.Report(
                what,
                found.at(),
                found.by(),
                organisations.get(found.organisation(), day),
                found.period(),
                now.id().form(),
                found.revision(),
                found.endedReason() == null ? now.reason() : found.endedReason(),
                filed == null ? "" : place(filed, map),
                filed == null ? "" : place(now, map),
                what == ChangeList.What.REVISED && before != null ? cells(before, now, edition) : List.of());
    }

    private static String place(Snapshot snapshot, TerritoryMap map) {
        LocalDate day = snapshot.id().period().end();
        String area = map.on(snapshot.area(), day).fullName();
        return snapshot.area().equals(snapshot.id().province())
                ? area
                : area + ", " + map.on(snapshot.id().province(), day).fullName();
    }

    private static List<ChangeList.CellChange> cells(Snapshot before, Snapshot now, Edition edition) {
        Optional<FormVersion> form = edition.form(now.level(), now.id().period());
        if (form.isEmpty()) return List.of();
        List<ChangeList.CellChange> changes = new ArrayList<>();
        for (Cell cell : form.get().cells()) {
            Amount was = before.amount(cell.number());
            Amount is = now.amount(cell.number());
            if (!was.equals(is)) changes.add(new ChangeList.CellChange(cell, was, is));
        }
        return changes;
    }
}
