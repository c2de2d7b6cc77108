package vn.lienminh.campaigns.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.lienminh.campaigns.Deadline;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.campaigns.Lateness;
import vn.lienminh.campaigns.Progress;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// Puts together the matrix.
class ProgressPage {
    private static final int MOST_ROWS = 100;

    private final Page page;
    private final ProgressFacts facts;
    private final ProgressWords words;
    private final Progress whole;
    private final Progress shown;

    ProgressPage(Page page, ProgressFacts facts) {
        this.page = page;
        this.facts = facts;
        this.words = new ProgressWords(page, facts);
        this.whole = Progress.of(facts.duties());
        this.shown = chosen();
    }

    /// The rows and columns in which something is as wanted.
    private Progress chosen() {
        Predicate<Duty> wanted = facts.wanted();
        List<Progress.Row> rows = whole.rows().stream()
                .filter(row -> facts.show() == Show.ALL && facts.unit().isEmpty()
                        || row.duties().values().stream().anyMatch(wanted))
                .toList();
        List<Progress.Column> columns = whole.columns().stream()
                .filter(column -> facts.show() == Show.ALL
                        || rows.stream()
                                .anyMatch(r -> r.duty(column).filter(wanted).isPresent()))
                .toList();
        return new Progress(columns, rows);
    }

    ProgressView view(String done) {
        List<Progress.Row> some = shown.rows().stream()
                .skip((long) facts.page() * MOST_ROWS)
                .limit(MOST_ROWS)
                .toList();
        boolean more = shown.rows().size() > (facts.page() + 1) * MOST_ROWS;
        return new ProgressView(
                page.t("campaigns.progress.title"),
                words.status(),
                done,
                whole.columns().isEmpty()
                        ? page.t(
                                "campaigns.progress.empty",
                                "year",
                                "" + facts.standpoint().year())
                        : shown.rows().isEmpty() ? page.t("campaigns.progress.nothing") : "",
                whole.columns().isEmpty() ? List.of() : words.filters(),
                groups(),
                heads(),
                some.stream().map(this::row).toList(),
                facts.show() == Show.ALL && facts.unit().isEmpty() ? feet() : List.of(),
                words.remind(),
                facts.runs(),
                page.link(facts.standpoint().address() + "/campaigns"),
                words.journal(),
                more ? words.address(facts.show(), facts.unit(), facts.page() + 1) : "");
    }

    private List<ProgressView.Group> groups() {
        Map<String, Integer> spans = new LinkedHashMap<>();
        for (Progress.Column column : shown.columns()) spans.merge(column.form(), 1, Integer::sum);
        List<ProgressView.Group> groups = new ArrayList<>();
        spans.forEach((form, span) -> groups.add(new ProgressView.Group(facts.formName(form), span, groups.isEmpty())));
        return groups;
    }

    private List<ProgressView.Head> heads() {
        return shown.columns().stream()
                .map(c -> new ProgressView.Head(words.column(c), words.due(c.due()), opens(c)))
                .toList();
    }

    /// Whether a new form begins with this column, beside another one.
    private boolean opens(Progress.Column column) {
        int at = shown.columns().indexOf(column);
        return at > 0 && !shown.columns().get(at - 1).form().equals(column.form());
    }

    private ProgressView.Row row(Progress.Row row) {
        List<ProgressView.Cell> cells =
                shown.columns().stream().map(c -> cell(c, row.duty(c))).toList();
        long accepted = row.duties().values().stream()
                .filter(d -> d.state() == Duty.State.ACCEPTED)
                .count();
        String code = row.organisation().code();
        return new ProgressView.Row(
                words.shortName(row.organisation()),
                words.address(facts.show(), code, 0),
                accepted + "/" + row.duties().size(),
                cells);
    }

    private ProgressView.Cell cell(Progress.Column column, Optional<Duty> owed) {
        String head = words.column(column);
        if (owed.isEmpty())
            return new ProgressView.Cell(head, "", "", page.t("campaigns.cell.none"), "", true, opens(column), "");
        Duty duty = owed.get();
        boolean seen = facts.sees(duty);
        if (!seen && duty.state() != Duty.State.ACCEPTED)
            return new ProgressView.Cell(
                    head, "todo-c", "circle", page.t("campaigns.cell.hidden"), "", false, opens(column), "");
        Look look = Look.of(duty, facts.today());
        String address = seen ? page.link(Words.report(duty) + look.page()) : page.link(Words.report(duty));
        return new ProgressView.Cell(
                head,
                look.word(),
                look.icon(),
                words.state(duty, look),
                words.note(duty, column, look),
                duty.state() == Duty.State.ACCEPTED,
                opens(column),
                address);
    }

    private List<ProgressView.Foot> feet() {
        List<ProgressView.Cell> accepted = new ArrayList<>();
        List<ProgressView.Cell> inTime = new ArrayList<>();
        for (Progress.Column column : shown.columns()) {
            List<Duty> duties =
                    whole.rows().stream().flatMap(r -> r.duty(column).stream()).toList();
            accepted.add(foot(column, part(duties, d -> d.state() == Duty.State.ACCEPTED)));
            inTime.add(foot(column, inTime(column, duties)));
        }
        return List.of(
                new ProgressView.Foot(page.t("campaigns.foot.accepted"), accepted),
                new ProgressView.Foot(page.t("campaigns.foot.in-time"), inTime));
    }

    private String inTime(Progress.Column column, List<Duty> duties) {
        List<Lateness> late = duties.stream().map(d -> d.lateness(facts.now())).toList();
        boolean measured = late.stream().anyMatch(l -> l.verdict() != Lateness.Verdict.UNMEASURED);
        if (!measured) return page.t("campaigns.foot.unmeasured");
        boolean open = !column.due().isBefore(facts.today())
                && late.stream().noneMatch(l -> l.verdict() == Lateness.Verdict.IN_TIME);
        if (open) return page.t("campaigns.foot.open");
        long good = late.stream()
                .filter(l -> l.verdict() == Lateness.Verdict.IN_TIME)
                .count();
        return good + "/" + late.size();
    }

    private ProgressView.Cell foot(Progress.Column column, String text) {
        return new ProgressView.Cell(words.column(column), "", "", text, "", false, opens(column), "");
    }

    private static String part(List<Duty> duties, Predicate<Duty> which) {
        return duties.stream().filter(which).count() + "/" + duties.size();
    }

    static long days(LocalDate from, LocalDate until) {
        return ChronoUnit.DAYS.between(from, until);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Vietnamese.ZONE);
    }

    static Optional<Deadline> extension(Duty duty) {
        return duty.campaign()
                .deadlines()
                .ownExtension(duty.stage(), duty.organisation().id());
    }
}
