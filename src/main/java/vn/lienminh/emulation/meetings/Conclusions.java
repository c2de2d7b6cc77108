package vn.lienminh.emulation.meetings;

import static vn.lienminh.emulation.EmulationAct.RUN_MEETING;
import static vn.lienminh.emulation.meetings.MeetingsRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// The door of what a meeting agrees on (kết luận hội nghị).
@Service
public class Conclusions {
    private final Meetings meetings;
    private final MeetingStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Conclusions(Meetings meetings, MeetingStore store, AuditTrail audit, Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// Writes a conclusion down.
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
            store.conclude(id, content, members, due, clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name());
            audit.record(actor, RUN_MEETING, meeting.subject(), Map.of("conclusion", content));
            return Outcome.done(meetings.find(id).orElseThrow());
        });
    }

    private static Outcome<Meeting> refused(MeetingsRefusal why) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why));
    }
}
