package vn.lienminh.emulation.meetings;

import vn.lienminh.kernel.Refusal;

/// Why something of a meeting is not done (E351–).
public enum MeetingsRefusal implements Refusal {
    E351_NOT_ALLOWED,
    E352_NO_MEETING,
    E353_NOT_NOW,
    E354_NO_MEMBERS,
    E355_NO_PLACE,
    E356_NOT_A_DAY,
    E357_NO_QUORUM,
    E358_NO_CONTENT,
    E359_NOT_A_MEMBER,
    E360_CONFIRMED,
    E361_NO_REASON,
    E362_ALREADY_PLANNED,
    E363_VOTE_IS_RUNNING,
    E364_DUE_IS_PAST,
    E365_NO_DUE
}
