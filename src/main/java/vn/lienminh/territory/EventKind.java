package vn.lienminh.territory;

import java.util.Locale;
import java.util.Optional;

/// What an event does to its units (loại thay đổi). A change of area makes a new unit; a change of name, code or
/// rank keeps it.
public enum EventKind {
    /// known from that day on, without an origin; without a day: since before the records begin
    EXISTS,
    /// nhập
    MERGE,
    /// chia, tách
    SPLIT,
    /// điều chỉnh địa giới: parts of an area change hands
    TRANSFER,
    /// đổi tên
    RENAME,
    /// đổi mã
    RECODE,
    /// đổi loại hình: a province becomes a city
    STATUS;

    /// The word of files and of the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EventKind> parse(String word) {
        for (EventKind k : values()) if (k.word().equals(word.strip())) return Optional.of(k);
        return Optional.empty();
    }

    public boolean changesArea() {
        return this == MERGE || this == SPLIT || this == TRANSFER;
    }
}
