package vn.lienminh.emulation.year;

import vn.lienminh.kernel.Refusal;

/// Why something of a cluster's year is not done (E2..).
public enum YearRefusal implements Refusal {
    E201_NOT_ALLOWED,
    E202_NO_YEAR,
    E203_ALREADY_OPEN,
    E204_NO_DAY,
    E205_OUT_OF_ORDER,
    E206_PAST_DAY,
    E207_STEP_OVER,
    E208_NO_REASON,
    E209_CONDITIONS,
    E210_NO_SUCH_STEP,
    E211_CLOSED,
    E212_MOVED_MEANWHILE,
    E213_NO_TEXT,
    E214_NO_SOURCE,
    E215_NOT_A_MEMBER,
    E216_NO_TASK,
    E217_CARRIED,
    E218_NO_NUMBER,
    E219_NOT_THEN,
    E220_NO_HANDOVER,
    E221_OTHER_DRAFT,
    E222_HANDED_OVER,
    E223_NOBODY_NEXT,
    E224_NO_BALLOT
}
