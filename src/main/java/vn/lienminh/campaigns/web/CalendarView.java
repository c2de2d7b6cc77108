package vn.lienminh.campaigns.web;

import java.util.List;
import java.util.Map;

/// The calendar of a year's campaigns with its forms, ready to be written.
///
/// @param refused why the last form was not taken
/// @param typed what it said
/// @param named codes that were chosen in it
public record CalendarView(
        String title,
        String done,
        List<String> refused,
        Map<String, String> typed,
        List<String> named,
        List<Row> rows,
        List<Choice> stages,
        List<Choice> campaigns,
        List<Choice> units,
        List<Choice> periods,
        List<ProgressView.Line> changes,
        boolean runs,
        boolean setsReminders,
        String address,
        String progress) {

    /// @param was the first day, where it was put off; may be empty
    public record Row(
            String report, String only, String due, String was, String waiting, String accepted, boolean all) {}

    public record Choice(String value, String text) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean chosen(String field, Choice choice) {
        return choice.value().equals(typed.get(field));
    }
}
