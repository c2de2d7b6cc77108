package vn.lienminh.documents;

/// One cell as somebody's workbook has it (ô của bảng tính): what it shows, and what it is made of. Never refused:
/// whoever
/// takes it decides what it may mean.
///
/// @param text numbers with a decimal point and no grouping; days as `2017-12-31`; of a formula what it last gave
/// @param formula without its `=`; empty: typed
public record GridCell(Kind kind, String text, String formula) {
    public enum Kind {
        TEXT,
        NUMBER,
        /// a count of days shown as a date
        DATE,
        /// a number shown a hundred times as large
        PERCENT,
        /// shown in thousands or millions
        SCALED,
        YES_NO,
        /// `#REF!`, or a number of more digits than a workbook keeps
        ERROR
    }

    public static final GridCell EMPTY = new GridCell(Kind.TEXT, "", "");

    public boolean empty() {
        return text.isEmpty() && kind == Kind.TEXT;
    }

    public boolean computed() {
        return !formula.isEmpty();
    }
}
