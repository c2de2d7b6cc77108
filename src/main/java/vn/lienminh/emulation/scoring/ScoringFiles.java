package vn.lienminh.emulation.scoring;

import static vn.lienminh.emulation.EmulationAct.*;
import static vn.lienminh.emulation.EmulationRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.emulation.EmulationRefusal;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisations;

/// Takes files of criteria and of opinions, each all or nothing.
@Component
class ScoringFiles {
    private final CriteriaStore criteria;
    private final OpinionStore opinions;
    private final Clusters clusters;
    private final Organisations organisations;
    private final Indicators indicators;
    private final AuditTrail audit;
    private final Clock clock;
    private final Years years;

    ScoringFiles(
            CriteriaStore criteria,
            OpinionStore opinions,
            Clusters clusters,
            Organisations organisations,
            Indicators indicators,
            Years years,
            AuditTrail audit,
            Clock clock) {
        this.criteria = criteria;
        this.opinions = opinions;
        this.clusters = clusters;
        this.organisations = organisations;
        this.indicators = indicators;
        this.audit = audit;
        this.clock = clock;
        this.years = years;
    }

    static boolean reads(Table table) {
        return CriteriaFile.reads(table) || OpinionFile.reads(table);
    }

    /// Loads a file of criteria or of opinions, all or nothing.
    Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        return CriteriaFile.reads(table) ? loadCriteria(table, actor, dryRun) : loadOpinions(table, actor, dryRun);
    }

    private Outcome<Loaded> loadCriteria(Table table, Actor actor, boolean dryRun) {
        CriteriaFile file = new CriteriaFile(table);
        Optional<CriteriaSet> read = file.read();
        if (read.isEmpty()) return Outcome.refused(file.faults());
        CriteriaSet set = read.get();
        if (clusters.find(set.cluster()).isEmpty()) return refused(table.place(), E102_UNKNOWN_CLUSTER, set.cluster());
        List<Fault> faults = CriteriaRules.check(
                set,
                indicators.on(Period.year(set.year()).end()),
                code -> file.row(code).at("code"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        criteria.lock();
        Optional<CriteriaStore.Kept> old = criteria.find(set.cluster(), set.year(), null);
        int count = set.criteria().size();
        if (old.isPresent() && old.get().set().equals(set))
            return Outcome.done(new Loaded(table.file(), "loaded.criteria", 0, 0, count, List.of()));
        if (old.isPresent() && old.get().publishedAt() != null)
            return refused(table.place(), E118_FROZEN, "" + set.year());
        if (!dryRun) {
            Instant at = clock.instant();
            criteria.end(set, at);
            criteria.add(set, table.file(), table.hash(), at, actor.name());
            audit.record(
                    actor, LOAD_CRITERIA, Scoring.subject(set), Map.of("file", table.file(), "hash", table.hash()));
        }
        return Outcome.done(new Loaded(
                table.file(), "loaded.criteria", old.isEmpty() ? count : 0, old.isEmpty() ? 0 : count, 0, List.of()));
    }

    private Outcome<Loaded> loadOpinions(Table table, Actor actor, boolean dryRun) {
        if (table.rows().isEmpty()) return refused(table.place(), E119_NO_CRITERIA, "");
        Table.Row first = table.rows().getFirst();
        if (!first.get("year").matches("\\d{4}")) return refused(first.at("year"), E103_NOT_A_YEAR, first.get("year"));
        int year = Integer.parseInt(first.get("year"));
        String cluster = first.get("cluster");
        Optional<CriteriaStore.Kept> kept = criteria.find(cluster, year, null);
        if (kept.isEmpty()) return refused(first.at("cluster"), E119_NO_CRITERIA, cluster);
        OpinionFile file = new OpinionFile(
                organisations, kept.get().set(), clusters.members(cluster, LocalDate.of(year, 12, 31), null));
        List<Opinion> read = file.read(table, clock.instant(), actor.name());
        if (!file.faults().isEmpty()) return Outcome.refused(file.faults());
        List<Fault> closed = new ArrayList<>();
        Set<Stage> over = EnumSet.noneOf(Stage.class);
        for (Stage stage : read.stream().map(Opinion::stage).collect(Collectors.toSet())) {
            List<Fault> why = years.during(cluster, year, stage.steps()).faults();
            if (!why.isEmpty()) over.add(stage);
            closed.addAll(why);
        }
        opinions.lock();
        List<Opinion> before = opinions.of(cluster, year, null);
        List<Opinion> fresh = read.stream()
                .filter(o -> before.stream().noneMatch(b -> same(b, o)))
                .toList();
        if (fresh.stream().anyMatch(o -> over.contains(o.stage()))) return Outcome.refused(closed);
        int changed = (int) fresh.stream()
                .filter(o -> before.stream().anyMatch(b -> sameKey(b, o)))
                .count();
        if (!dryRun && !fresh.isEmpty()) {
            fresh.forEach(o -> opinions.put(cluster, year, o));
            audit.record(
                    actor,
                    LOAD_CRITERIA,
                    Scoring.subject(kept.get().set()),
                    Map.of("file", table.file(), "hash", table.hash()));
        }
        return Outcome.done(new Loaded(
                table.file(),
                "loaded.opinions",
                fresh.size() - changed,
                changed,
                read.size() - fresh.size(),
                List.of()));
    }

    private static boolean sameKey(Opinion one, Opinion other) {
        return one.unit().equals(other.unit())
                && one.criterion().equals(other.criterion())
                && one.stage() == other.stage();
    }

    private static boolean same(Opinion one, Opinion other) {
        return sameKey(one, other)
                && one.value().compareTo(other.value()) == 0
                && one.reason().equals(other.reason())
                && one.scorer().equals(other.scorer());
    }

    private static <T> Outcome<T> refused(Place place, EmulationRefusal why, String found) {
        return Outcome.refused(Fault.error(place, why, Map.of("found", found)));
    }
}
