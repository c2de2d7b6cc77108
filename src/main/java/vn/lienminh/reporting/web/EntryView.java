package vn.lienminh.reporting.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sheet that somebody types into (biểu nhập số liệu).
///
/// @param address of the report; the sheet and what is sent lie below it
/// @param state where the report stands, in words
/// @param typist who reads it, as records keep the name: what waits in a browser is theirs alone
/// @param typing whether the reader may type now
/// @param last the last entry that is shown
/// @param over the revision that is shown; 0: none
/// @param usual the standing of a number without a mark
/// @param returned why it was returned; null: it was not
/// @param form which version the sheet is on
/// @param headings of the columns beside the typed one
/// @param units where this form is typed for many units at once; empty: the reader types for no other
/// @param was what stands in the cells, so that a form that is sent as a whole says what it changed
/// @param refused what was not taken of what has just been sent by the form
public record EntryView(
        String title,
        String about,
        String address,
        String state,
        String typist,
        boolean typing,
        long last,
        int over,
        String usual,
        @Nullable Returned returned,
        String form,
        Headings headings,
        List<Row> rows,
        Checks checks,
        Sending sending,
        String units,
        String was,
        List<String> refused) {

    private static final int BLOCK = 20;

    /// The lines by twenties, so that a browser draws only those that are seen.
    public List<List<Row>> blocks() {
        List<List<Row>> blocks = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BLOCK)
            blocks.add(rows.subList(from, Math.min(rows.size(), from + BLOCK)));
        return blocks;
    }

    /// @param by who, and when
    public record Returned(String reason, String by) {}

    /// @param last the period of the same length before; empty: it is the same as the one compared with
    /// @param before the same period of the year before
    /// @param aim the year whose targets are shown
    public record Headings(String last, String before, String aim) {}

    /// One line of the sheet: a heading, a cell, or a number that the house computes.
    ///
    /// @param number of the cell, as text; empty: it is none
    /// @param code of the indicator that the line is about; empty for a part of one
    /// @param share of the target, in percent
    /// @param text as it would be typed
    /// @param seen the entry that is shown, a space, and the text: what typing goes over
    /// @param classes of the cell: estimated, to be looked at, wrong
    /// @param question what the receiver asks about it; empty: nothing
    public record Row(
            String heading,
            String number,
            String code,
            String name,
            String unit,
            boolean part,
            boolean yesOrNo,
            String text,
            String seen,
            String note,
            String last,
            String before,
            String aim,
            String share,
            String change,
            String classes,
            String question) {

        /// A cell that is on the form and not asked for.
        static Row greyed(String name, String unit, String last, String before) {
            return new Row("", "", "", name, unit, false, false, "", "", "", last, before, "–", "", "", "lock", "");
        }

        /// @param codes of the indicators that are added, separated by a space
        static Row total(String name, String unit, String codes, String text) {
            return new Row("", "", codes, name, unit, false, false, text, "", "", "", "", "–", "", "", "total", "");
        }

        public boolean isGreyed() {
            return number.isEmpty() && code.isEmpty() && heading.isEmpty();
        }

        public boolean isHeading() {
            return !heading.isEmpty();
        }

        public boolean isCell() {
            return !number.isEmpty();
        }
    }

    /// What the checks say.
    public record Checks(int errors, int open, List<Remark> remarks) {}

    /// @param cell empty: it is about the report as a whole
    /// @param severity `error` or `warning`
    /// @param reason empty: nobody gave one
    public record Remark(
            String code,
            String indicator,
            String dimension,
            String cell,
            String name,
            String severity,
            String text,
            String cure,
            String reason) {}

    /// Whether the reader may send it, and what it lacks.
    ///
    /// @param may whether it is theirs to send
    /// @param ready whether nothing is in the way
    /// @param amends whether a reason is asked for
    public record Sending(boolean may, boolean ready, boolean amends, String label) {}
}
