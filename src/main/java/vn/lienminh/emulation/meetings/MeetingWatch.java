package vn.lienminh.emulation.meetings;

/// What keeps a meeting from ending (việc của hội nghị còn dở); a bean of this type.
public interface MeetingWatch {

    /// Whether something that the meeting began is still open.
    boolean holds(Meeting meeting);
}
