package vn.lienminh.consolidation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Edition;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.Reports;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Snapshot;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// The door of looking back: what changed for a party between two instants, in its reports, in the structure
/// beneath it, and in its figures.
@Service
public class Changes {
    private static final int SOME = 200;

    private final ChangeStore store;
    private final Scopes scopes;
    private final Figures figures;
    private final Reports reports;
    private final Organisations organisations;
    private final Indicators indicators;
    private final Clock clock;

    Changes(
            ChangeStore store,
            Scopes scopes,
            Figures figures,
            Reports reports,
            Organisations organisations,
            Indicators indicators,
            Clock clock) {
        this.store = store;
        this.scopes = scopes;
        this.figures = figures;
        this.reports = reports;
        this.organisations = organisations;
        this.indicators = indicators;
        this.clock = clock;
    }

    /// What is asked for.
    ///
    /// @param from excluded
    /// @param to included
    /// @param indicators whose figures are compared; none: no figures
    /// @param periods of these figures; none: those of the reports that are shown
    /// @param limit how many reports
    /// @param offset how many reports to pass over
    public record Question(
            Party party,
            Instant from,
            Instant to,
            Collection<String> indicators,
            Collection<Period> periods,
            int limit,
            int offset) {}

    /// Only of reports that the actor may see.
    @Transactional(readOnly = true)
    public Outcome<ChangeList> between(Question question, Actor actor) {
        TerritoryMap map = scopes.map(View.NOW);
        LocalDate day = day(question);
        Period thisYear = Period.year(day.getYear());
        return scopes.of(question.party(), thisYear, new View(day, null), map)
                .map(scope -> list(question, scope, map, actor));
    }

    /// A province or a commune is looked at on the day on which its code is read: it may have ended since.
    private static LocalDate day(Question question) {
        LocalDate last = LocalDate.ofInstant(question.to(), Vietnamese.ZONE);
        LocalDate read = switch (question.party()) {
            case Party.Province(String ignored, LocalDate on) -> on;
            case Party.Commune(String ignored, LocalDate on) -> on;
            case Party.National _, Party.Cluster _, Party.Organisation _ -> null;
        };
        return read == null || read.isAfter(last) ? last : read;
    }

    private ChangeList list(Question question, Scope scope, TerritoryMap map, Actor actor) {
        Edition edition = indicators.edition();
        ChangeStore.Between between = new ChangeStore.Between(question.from(), question.to());
        Set<TerritoryId> units = units(scope, map);
        ChangeStore.Of of = of(scope, units);
        List<ChangeStore.Found> all = store.reports(of, between, question.limit(), question.offset());
        List<ChangeStore.Found> seen = all.stream()
                .filter(f -> actor.may(
                        ReportingAct.SEE_REPORTS, f.organisation(), f.period().end()))
                .toList();
        List<ChangeList.Report> found = seen.stream()
                .collect(Collectors.groupingBy(ChangeStore.Found::period, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(samePeriod -> reports(samePeriod, map, edition).stream())
                .sorted(Comparator.comparing(ChangeList.Report::at)
                        .reversed()
                        .thenComparing(r -> r.organisation().code())
                        .thenComparing(ChangeList.Report::period))
                .toList();
        return new ChangeList(
                scope.name(),
                question.from(),
                question.to(),
                found,
                seen.size() == all.size() ? store.count(of, between) : question.offset() + seen.size(),
                store.structure(national(scope) ? null : units, between, SOME),
                memberships(of, between, map),
                values(question, found));
    }

    private static boolean national(Scope scope) {
        return scope.party() instanceof Party.National;
    }

    /// Its areas, and those that they were made of: reports of earlier years lie there.
    private static Set<TerritoryId> units(Scope scope, TerritoryMap map) {
        Set<TerritoryId> units = new HashSet<>();
        List<TerritoryId> left = new ArrayList<>(scope.areas());
        while (!left.isEmpty()) {
            TerritoryId unit = left.removeLast();
            if (units.add(unit)) map.originsOf(unit).stream().map(Territory::id).forEach(left::add);
        }
        return units;
    }

    private static ChangeStore.Of of(Scope scope, Set<TerritoryId> units) {
        return switch (scope.party()) {
            case Party.National ignored -> ChangeStore.Of.EVERYBODY;
            case Party.Province ignored -> new ChangeStore.Of(null, units, null);
            case Party.Commune ignored -> new ChangeStore.Of(null, null, units);
            case Party.Cluster ignored -> ofMembers(scope);
            case Party.Organisation ignored -> ofMembers(scope);
        };
    }

    private static ChangeStore.Of ofMembers(Scope scope) {
        return new ChangeStore.Of(scope.members().stream().map(Organisation::id).toList(), null, null);
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

    private List<ChangeList.Membership> memberships(ChangeStore.Of of, ChangeStore.Between between, TerritoryMap map) {
        ChangeStore.Of about =
                of.provinces() == null ? of : new ChangeStore.Of(null, null, communes(of.provinces(), map));
        return store.organisations(about, between, SOME).stream()
                .map(state -> new ChangeList.Membership(
                        state.said().at(),
                        state.said().replaced(),
                        state.said().code(),
                        state.said().name(),
                        state.area() == null
                                ? ""
                                : map.on(state.area(), state.said().from()).fullName(),
                        state.said().from(),
                        state.said().until()))
                .toList();
    }

    /// Provinces with the communes that they ever held.
    private static Collection<TerritoryId> communes(Collection<TerritoryId> provinces, TerritoryMap map) {
        Set<TerritoryId> all = new HashSet<>(provinces);
        for (TerritoryId province : provinces)
            for (LocalDate day : days(province, map))
                map.childrenOn(province, day).stream().map(Territory::id).forEach(all::add);
        return all;
    }

    private static List<LocalDate> days(TerritoryId province, TerritoryMap map) {
        List<LocalDate> days = new ArrayList<>();
        Territory unit = map.find(province).orElseThrow();
        LocalDate first = unit.lives().from();
        LocalDate last = unit.lives().lastDay();
        days.add(first == null ? LocalDate.of(1900, 1, 1) : first);
        for (LocalDate day : map.newMapsOf(Level.COMMUNE)) if (unit.lives().contains(day)) days.add(day);
        if (last != null) days.add(last);
        return days;
    }

    private List<ChangeList.Value> values(Question question, List<ChangeList.Report> found) {
        Set<Period> periods = new TreeSet<>(question.periods());
        if (periods.isEmpty()) for (ChangeList.Report report : found) periods.add(report.period());
        if (question.indicators().isEmpty()) return List.of();
        View before = new View(null, question.from());
        View after = question.to().isBefore(clock.instant()) ? new View(null, question.to()) : View.NOW;
        List<ChangeList.Value> values = new ArrayList<>();
        for (Period period : periods) {
            Map<String, Amount> was = amounts(question, period, before);
            amounts(question, period, after).forEach((code, is) -> {
                Amount then = was.getOrDefault(code, Amount.Missing.NOT_REPORTED);
                Optional<Indicator> indicator = indicators.on(period.end()).find(code);
                if (!then.equals(is)) indicator.ifPresent(i -> values.add(new ChangeList.Value(period, i, then, is)));
            });
        }
        return values;
    }

    private Map<String, Amount> amounts(Question question, Period period, View view) {
        Map<String, Amount> amounts = new TreeMap<>();
        if (figures.of(question.party(), period, question.indicators(), view)
                instanceof Outcome.Done<List<Figure>>(List<Figure> found))
            for (Figure figure : found) amounts.put(figure.indicator(), figure.value());
        return amounts;
    }
}
