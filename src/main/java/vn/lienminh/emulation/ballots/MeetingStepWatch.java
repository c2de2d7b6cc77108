package vn.lienminh.emulation.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.MeetingState;
import vn.lienminh.emulation.meetings.Meetings;
import vn.lienminh.emulation.year.OpenItem;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.StepReport;
import vn.lienminh.emulation.year.StepWatch;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;

/// How far the meeting of a year is: it was held, what was voted on, who has confirmed its minutes.
@Component
class MeetingStepWatch implements StepWatch {
    private final Meetings meetings;
    private final Ballots ballots;

    MeetingStepWatch(Meetings meetings, Ballots ballots) {
        this.meetings = meetings;
        this.ballots = ballots;
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.MEETING);
    }

    @Override
    public StepReport of(String cluster, int year, Step step, Texts texts) {
        String at = "/clusters/" + cluster + "/" + year;
        Optional<Meeting> found = meetings.current(cluster, year);
        if (found.isEmpty())
            return new StepReport(
                    0,
                    0,
                    List.of(),
                    "",
                    List.of(new StepReport.Condition(
                            texts.get("ballots.watch.no-meeting"), false, false, at + "/meeting")),
                    "");
        Meeting meeting = found.get();
        List<Ballot> cast = ballots.of(cluster, year).stream()
                .filter(b -> b.state() != BallotState.CANCELLED)
                .toList();
        List<StepReport.Condition> conditions = new ArrayList<>();
        conditions.add(new StepReport.Condition(
                texts.get(
                        "ballots.watch.held",
                        "n",
                        "" + meeting.present(),
                        "of",
                        "" + meeting.members().size()),
                meeting.state() == MeetingState.ENDED,
                false,
                at + "/meeting"));
        conditions.add(voted(cast, texts, at));
        return progress(meeting, cast, conditions, at);
    }

    private StepReport.Condition voted(List<Ballot> cast, Texts texts, String at) {
        long questions = cast.stream().mapToLong(b -> b.questions().size()).sum();
        long passed = cast.stream()
                .flatMap(b -> ballots.verdicts(b).values().stream())
                .filter(Verdict::passed)
                .count();
        boolean signed = !cast.isEmpty() && cast.stream().allMatch(b -> b.state() == BallotState.SIGNED);
        String text = cast.isEmpty()
                ? texts.get("ballots.watch.no-ballot")
                : texts.get(
                        signed ? "ballots.watch.passed" : "ballots.watch.unsigned",
                        "n",
                        "" + passed,
                        "of",
                        "" + questions);
        return new StepReport.Condition(text, signed, false, at + "/ballots");
    }

    /// While voting is on, who has voted; once the meeting is over, who has confirmed the minutes.
    private static StepReport progress(
            Meeting meeting, List<Ballot> cast, List<StepReport.Condition> conditions, String at) {
        Optional<Ballot> open =
                cast.stream().filter(b -> b.state() == BallotState.OPEN).findFirst();
        if (open.isPresent()) {
            List<Voter> all = open.get().entitled();
            List<OrganisationId> waiting = all.stream()
                    .filter(v -> !v.voted())
                    .map(Voter::organisation)
                    .toList();
            return new StepReport(all.size() - waiting.size(), all.size(), waiting, "", conditions, at + "/ballots");
        }
        if (meeting.state() != MeetingState.ENDED)
            return new StepReport(0, 0, List.of(), "", conditions, at + "/meeting");
        List<OrganisationId> waiting =
                meeting.members().stream().filter(m -> !meeting.confirmed(m)).toList();
        int all = meeting.members().size();
        return new StepReport(all - waiting.size(), all, waiting, "", conditions, at + "/meeting");
    }

    @Override
    public List<OpenItem> open(String cluster, int year, Texts texts) {
        return ballots.of(cluster, year).stream()
                .filter(b -> b.state() != BallotState.SIGNED && b.state() != BallotState.CANCELLED)
                .map(b -> new OpenItem(
                        OpenItem.Kind.OTHERS,
                        texts.get(
                                "ballots.watch.open",
                                "state",
                                texts.get("ballots.state." + b.state().word())),
                        "/clusters/" + cluster + "/" + year + "/ballots"))
                .toList();
    }
}
