package vn.lienminh.emulation.meetings;

import static vn.lienminh.emulation.EmulationAct.RUN_MEETING;
import static vn.lienminh.emulation.meetings.MeetingsRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.emulation.year.Assignment;
import vn.lienminh.emulation.year.Assignments;
import vn.lienminh.emulation.year.NewAssignment;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// The door of what a meeting agrees on (kết luận hội nghị).
@Service
public class Conclusions {
    private final Meetings meetings;
    private final MeetingStore store;
    private final Assignments assignments;
    private final Names names;
    private final AuditTrail audit;
    private final Clock clock;

    Conclusions(
            Meetings meetings,
            MeetingStore store,
            Assignments assignments,
            Names names,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.assignments = assignments;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /// Writes a conclusion down; one that names members is given to them as a task of the year.
    ///
    /// @param members who has to do something; none: nobody
    /// @param due by when; null: no day is set
    @Transactional
    public Outcome<Meeting> keep(
            int id, String content, Set<OrganisationId> members, @Nullable LocalDate due, Actor actor) {
        return meetings.led(id, MeetingStep.CONCLUDE, actor).then(meeting -> {
            if (content.isBlank()) return refused(E358_NO_CONTENT);
            if (!meeting.members().containsAll(members)) return refused(E359_NOT_A_MEMBER);
            if (due != null && !due.isAfter(meeting.day())) return refused(E364_DUE_IS_PAST);
            if (due == null && !members.isEmpty()) return refused(E365_NO_DUE);
            store.conclude(id, content, members, due, clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name());
            audit.record(actor, RUN_MEETING, meeting.subject(), Map.of("conclusion", content));
            Meeting kept = meetings.find(id).orElseThrow();
            return due == null || members.isEmpty()
                    ? Outcome.done(kept)
                    : give(meeting, content, members, due, actor).map(given -> kept);
        });
    }

    private Outcome<Assignment> give(
            Meeting meeting, String content, Set<OrganisationId> members, LocalDate due, Actor actor) {
        String source =
                Texts.in(Language.VI).get("ballots.meeting.conclude.source", "day", Vietnamese.day(meeting.day()));
        List<String> codes = members.stream()
                .map(m -> names.organisation(m, meeting.year()).code())
                .sorted()
                .toList();
        Outcome<Assignment> given = assignments.give(
                meeting.cluster(), meeting.year(), new NewAssignment(content, source, due, codes), actor);
        if (!given.faults().isEmpty())
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return given;
    }

    private static Outcome<Meeting> refused(MeetingsRefusal why) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why));
    }
}
