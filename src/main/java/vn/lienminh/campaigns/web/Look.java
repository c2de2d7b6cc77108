package vn.lienminh.campaigns.web;

import java.time.LocalDate;
import vn.lienminh.campaigns.Duty;

/// How a state looks: its class and its icon; and the page where it is gone on with.
enum Look {
    NOT_BEGUN("todo-c", "circle", "/entry"),
    TYPING("wait", "circle-half", "/entry"),
    LATE("late", "alert-triangle", "/entry"),
    SENT("sent", "send", "/review"),
    RETURNED("back", "arrow-back-up", "/entry"),
    ACCEPTED("ok", "check", "");

    private final String word;
    private final String icon;
    private final String page;

    Look(String word, String icon, String page) {
        this.word = word;
        this.icon = icon;
        this.page = page;
    }

    /// What was returned stays returned, however late it is.
    static Look of(Duty duty, LocalDate today) {
        return switch (duty.state()) {
            case NOT_BEGUN -> duty.overdue(today) ? LATE : NOT_BEGUN;
            case TYPING -> duty.overdue(today) ? LATE : TYPING;
            case SENT -> SENT;
            case RETURNED -> RETURNED;
            case ACCEPTED -> ACCEPTED;
        };
    }

    String word() {
        return word;
    }

    String icon() {
        return icon;
    }

    String page() {
        return page;
    }
}
