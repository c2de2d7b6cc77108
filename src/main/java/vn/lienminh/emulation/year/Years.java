package vn.lienminh.emulation.year;

import static vn.lienminh.emulation.EmulationAct.RUN_YEAR;
import static vn.lienminh.emulation.year.YearRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Organisation;

/// The door of a cluster's year (năm thi đua): its calendar is set and moved, it goes from step to step. What a
/// step closes is closed for every part that asks here; a year that nobody opened closes nothing.
@Service
public class Years {
    private final YearStore store;
    private final YearRights rights;
    private final Watches watches;
    private final Assignments assignments;
    private final AuditTrail audit;
    private final Clock clock;

    Years(YearStore store, YearRights rights, Watches watches, Assignments assignments, AuditTrail audit, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.watches = watches;
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    /// Empty when its calendar was never set.
    @Transactional(readOnly = true)
    public Optional<YearCourse> of(String cluster, int year) {
        return store.find(cluster, year);
    }

    /// The years of a cluster that were opened.
    @Transactional(readOnly = true)
    public List<Integer> opened(String cluster) {
        return store.years(cluster);
    }

    /// Where a year stands; empty when it is not run by steps, and nothing is closed.
    @Transactional(readOnly = true)
    public Optional<Step> step(String cluster, int year) {
        return store.step(cluster, year);
    }

    /// Refused when the year, if it is run by steps, stands at none of these. Whoever writes afterwards in the same
    /// transaction is done before the year goes on.
    @Transactional
    public Outcome<Boolean> during(String cluster, int year, Set<Step> steps) {
        store.lock(cluster, year);
        Optional<Step> now = store.step(cluster, year);
        if (now.isEmpty() || steps.contains(now.get())) return Outcome.done(true);
        return refused(E211_CLOSED, Map.of("found", name(now.get())));
    }

    /// Whether somebody acts for the cluster in that year now.
    @Transactional(readOnly = true)
    public boolean leads(String cluster, int year, Actor actor) {
        return rights.leads(cluster, year, RUN_YEAR, actor);
    }

    @Transactional(readOnly = true)
    public boolean sees(String cluster, int year, Actor actor) {
        return rights.sees(cluster, year, actor);
    }

    @Transactional(readOnly = true)
    public List<Organisation> members(String cluster, int year) {
        return rights.members(cluster, year);
    }

    /// How far a step is, by all who know of it.
    @Transactional(readOnly = true)
    public StepReport report(String cluster, int year, Step step, Texts texts) {
        return watches.of(cluster, year, step, texts);
    }

    /// What nobody has finished.
    @Transactional(readOnly = true)
    public List<OpenItem> open(String cluster, int year, Texts texts) {
        return watches.open(cluster, year, texts);
    }

    /// The steps that are due on a day.
    public static List<Step> dated() {
        return YearRules.DATED;
    }

    /// Opens a year with its calendar: one day for each step, in their order.
    @Transactional
    public Outcome<YearCourse> open(String cluster, int year, Map<Step, LocalDate> dues, Actor actor) {
        if (!rights.leads(cluster, year, RUN_YEAR, actor)) return refused(E201_NOT_ALLOWED);
        List<Fault> faults = YearRules.calendar(dues);
        if (!faults.isEmpty()) return Outcome.refused(faults);
        store.lock(cluster, year);
        if (store.find(cluster, year).isPresent()) return refused(E203_ALREADY_OPEN, Map.of("found", "" + year));
        Instant at = now();
        store.open(cluster, year, at, actor.name());
        dues.forEach((step, due) -> store.give(cluster, year, new Milestone(step, due, "", at, actor.name())));
        audit.record(actor, RUN_YEAR, subject(cluster, year), Map.of("opened", dues.toString()));
        return done(cluster, year);
    }

    /// Moves the day of a step that is not over.
    @Transactional
    public Outcome<YearCourse> move(String cluster, int year, Step step, LocalDate due, String reason, Actor actor) {
        return mine(cluster, year, actor).then(course -> {
            List<Fault> faults = YearRules.move(course, step, due, reason, rights.today());
            if (!faults.isEmpty()) return Outcome.refused(faults);
            store.give(cluster, year, new Milestone(step, due, reason.strip(), now(), actor.name()));
            audit.record(
                    actor,
                    RUN_YEAR,
                    subject(cluster, year),
                    Map.of(
                            "step", step.word(),
                            "before", course.due(step).orElseThrow().toString(),
                            "after", due.toString(),
                            "reason", reason));
            return done(cluster, year);
        });
    }

    /// On to the next step. Over a condition that does not bind one goes with a reason; over others not at all.
    ///
    /// @param seen the step at which the year stood for whoever asks
    @Transactional
    public Outcome<YearCourse> advance(String cluster, int year, Step seen, String reason, Actor actor) {
        return mine(cluster, year, actor).then(course -> at(course, seen)).then(course -> {
            List<StepReport.Condition> open =
                    watches.of(cluster, year, seen, Texts.in(Language.VI)).conditions().stream()
                            .filter(c -> !c.met())
                            .toList();
            List<Fault> faults = new ArrayList<>();
            open.stream()
                    .filter(StepReport.Condition::binding)
                    .forEach(c -> faults.add(Fault.error(Place.NOWHERE, E209_CONDITIONS, Map.of("found", c.text()))));
            if (!open.isEmpty() && reason.isBlank())
                faults.add(Fault.error(Place.NOWHERE.at("reason"), E208_NO_REASON));
            if (!faults.isEmpty()) return Outcome.refused(faults);
            return take(course, YearMove.ADVANCE, open.isEmpty() ? "" : reason.strip(), actor);
        });
    }

    /// Back to the step before, with a reason: what it had closed is open again.
    @Transactional
    public Outcome<YearCourse> reopen(String cluster, int year, Step seen, String reason, Actor actor) {
        return mine(cluster, year, actor)
                .then(course -> at(course, seen))
                .then(course -> reason.isBlank()
                        ? refused("reason", E208_NO_REASON, Map.of())
                        : take(course, YearMove.REOPEN, reason.strip(), actor));
    }

    private static Outcome<YearCourse> at(YearCourse course, Step seen) {
        return course.step() == seen
                ? Outcome.done(course)
                : refused(E212_MOVED_MEANWHILE, Map.of("found", name(course.step())));
    }

    private Outcome<YearCourse> take(YearCourse course, YearMove move, String reason, Actor actor) {
        Step from = course.step();
        Optional<Step> to = move.after(from);
        if (to.isEmpty()) return refused(E210_NO_SUCH_STEP, Map.of("found", name(from)));
        store.take(course.cluster(), course.year(), new Passage(move, from, to.get(), reason, now(), actor.name()));
        audit.record(
                actor,
                RUN_YEAR,
                subject(course.cluster(), course.year()),
                Map.of("before", from.word(), "after", to.get().word(), "reason", reason));
        if (to.get() == Step.CLOSED) assignments.carryOver(course.cluster(), course.year(), actor);
        return done(course.cluster(), course.year());
    }

    /// Locked, for whoever leads.
    private Outcome<YearCourse> mine(String cluster, int year, Actor actor) {
        if (!rights.leads(cluster, year, RUN_YEAR, actor)) return refused(E201_NOT_ALLOWED);
        store.lock(cluster, year);
        return store.find(cluster, year)
                .map(Outcome::done)
                .orElseGet(() -> refused(E202_NO_YEAR, Map.of("found", "" + year)));
    }

    private Outcome<YearCourse> done(String cluster, int year) {
        return Outcome.done(store.find(cluster, year).orElseThrow());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static String subject(String cluster, int year) {
        return "year:" + cluster + "/" + year;
    }

    /// A refusal is said in the words of its reader: the name of a step is a key that the sentence fills in.
    static String name(Step step) {
        return Texts.in(Language.VI).get("year.step." + step.word());
    }

    static <T> Outcome<T> refused(YearRefusal why) {
        return refused(why, Map.of());
    }

    static <T> Outcome<T> refused(YearRefusal why, Map<String, String> values) {
        return refused("", why, values);
    }

    static <T> Outcome<T> refused(String field, YearRefusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(field.isEmpty() ? Place.NOWHERE : Place.NOWHERE.at(field), why, values));
    }
}
