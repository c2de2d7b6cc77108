package vn.lienminh.emulation.meetings;

import java.util.Locale;

/// What is done with a meeting.
public enum MeetingStep {
    INVITE,
    NOTE_ATTENDANCE,
    BEGIN,
    /// keeps a conclusion
    CONCLUDE,
    END,
    /// a member agrees with the minutes
    CONFIRM,
    CANCEL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
