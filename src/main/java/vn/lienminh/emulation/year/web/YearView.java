package vn.lienminh.emulation.year.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of a cluster's year, ready to be written.
///
/// @param done what was just done; may be empty
/// @param refused why the last form was not taken
/// @param typed what it said
/// @param opening the form with which a year is opened, for whoever may
/// @param next what is ahead; empty: the year has no calendar yet, or is closed
public record YearView(
        String title,
        String status,
        String done,
        List<String> refused,
        Map<String, String> typed,
        boolean leads,
        String address,
        Optional<Opening> opening,
        List<Station> stations,
        List<Row> rows,
        List<Choice> movable,
        List<String> moves,
        List<Line> passages,
        Optional<Next> next,
        TasksView tasks,
        OfficeView office) {

    /// @param state `done`, `now` or empty
    /// @param detail `9/9 · 10/01`
    public record Station(String name, String detail, String state) {}

    /// @param was the first day, where it was moved; may be empty
    /// @param coverage `8/9`; may be empty
    /// @param closed when it was closed; empty: it can still be moved
    public record Row(
            String step,
            String address,
            String due,
            String was,
            String waiting,
            String coverage,
            boolean all,
            boolean now,
            String closed) {}

    public record Choice(String value, String text) {}

    public record Line(String moment, String text) {}

    /// @param step at which the year stands, as the form says it
    /// @param blocked something is open over which nobody passes
    /// @param reason is needed to go on
    /// @param back the step before; empty: there is none
    public record Next(
            String step,
            String what,
            List<Condition> conditions,
            List<Choice> waiting,
            String advance,
            boolean blocked,
            boolean reason,
            String back) {}

    public record Condition(String text, boolean met, String address) {}

    public record Opening(List<Field> fields) {}

    public record Field(String name, String label, String value) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
