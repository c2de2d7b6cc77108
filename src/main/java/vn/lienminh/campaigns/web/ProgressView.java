package vn.lienminh.campaigns.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The matrix of who has reported what, ready to be written.
///
/// @param done what was just done; empty: nothing
/// @param empty what is said where there is no matrix; empty: there is one
/// @param remind null: nobody is to be reminded, or not by the reader
/// @param runs whether the reader opens campaigns here
/// @param journal who was reminded when; for those who remind
/// @param more where the next units are; empty: these are all
public record ProgressView(
        String title,
        String status,
        String done,
        String empty,
        List<Filter> filters,
        List<Group> groups,
        List<Head> heads,
        List<Row> rows,
        List<Foot> feet,
        @Nullable Remind remind,
        boolean runs,
        String calendar,
        List<Line> journal,
        String more) {

    public record Filter(String text, String address, boolean current) {}

    /// One form, over its columns.
    public record Group(String title, int span, boolean first) {}

    /// @param first of its form: a line stands before it
    public record Head(String title, String due, boolean first) {}

    public record Row(String name, String address, String accepted, List<Cell> cells) {}

    /// @param look the class of the words: `ok`, `sent`, `wait`, `back`, `late`, `todo-c`; empty: nothing is owed
    /// @param note in smaller words: put off, reminded, late
    /// @param fine nothing has to be done: a phone leaves it out
    /// @param address empty: the reader may not open it
    public record Cell(
            String head,
            String look,
            String icon,
            String text,
            String note,
            boolean fine,
            boolean first,
            String address) {}

    public record Foot(String name, List<Cell> cells) {}

    /// @param label says whom it reminds
    /// @param rest instead of the button: they were reminded lately
    public record Remind(String label, String show, String unit, String rest) {}

    public record Line(String moment, String text) {}
}
