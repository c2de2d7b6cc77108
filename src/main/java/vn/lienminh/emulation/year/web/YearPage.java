package vn.lienminh.emulation.year.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.emulation.year.Passage;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.StepReport;
import vn.lienminh.emulation.year.YearCourse;
import vn.lienminh.emulation.year.YearMove;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Vietnamese;

/// Puts together the page of a year.
///
/// @param reports how far each step is
/// @param leads whether the reader acts for the cluster
record YearPage(
        Wording words,
        Optional<YearCourse> course,
        Map<Step, StepReport> reports,
        boolean leads,
        String address,
        TasksView tasks,
        OfficeView office) {

    YearView view(String done, List<String> refused, Map<String, String> typed) {
        return new YearView(
                words.t("title", "year", "" + words.year()),
                status(),
                done,
                refused,
                typed,
                leads,
                address,
                course.isEmpty() && leads ? Optional.of(opening(typed)) : Optional.empty(),
                course.map(this::stations).orElse(List.of()),
                course.map(this::rows).orElse(List.of()),
                course.map(this::movable).orElse(List.of()),
                course.map(this::moves).orElse(List.of()),
                course.map(this::passages).orElse(List.of()),
                course.flatMap(this::next),
                tasks,
                office);
    }

    private String status() {
        if (course.isEmpty()) return words.t("status.none");
        YearCourse now = course.get();
        if (now.step() == Step.CLOSED) return words.t("status.closed");
        List<String> parts = new ArrayList<>();
        parts.add(now.due(now.step())
                .map(due -> words.t("status.due", "step", words.step(now.step()), "due", due(due)))
                .orElse(words.t("status", "step", words.step(now.step()))));
        String waiting = waiting(report(now.step()));
        if (!waiting.isEmpty()) parts.add(words.t("status.waiting", "who", waiting));
        return String.join(" ", parts);
    }

    /// Of what is long past only the day.
    private String due(LocalDate day) {
        return day.isBefore(words.today().minusYears(1))
                ? words.t("station.due", "day", words.day(day))
                : words.due(day);
    }

    private StepReport report(Step step) {
        return reports.getOrDefault(step, StepReport.UNKNOWN);
    }

    private String waiting(StepReport report) {
        String members = words.names(report.waiting());
        return members.isEmpty() || report.others().isEmpty()
                ? members + report.others()
                : members + ", " + report.others();
    }

    /// The days that a year usually has.
    private YearView.Opening opening(Map<String, String> typed) {
        List<YearView.Field> fields = new ArrayList<>();
        for (Step step : Years.dated())
            fields.add(new YearView.Field(
                    step.word(),
                    words.step(step),
                    typed.getOrDefault(step.word(), usual(step).toString())));
        return new YearView.Opening(fields);
    }

    private LocalDate usual(Step step) {
        int year = words.year();
        return switch (step) {
            case PLANNED, REGISTERING -> LocalDate.of(year, 1, 10);
            case PACT -> LocalDate.of(year, 1, 31);
            case RUNNING -> LocalDate.of(year, 11, 15);
            case REPORTING -> LocalDate.of(year, 11, 30);
            case SELF_SCORING -> LocalDate.of(year, 12, 4);
            case CROSS_SCORING -> LocalDate.of(year, 12, 7);
            case MEETING -> LocalDate.of(year, 12, 15);
            case PROPOSED -> LocalDate.of(year, 12, 25);
            case DECIDED, CLOSED -> LocalDate.of(year + 1, 3, 31);
        };
    }

    private List<YearView.Station> stations(YearCourse now) {
        List<YearView.Station> stations = new ArrayList<>();
        for (Step step : Step.values()) {
            if (step == Step.PLANNED) continue;
            boolean past = now.over(step) || now.step() == Step.CLOSED;
            List<String> detail = new ArrayList<>();
            StepReport report = report(step);
            if (report.owed() > 0 && (past || step == now.step())) detail.add(report.done() + "/" + report.owed());
            now.due(step)
                    .ifPresent(due -> detail.add(
                            step == now.step() ? words.t("station.due", "day", words.day(due)) : words.day(due)));
            stations.add(new YearView.Station(
                    words.t("station." + step.word()),
                    String.join(" · ", detail),
                    past ? "done" : step == now.step() ? "now" : ""));
        }
        return stations;
    }

    private List<YearView.Row> rows(YearCourse now) {
        List<YearView.Row> rows = new ArrayList<>();
        for (Step step : Years.dated()) {
            LocalDate due = now.due(step).orElseThrow();
            LocalDate first = now.given(step).getFirst().due();
            StepReport report = report(step);
            boolean begun = step.compareTo(now.step()) <= 0;
            rows.add(new YearView.Row(
                    words.step(step),
                    report.address(),
                    words.day(due),
                    first.equals(due) ? "" : words.t("was", "day", words.day(first)),
                    begun && !now.over(step) ? waiting(report) : "",
                    begun && report.owed() > 0 ? report.done() + "/" + report.owed() : "",
                    report.done() >= report.owed(),
                    step == now.step(),
                    now.finished(step)
                            .map(p -> words.t("locked", "day", words.day(p.at())))
                            .orElse("")));
        }
        return rows;
    }

    private List<YearView.Choice> movable(YearCourse now) {
        List<YearView.Choice> choices = new ArrayList<>();
        if (now.step() == Step.CLOSED) return choices;
        for (Step step : Years.dated())
            if (!now.over(step))
                choices.add(new YearView.Choice(
                        step.word(),
                        words.t(
                                "move.choice",
                                "step",
                                words.step(step),
                                "day",
                                words.day(now.due(step).orElseThrow()))));
        return choices;
    }

    private List<String> moves(YearCourse now) {
        return now.moves().stream()
                .map(m -> words.t(
                        "moved",
                        "step",
                        words.step(m.to().step()),
                        "from",
                        words.day(m.from()),
                        "to",
                        words.day(m.to().due()),
                        "by",
                        words.people().apply(m.to().by()),
                        "day",
                        words.day(m.to().at()),
                        "reason",
                        m.to().reason()))
                .toList();
    }

    /// The last first.
    private List<YearView.Line> passages(YearCourse now) {
        return now.passages().stream()
                .sorted(Comparator.comparing(Passage::at).reversed())
                .map(p -> new YearView.Line(
                        Vietnamese.moment(p.at()),
                        words.t(
                                        p.move() == YearMove.ADVANCE ? "passage" : "passage.back",
                                        "from",
                                        words.step(p.from()),
                                        "to",
                                        words.step(p.to()),
                                        "by",
                                        words.people().apply(p.by()))
                                + (p.reason().isEmpty() ? "" : " " + words.t("passage.reason", "reason", p.reason()))))
                .toList();
    }

    private Optional<YearView.Next> next(YearCourse now) {
        StepReport report = report(now.step());
        List<StepReport.Condition> open =
                report.conditions().stream().filter(c -> !c.met()).toList();
        return now.step()
                .next()
                .map(next -> new YearView.Next(
                        now.step().word(),
                        what(now.step(), next, report),
                        report.conditions().stream()
                                .map(c -> new YearView.Condition(c.text(), c.met(), c.address()))
                                .toList(),
                        words.members().stream()
                                .filter(o -> report.waiting().contains(o.id()))
                                .map(o -> new YearView.Choice(o.code(), words.name(o)))
                                .toList(),
                        open.isEmpty()
                                ? words.t("advance", "step", words.step(next))
                                : words.t("advance.open", "step", words.step(next), "n", "" + open.size()),
                        open.stream().anyMatch(StepReport.Condition::binding),
                        !open.isEmpty(),
                        now.step().before().map(words::step).orElse("")));
    }

    private String what(Step now, Step next, StepReport report) {
        String key = report.conditions().isEmpty() ? "next.free" : "next.conditions";
        return words.t(
                key,
                "now",
                words.step(now),
                "next",
                words.step(next),
                "n",
                "" + report.conditions().size());
    }
}
