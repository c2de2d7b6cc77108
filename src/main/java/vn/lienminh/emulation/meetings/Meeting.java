package vn.lienminh.emulation.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// A meeting of a cluster about its year (hội nghị bình xét) with all that is known of it.
///
/// @param host in whose province it is; null: somewhere else
/// @param programme one entry a line
/// @param members of the cluster on its day
/// @param attendance the newest of each member
public record Meeting(
        int id,
        String cluster,
        int year,
        LocalDate day,
        LocalTime hour,
        String place,
        @Nullable OrganisationId host,
        List<String> programme,
        VoteRule.Quorum quorum,
        List<OrganisationId> members,
        List<Attendance> attendance,
        List<Conclusion> conclusions,
        List<Confirmation> confirmations,
        List<Taken> steps) {

    public record Taken(MeetingStep step, String reason, Instant at, String by) {}

    /// @param person who came for the member; may be empty
    public record Attendance(OrganisationId organisation, boolean present, String person) {}

    /// @param members whose task it becomes; none: it is only written down
    public record Conclusion(
            int id,
            String content,
            Set<OrganisationId> members,
            @Nullable LocalDate due) {}

    public record Confirmation(OrganisationId organisation, Instant at, String by) {}

    public MeetingState state() {
        MeetingState state = MeetingState.PLANNED;
        for (Taken taken : steps) state = state.after(taken.step()).orElseThrow();
        return state;
    }

    public Optional<Taken> taken(MeetingStep step) {
        return steps.stream().filter(t -> t.step() == step).reduce((a, b) -> b);
    }

    public int present() {
        return (int) attendance.stream().filter(Attendance::present).count();
    }

    public int least() {
        return quorum.least(members.size());
    }

    /// Whether enough are there.
    public boolean quorate() {
        return !members.isEmpty() && present() >= least();
    }

    public Optional<Attendance> attendance(OrganisationId member) {
        return attendance.stream().filter(a -> a.organisation().equals(member)).findFirst();
    }

    public boolean confirmed(OrganisationId member) {
        return confirmations.stream().anyMatch(c -> c.organisation().equals(member));
    }

    /// As the record of acts names it.
    public String subject() {
        return "meeting:" + id;
    }
}
