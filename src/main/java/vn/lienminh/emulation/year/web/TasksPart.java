package vn.lienminh.emulation.year.web;

import java.util.List;
import vn.lienminh.emulation.year.Assignment;

/// Puts together the tasks of a year.
record TasksPart(Wording words, String address) {

    TasksView view(List<Assignment> assignments) {
        return new TasksView(
                assignments.stream().map(this::row).toList(),
                words.members().stream()
                        .map(o -> new YearView.Choice(o.code(), words.name(o)))
                        .toList());
    }

    private TasksView.Row row(Assignment one) {
        int done = one.members().size() - one.missing().size();
        String missing = words.names(one.missing());
        return new TasksView.Row(
                one.text(),
                address + "/tasks/" + one.id(),
                one.source(),
                words.day(one.due()),
                note(one),
                done + "/" + one.members().size(),
                one.missing().isEmpty(),
                one.ended() != null,
                one.files() == 0 ? words.t("none") : words.t("files", "n", "" + one.files()),
                missing.isEmpty() ? words.t("none") : missing);
    }

    String note(Assignment one) {
        Assignment.Ending ended = one.ended();
        if (ended != null) return words.t("task.ended", "day", words.day(ended.at()), "reason", ended.reason());
        return one.carriedFrom() == null ? "" : words.t("task.carried", "year", "" + (one.year() - 1));
    }
}
