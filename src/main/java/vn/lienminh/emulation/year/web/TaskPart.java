package vn.lienminh.emulation.year.web;

import java.util.List;
import java.util.Map;
import vn.lienminh.documents.files.KeptFile;
import vn.lienminh.documents.files.KeptKind;
import vn.lienminh.emulation.year.Assignment;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;

/// Puts together the page of one task.
record TaskPart(Wording words, String year, Assignment task) {

    TaskPageView view(
            String done,
            List<String> refused,
            Map<String, String> typed,
            List<YearView.Choice> answering,
            boolean endings) {
        int shown = task.members().size() - task.missing().size();
        return new TaskPageView(
                task.text(),
                words.t(
                        "task.status",
                        "source",
                        task.source(),
                        "due",
                        words.day(task.due()),
                        "done",
                        "" + shown,
                        "all",
                        "" + task.members().size()),
                new TasksPart(words, year).note(task),
                done,
                refused,
                typed,
                year,
                address(),
                words.t("title", "year", "" + words.year()),
                words.members().stream()
                        .filter(o -> task.members().contains(o.id()))
                        .map(this::row)
                        .toList(),
                answering,
                endings,
                KeptKind.endings());
    }

    private String address() {
        return year + "/tasks/" + task.id();
    }

    private TaskPageView.Row row(Organisation member) {
        boolean done = task.done(member.id());
        boolean answered = task.answer(member.id()).isPresent();
        return new TaskPageView.Row(
                words.name(member),
                done,
                words.t(done ? "task.shown" : answered ? "task.unproved" : "task.silent"),
                task.answer(member.id()).map(Assignment.Answer::words).orElse(""),
                task.answer(member.id())
                        .map(a -> words.t(
                                "task.by", "who", words.people().apply(a.by()), "moment", Vietnamese.moment(a.at())))
                        .orElse(""),
                task.evidence(member.id()).stream().map(f -> file(member, f)).toList());
    }

    private TaskPageView.File file(Organisation member, KeptFile file) {
        return new TaskPageView.File(file.name(), address() + "/evidence/" + member.code() + "/" + file.id());
    }
}
