package vn.lienminh.reporting.web;

import java.util.List;

/// The threads of a report, or of one of its cells (trao đổi).
///
/// @param address where they are sent to
/// @param cell the number of the cell that they are about; empty: all of the report
/// @param back the page on which they stand
/// @param why what was not taken; empty: nothing
/// @param typed what was then typed
/// @param cells what a new one can be about, where no cell is given
/// @param may whether the reader may say something
public record ThreadsView(
        String address,
        String cell,
        String back,
        String why,
        String typed,
        List<Row> open,
        List<Row> settled,
        List<Person> people,
        List<About> cells,
        boolean may) {

    /// @param about the cell, or the whole sheet
    /// @param assigned who has it; empty: nobody
    public record Row(String number, String about, String address, boolean open, String assigned, List<Said> remarks) {

        public String first() {
            return remarks.getFirst().text();
        }
    }

    /// @param text empty: it was handed on, settled or opened again without a word
    public record Said(String by, String text, String time, String what) {}

    public record Person(String login, String name) {}

    public record About(String number, String name) {}
}
