package vn.lienminh.reporting.workbooks;

import java.util.Locale;

/// What is to be said of a number that a file would write (điều cần xem của một ô).
///
/// The words stand under `workbooks.remark.…`.
public enum Remark {
    NONE(false, true),
    REPLACES(false, true),
    /// only what stands beside the number
    NOTE(false, true),
    /// computed in the file
    FORMULA(false, true),
    /// a point, read as grouping
    GROUPED(false, true),
    /// commas, read as grouping
    COMMAS(true, true),
    DATE(true, true),
    PERCENT(true, true),
    SCALED(true, true),
    /// computed from another file
    LINKED(true, true),
    ERASES(true, true),
    /// the cell stood there more than once, each time with another number
    TWICE(true, true),
    /// somebody else changed it since the workbook was made
    CONFLICT(true, true),
    /// `#REF!`
    BROKEN(true, false),
    UNREAD(true, false),
    /// no cell of this form
    UNKNOWN(true, false),
    /// a cell of an older version of the form
    GONE(true, false);

    private final boolean look;
    private final boolean takes;

    Remark(boolean look, boolean takes) {
        this.look = look;
        this.takes = takes;
    }

    /// Whether somebody has to look before it is taken.
    public boolean look() {
        return look;
    }

    /// Whether it can be taken at all.
    public boolean takes() {
        return takes;
    }

    public String key() {
        return "workbooks.remark." + name().toLowerCase(Locale.ROOT);
    }
}
