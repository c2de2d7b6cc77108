package vn.lienminh.emulation.scoring;

import static vn.lienminh.emulation.EmulationAct.*;
import static vn.lienminh.emulation.EmulationRefusal.*;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.consolidation.View;
import vn.lienminh.emulation.EmulationRefusal;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;

/// The door of scoring: criteria come in and are published, opinions come in, points and ranks come out.
@Service
public class Scoring {
    private final CriteriaStore criteria;
    private final OpinionStore opinions;
    private final GroundsReader grounds;
    private final Clusters clusters;
    private final ScoringFiles files;
    private final Years years;
    private final CrossScoring cross;
    private final Evidence evidence;
    private final AuditTrail audit;
    private final Clock clock;

    Scoring(
            CriteriaStore criteria,
            OpinionStore opinions,
            GroundsReader grounds,
            Clusters clusters,
            ScoringFiles files,
            Years years,
            CrossScoring cross,
            Evidence evidence,
            AuditTrail audit,
            Clock clock) {
        this.criteria = criteria;
        this.opinions = opinions;
        this.grounds = grounds;
        this.clusters = clusters;
        this.files = files;
        this.years = years;
        this.cross = cross;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean reads(Table table) {
        return ScoringFiles.reads(table);
    }

    /// Loads a file of criteria or of opinions, all or nothing.
    @Transactional
    public Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        return actor.may(LOAD_CRITERIA)
                ? files.load(table, actor, dryRun)
                : refused(table.place(), E101_NOT_ALLOWED, "");
    }

    /// What somebody types of a unit.
    public record Saying(String unit, String criterion, Stage stage, BigDecimal value, String reason) {}

    /// The stages at which an actor may speak of a unit.
    @Transactional(readOnly = true)
    public List<Stage> open(String cluster, Organisation unit, int year, Actor actor) {
        Optional<Step> now = years.step(cluster, year);
        String speaksFor = scorer(Stage.CROSS, members(cluster, year, null), year, actor);
        return Arrays.stream(Stage.values())
                .filter(stage -> now.isEmpty() || stage.steps().contains(now.get()))
                .filter(stage -> stage.open(actor, unit.id(), lastDay(year)))
                .filter(stage ->
                        stage != Stage.CROSS || speaksFor.isEmpty() || cross.may(cluster, year, unit.code(), speaksFor))
                .toList();
    }

    /// Keeps an opinion, in the place of what the same stage said before.
    @Transactional
    public Outcome<Opinion> say(String cluster, int year, Saying saying, Actor actor) {
        List<Organisation> members = members(cluster, year, null);
        Optional<Organisation> unit =
                members.stream().filter(m -> m.code().equals(saying.unit())).findFirst();
        if (unit.isEmpty()) return refused(Place.NOWHERE, E127_NOT_A_MEMBER, saying.unit());
        if (!saying.stage().open(actor, unit.get().id(), lastDay(year)))
            return refused(Place.NOWHERE, E101_NOT_ALLOWED, "");
        Outcome<Boolean> step = years.during(cluster, year, saying.stage().steps());
        if (!step.faults().isEmpty()) return Outcome.refused(step.faults());
        Optional<CriteriaSet> set = criteria(cluster, year);
        if (set.isEmpty()) return refused(Place.NOWHERE, E119_NO_CRITERIA, cluster);
        Optional<Criterion> criterion = set.get().find(saying.criterion()).filter(c -> !c.group());
        if (criterion.isEmpty()) return refused(Place.NOWHERE, E123_UNKNOWN_CRITERION, saying.criterion());
        Opinion opinion = new Opinion(
                saying.unit(),
                saying.criterion(),
                saying.stage(),
                saying.value(),
                saying.reason().strip(),
                scorer(saying.stage(), members, year, actor),
                clock.instant(),
                actor.name());
        if (saying.stage() == Stage.CROSS
                && !opinion.scorer().isEmpty()
                && !cross.may(cluster, year, saying.unit(), opinion.scorer()))
            return refused(Place.NOWHERE, E130_NOT_YOUR_UNIT, saying.unit());
        Map<String, EmulationRefusal> wrong = OpinionRules.check(opinion, criterion.get());
        if (!wrong.isEmpty())
            return refused(
                    Place.NOWHERE,
                    wrong.values().iterator().next(),
                    saying.value().toPlainString());
        opinions.lock();
        opinions.put(cluster, year, opinion);
        audit.record(
                actor,
                saying.stage().act(),
                subject(set.get()) + "/" + saying.unit(),
                unit.get().id(),
                said(opinion));
        return Outcome.done(opinion);
    }

    static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /// The member for which somebody speaks; the helper group and the meeting speak for none.
    private static String scorer(Stage stage, List<Organisation> members, int year, Actor actor) {
        if (stage == Stage.FINDING || stage == Stage.FINAL) return "";
        return members.stream()
                .filter(m -> Stage.SELF.open(actor, m.id(), lastDay(year)))
                .map(Organisation::code)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> said(Opinion opinion) {
        return Map.of(
                "criterion", opinion.criterion(),
                "stage", opinion.stage().word(),
                "value", opinion.value().toPlainString(),
                "reason", opinion.reason());
    }

    /// Freezes the criteria of a year: from then on nobody changes them.
    @Transactional
    public Outcome<CriteriaSet> publish(String cluster, int year, Actor actor) {
        if (!actor.may(PUBLISH_CRITERIA)) return refused(Place.NOWHERE, E101_NOT_ALLOWED, "");
        criteria.lock();
        Optional<CriteriaStore.Kept> kept = criteria.find(cluster, year, null);
        if (kept.isEmpty()) return refused(Place.NOWHERE, E119_NO_CRITERIA, cluster);
        if (kept.get().publishedAt() != null) return refused(Place.NOWHERE, E118_FROZEN, "" + year);
        criteria.publish(kept.get().id(), clock.instant(), actor.name());
        audit.record(
                actor,
                PUBLISH_CRITERIA,
                subject(kept.get().set()),
                Map.of("hash", kept.get().hash()));
        return Outcome.done(kept.get().set());
    }

    @Transactional(readOnly = true)
    public Optional<CriteriaSet> criteria(String cluster, int year) {
        return criteria.find(cluster, year, null).map(CriteriaStore.Kept::set);
    }

    /// Points and ranks from what is accepted and said, now or as known at an instant.
    @Transactional(readOnly = true)
    public Outcome<ScoreTable> scores(String cluster, int year, View view) {
        if (clusters.find(cluster).isEmpty()) return refused(Place.NOWHERE, E102_UNKNOWN_CLUSTER, cluster);
        Optional<CriteriaStore.Kept> kept = criteria.find(cluster, year, view.known());
        if (kept.isEmpty()) return refused(Place.NOWHERE, E119_NO_CRITERIA, cluster);
        CriteriaSet set = kept.get().set();
        List<Organisation> members = members(cluster, year, view.known());
        List<Opinion> said = opinions.of(cluster, year, view.known());
        GroundsReader.Read read = grounds.read(set, members, said, view);
        List<ScoreSheet> sheets = Opinions.applied(Scorer.score(set, read.grounds()), said);
        List<Ranked> ranking = Ranking.of(set, sheets, read.grounds());
        return Outcome.done(new ScoreTable(
                set,
                kept.get().publishedAt(),
                members,
                read.grounds(),
                said,
                read.accepted(),
                evidence.of(cluster, year),
                ranking));
    }

    /// Whether another member said something of everything about this unit that only people judge.
    @Transactional(readOnly = true)
    public boolean crossScored(String cluster, int year, String unit) {
        List<Opinion> said = opinions.of(cluster, year, null);
        return criteria(cluster, year).stream()
                .flatMap(set -> set.leaves().stream()
                        .filter(c -> c.byPeople() && !c.formula().outside() && set.assigned(c)))
                .allMatch(c -> said.stream()
                        .anyMatch(o -> o.stage() == Stage.CROSS
                                && o.unit().equals(unit)
                                && o.criterion().equals(c.code())));
    }

    private List<Organisation> members(String cluster, int year, @Nullable Instant known) {
        return clusters.members(cluster, lastDay(year), known);
    }

    static String subject(CriteriaSet set) {
        return "criteria:" + set.cluster() + "/" + set.year();
    }

    private static <T> Outcome<T> refused(Place place, EmulationRefusal why, String found) {
        return Outcome.refused(Fault.error(place, why, Map.of("found", found)));
    }
}
