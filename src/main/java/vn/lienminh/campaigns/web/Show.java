package vn.lienminh.campaigns.web;

import java.time.LocalDate;
import java.util.Locale;
import vn.lienminh.campaigns.Duty;

/// Which part of the matrix is looked at (bộ lọc).
enum Show {
    ALL,
    /// not yet sent
    MISSING,
    /// not sent, and the day is past
    LATE,
    /// wait to be accepted
    SENT,
    RETURNED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Show of(String word) {
        for (Show show : values()) if (show.word().equals(word)) return show;
        return ALL;
    }

    boolean holds(Duty duty, LocalDate today) {
        return switch (this) {
            case ALL -> true;
            case MISSING -> duty.state().owed();
            case LATE -> duty.overdue(today);
            case SENT -> duty.state() == Duty.State.SENT;
            case RETURNED -> duty.state() == Duty.State.RETURNED;
        };
    }
}
