package vn.lienminh.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.OrganisationFollower;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.AreaFollower;

/// Files reports anew (chuyển hồ sơ) whose province or area turns out to be another one: an event of territory, or
/// a move, was recorded after the reports that it concerns. The new revision says what the old one said; so
/// snapshots never change, what was known stays known, and totals follow by the same way as ever.
@Component
class Refiling implements AreaFollower, OrganisationFollower {
    private static final int AT_ONCE = 1_000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final FigureLoading loading;
    private final PlaceStore places;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    Refiling(FigureLoading loading, PlaceStore places, Organisations organisations, AuditTrail audit, Clock clock) {
        this.loading = loading;
        this.places = places;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void areasChanged(LocalDate from) {
        loading.snapshots.excludeAll();
        refile(places.counting(from.isBefore(EARLIEST) ? EARLIEST : from, null));
    }

    @Override
    public void moved(Collection<OrganisationId> moved, LocalDate from) {
        loading.snapshots.excludeAll();
        refile(places.counting(from.isBefore(EARLIEST) ? EARLIEST : from, moved));
    }

    /// Where a report that counts is filed now.
    record Filed(Filing.Counted revision, ReportingLevel level, TerritoryId area) {
        ReportId id() {
            return revision.id();
        }
    }

    private record Move(Filed from, Entry.Target to) {}

    private void refile(List<Filed> counting) {
        Rulebook rules = loading.rules();
        RowTargets targets = loading.targets(rules);
        List<Move> moves = counting.stream()
                .map(filed -> move(filed, rules, targets))
                .filter(Objects::nonNull)
                .toList();
        if (moves.isEmpty()) return;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Filing filing = new Filing(loading.snapshots, loading.ledger);
        for (int i = 0; i < moves.size(); i += AT_ONCE)
            file(moves.subList(i, Math.min(moves.size(), i + AT_ONCE)), filing, at);
        filing.accept(clock, Actor.operator().name());
        audit.record(Actor.operator(), ReportingAct.REFILE_REPORTS, "reports", Map.of("count", moves.size()));
    }

    private @Nullable Move move(Filed filed, Rulebook rules, RowTargets targets) {
        Optional<FormVersion> form = rules.form(filed.level(), filed.id().period());
        Optional<Entry.Target> target = form.flatMap(
                f -> targets.target(filed.id().period(), f, filed.id().organisation(), area(filed)));
        if (target.isEmpty()) return null;
        boolean same =
                target.get().id().equals(filed.id()) && target.get().area().equals(filed.area());
        return same ? null : new Move(filed, target.get());
    }

    /// A cooperative is where it is known to be now; the figures of an alliance stay about the area that they were
    /// made for.
    private @Nullable TerritoryId area(Filed filed) {
        return filed.level() == ReportingLevel.PROVINCE
                ? filed.area()
                : organisations
                        .get(filed.id().organisation(), filed.id().period().end())
                        .area();
    }

    private void file(List<Move> moves, Filing filing, Instant at) {
        String reason = Texts.in(Language.VI).get("reporting.refiled");
        List<Filing.Change> changes = new ArrayList<>();
        List<Snapshot> snapshots = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        List<Snapshot> before =
                places.snapshots(moves.stream().map(m -> m.from().revision()).toList());
        for (int i = 0; i < moves.size(); i++) {
            Snapshot was = before.get(i);
            Entry.Target to = moves.get(i).to();
            Snapshot now = was.refiled(to.id(), to.area(), places.lastRevision(was.id()) + 1, reason, at);
            changes.add(new Filing.Change(now, was));
            snapshots.add(now);
            sizes.add(to.form().size());
        }
        filing.add(changes, SnapshotRows.of(snapshots, sizes));
    }
}
