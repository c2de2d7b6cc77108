package vn.lienminh.shell;

import java.util.Locale;

/// What a note is about (lời báo): done, to be known, needs a look, refused.
public enum NoteKind {
    GOOD("check"),
    INFO("info-circle"),
    WARN("alert-triangle"),
    BAD("alert-triangle");

    private final String icon;

    NoteKind(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /// Its class.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
