package vn.lienminh.emulation.ballots;

import org.springframework.stereotype.Component;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.MeetingWatch;

/// A meeting does not end while its voting is on.
@Component
class BallotWatch implements MeetingWatch {
    private final BallotStore store;

    BallotWatch(BallotStore store) {
        this.store = store;
    }

    @Override
    public boolean holds(Meeting meeting) {
        return store.of(meeting.cluster(), meeting.year()).stream()
                .filter(b -> b.meeting() == meeting.id())
                .map(Ballot::state)
                .anyMatch(s -> s == BallotState.OPEN || s == BallotState.CLOSED);
    }
}
