package vn.lienminh.emulation.year.web;

import java.util.List;
import java.util.Map;

/// One task with what each member said, ready to be written.
///
/// @param answering codes and names of those for whom the reader answers
/// @param endings whether the reader may call it off
public record TaskPageView(
        String title,
        String status,
        String note,
        String done,
        List<String> refused,
        Map<String, String> typed,
        String year,
        String address,
        String crumb,
        List<Row> rows,
        List<YearView.Choice> answering,
        boolean endings,
        String accept) {

    /// @param state of it, as a word
    public record Row(String name, boolean shown, String state, String words, String by, List<File> files) {}

    public record File(String name, String address) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
