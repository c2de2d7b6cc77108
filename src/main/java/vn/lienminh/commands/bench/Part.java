package vn.lienminh.commands.bench;

import java.util.Locale;

/// What can be measured alone.
public enum Part {
    /// The first start, the next, memory at rest.
    START,
    /// The figures and the year-end report of the demo.
    DEMO,
    /// Fifty people who type over HTTP.
    TYPE,
    /// The nation, loaded.
    LOAD,
    /// Questions to it.
    QUERY,
    /// Acceptances, eight at once.
    ACCEPT,
    /// Back-up and restore of it.
    BACKUP;

    public boolean ofNation() {
        return this == LOAD || this == QUERY || this == ACCEPT || this == BACKUP;
    }

    /// As the command line writes it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
