package vn.lienminh.emulation.meetings;

import java.util.Optional;

/// Where a meeting stands; `docs/states/meeting.md` draws it.
public enum MeetingState {
    /// đã lên lịch
    PLANNED,
    /// đã mời
    INVITED,
    /// đang họp
    BEGUN,
    /// đã họp xong: members confirm the minutes
    ENDED,
    /// đã hủy
    CANCELLED;

    /// @return empty when the step is not taken from here
    public Optional<MeetingState> after(MeetingStep step) {
        return switch (step) {
            case INVITE -> given(this == PLANNED || this == INVITED, INVITED);
            case NOTE_ATTENDANCE -> given(this == PLANNED || this == INVITED || this == BEGUN, this);
            case BEGIN -> given(this == PLANNED || this == INVITED, BEGUN);
            case CONCLUDE -> given(this == BEGUN, BEGUN);
            case END -> given(this == BEGUN, ENDED);
            case CONFIRM -> given(this == ENDED, ENDED);
            case CANCEL -> given(this == PLANNED || this == INVITED, CANCELLED);
        };
    }

    private static Optional<MeetingState> given(boolean allowed, MeetingState next) {
        return allowed ? Optional.of(next) : Optional.empty();
    }

    public boolean allows(MeetingStep step) {
        return after(step).isPresent();
    }
}
