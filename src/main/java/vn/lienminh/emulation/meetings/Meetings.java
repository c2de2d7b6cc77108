package vn.lienminh.emulation.meetings;

import static vn.lienminh.emulation.EmulationAct.CONFIRM_MINUTES;
import static vn.lienminh.emulation.EmulationAct.RUN_MEETING;
import static vn.lienminh.emulation.meetings.MeetingsRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;

/// The door of meetings (hội nghị): planned, invited to, begun when enough are there, ended; its minutes
/// confirmed.
@Service
public class Meetings {
    private final MeetingStore store;
    private final VoteRuleStore rules;
    private final Clusters clusters;
    private final Leading leading;
    private final List<MeetingWatch> watches;
    private final AuditTrail audit;
    private final Clock clock;

    Meetings(
            MeetingStore store,
            VoteRuleStore rules,
            Clusters clusters,
            Leading leading,
            List<MeetingWatch> watches,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clusters = clusters;
        this.leading = leading;
        this.watches = watches;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether somebody calls the meetings of a cluster's year and leads them.
    @Transactional(readOnly = true)
    public boolean runs(Actor actor, String cluster, int year) {
        return leading.may(actor, RUN_MEETING, cluster, year);
    }

    /// How a cluster meets and votes on a day.
    @Transactional(readOnly = true)
    public VoteRule rule(String cluster, LocalDate day) {
        return rules.rule(cluster, day);
    }

    /// Those of a year, the first first; also those that were called off.
    @Transactional(readOnly = true)
    public List<Meeting> of(String cluster, int year) {
        return store.of(cluster, year).stream().map(this::withMembers).toList();
    }

    /// The one of a year that was not called off.
    @Transactional(readOnly = true)
    public Optional<Meeting> current(String cluster, int year) {
        return of(cluster, year).stream()
                .filter(m -> m.state() != MeetingState.CANCELLED)
                .reduce((a, b) -> b);
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> find(int id) {
        return store.find(id).map(this::withMembers);
    }

    /// Those at which something is still to be done: neither called off nor over since before an instant.
    @Transactional(readOnly = true)
    public List<Meeting> current(Instant since) {
        return store.current(since).stream().map(this::withMembers).toList();
    }

    private Meeting withMembers(Meeting m) {
        List<OrganisationId> members = clusters.members(m.cluster(), m.day(), null).stream()
                .map(Organisation::id)
                .toList();
        return new Meeting(
                m.id(),
                m.cluster(),
                m.year(),
                m.day(),
                m.hour(),
                m.place(),
                m.host(),
                m.programme(),
                m.quorum(),
                members,
                m.attendance(),
                m.conclusions(),
                m.confirmations(),
                m.steps());
    }

    /// Plans the meeting of a year; one at a time.
    @Transactional
    public Outcome<Meeting> plan(String cluster, int year, NewMeeting wanted, Actor actor) {
        if (!runs(actor, cluster, year)) return refused(E351_NOT_ALLOWED);
        if (wanted.place().isBlank()) return refused(E355_NO_PLACE);
        if (wanted.day().getYear() < year || wanted.day().getYear() > year + 1) return refused(E356_NOT_A_DAY);
        if (clusters.members(cluster, wanted.day(), null).isEmpty()) return refused(E354_NO_MEMBERS);
        store.lock(cluster, year);
        if (current(cluster, year).filter(m -> m.state() != MeetingState.ENDED).isPresent())
            return refused(E362_ALREADY_PLANNED);
        int id = store.add(
                cluster, year, wanted, rules.rule(cluster, wanted.day()).quorum(), now(), actor.name());
        audit.record(
                actor,
                RUN_MEETING,
                "meeting:" + id,
                Map.of("cluster", cluster, "year", year, "day", wanted.day().toString(), "place", wanted.place()));
        return Outcome.done(find(id).orElseThrow());
    }

    /// Invites the members: it stands in their list of work. May be done again.
    @Transactional
    public Outcome<Meeting> invite(int id, Actor actor) {
        return led(id, MeetingStep.INVITE, actor).then(m -> step(m, MeetingStep.INVITE, "", actor));
    }

    @Transactional
    public Outcome<Meeting> begin(int id, Actor actor) {
        return led(id, MeetingStep.BEGIN, actor)
                .then(m -> m.quorate()
                        ? step(m, MeetingStep.BEGIN, "", actor)
                        : refused(
                                E357_NO_QUORUM,
                                Map.of(
                                        "found",
                                        "" + m.present(),
                                        "of",
                                        "" + m.members().size(),
                                        "least",
                                        "" + m.least())));
    }

    /// Ends it; not while anything that it began is open.
    @Transactional
    public Outcome<Meeting> end(int id, Actor actor) {
        return led(id, MeetingStep.END, actor)
                .then(m -> watches.stream().anyMatch(w -> w.holds(m))
                        ? refused(E363_VOTE_IS_RUNNING)
                        : step(m, MeetingStep.END, "", actor));
    }

    @Transactional
    public Outcome<Meeting> cancel(int id, String reason, Actor actor) {
        return led(id, MeetingStep.CANCEL, actor)
                .then(m -> reason.isBlank()
                        ? refused(E361_NO_REASON)
                        : watches.stream().anyMatch(w -> w.holds(m))
                                ? refused(E363_VOTE_IS_RUNNING)
                                : step(m, MeetingStep.CANCEL, reason.strip(), actor));
    }

    /// Notes who came, for all members at once; what has not changed is not written again.
    @Transactional
    public Outcome<Meeting> attend(int id, List<Meeting.Attendance> all, Actor actor) {
        return led(id, MeetingStep.NOTE_ATTENDANCE, actor).then(m -> {
            if (all.stream().anyMatch(a -> !m.members().contains(a.organisation()))) return refused(E359_NOT_A_MEMBER);
            List<Meeting.Attendance> changed = all.stream()
                    .filter(a -> !m.attendance(a.organisation()).equals(Optional.of(a)))
                    .toList();
            changed.forEach(a -> store.note(id, a, now(), actor.name()));
            if (!changed.isEmpty()) audit.record(actor, RUN_MEETING, m.subject(), Map.of("attendance", changed.size()));
            return Outcome.done(find(id).orElseThrow());
        });
    }

    /// A member agrees with the minutes.
    @Transactional
    public Outcome<Meeting> confirm(int id, OrganisationId member, Actor actor) {
        Optional<Meeting> meeting = store.lock(id).map(this::withMembers);
        if (meeting.isEmpty()
                || !meeting.get().members().contains(member)
                || !leading.own(actor, CONFIRM_MINUTES, member, meeting.get().year())) return refused(E352_NO_MEETING);
        if (!meeting.get().state().allows(MeetingStep.CONFIRM)) return refused(E353_NOT_NOW);
        if (!store.confirm(id, member, now(), actor.name())) return refused(E360_CONFIRMED);
        audit.record(actor, CONFIRM_MINUTES, meeting.get().subject(), member, Map.of());
        return Outcome.done(find(id).orElseThrow());
    }

    /// The members for which somebody may confirm minutes.
    @Transactional(readOnly = true)
    public List<OrganisationId> confirming(Meeting meeting, Actor actor) {
        return meeting.members().stream()
                .filter(m -> leading.own(actor, CONFIRM_MINUTES, m, meeting.year()))
                .toList();
    }

    /// Locked, at a state that allows the step; to others than those who lead it, it is not there.
    Outcome<Meeting> led(int id, MeetingStep step, Actor actor) {
        Optional<Meeting> found = store.lock(id).map(this::withMembers);
        if (found.isEmpty() || !runs(actor, found.get().cluster(), found.get().year())) return refused(E352_NO_MEETING);
        return found.get().state().allows(step) ? Outcome.done(found.get()) : refused(E353_NOT_NOW);
    }

    private Outcome<Meeting> step(Meeting meeting, MeetingStep step, String reason, Actor actor) {
        store.step(meeting.id(), step, reason, now(), actor.name());
        audit.record(actor, RUN_MEETING, meeting.subject(), Map.of("step", step.word(), "reason", reason));
        return Outcome.done(find(meeting.id()).orElseThrow());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> Outcome<T> refused(MeetingsRefusal why) {
        return refused(why, Map.of());
    }

    private static <T> Outcome<T> refused(MeetingsRefusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, values));
    }
}
