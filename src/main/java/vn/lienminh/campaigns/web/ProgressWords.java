package vn.lienminh.campaigns.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.campaigns.Deadline;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.campaigns.Lateness;
import vn.lienminh.campaigns.Progress;
import vn.lienminh.campaigns.reminders.Reminder;
import vn.lienminh.campaigns.reminders.Reminders;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.inbox.Days;

/// The sentences of the matrix.
class ProgressWords {
    private static final int MOST_LINES = 20;

    private final Page page;
    private final ProgressFacts facts;
    private final Words words;
    private final Days days;

    ProgressWords(Page page, ProgressFacts facts) {
        this.page = page;
        this.facts = facts;
        this.words = new Words(page.texts());
        this.days = new Days(facts.today(), page.texts());
    }

    String shortName(Organisation organisation) {
        return words.unit(organisation);
    }

    String column(Progress.Column column) {
        return Words.capital(words.sending(column.period(), column.stage()));
    }

    String due(LocalDate due) {
        return words.t("due", "day", days.day(due));
    }

    /// How things stand, and for whom one waits.
    String status() {
        List<Duty> seen = facts.duties().stream().filter(facts::sees).toList();
        if (seen.isEmpty()) {
            long accepted = facts.duties().stream()
                    .filter(d -> d.state() == Duty.State.ACCEPTED)
                    .count();
            return facts.duties().isEmpty()
                    ? words.t("status.none")
                    : words.t(
                            "status.accepted",
                            "n",
                            "" + accepted,
                            "all",
                            "" + facts.duties().size());
        }
        List<Duty> owed = seen.stream().filter(d -> d.state().owed()).toList();
        List<Duty> late = owed.stream().filter(d -> d.overdue(facts.today())).toList();
        long waiting = seen.stream().filter(d -> d.state() == Duty.State.SENT).count();
        List<String> parts = new ArrayList<>();
        parts.add(
                owed.isEmpty()
                        ? words.t("status.all")
                        : words.t(
                                "status.owed",
                                "n",
                                "" + owed.size(),
                                "units",
                                "" + units(owed).size()));
        if (!late.isEmpty()) parts.add(words.t("status.late", "n", "" + late.size()));
        if (waiting > 0) parts.add(words.t("status.sent", "n", "" + waiting));
        return String.join(", ", parts) + ".";
    }

    private static List<Organisation> units(List<Duty> duties) {
        return duties.stream().map(Duty::organisation).distinct().toList();
    }

    List<ProgressView.Filter> filters() {
        List<ProgressView.Filter> filters = new ArrayList<>();
        for (Show show : Show.values()) {
            long n = facts.duties().stream()
                    .filter(d -> show == Show.ALL || facts.sees(d))
                    .filter(d -> show.holds(d, facts.today()))
                    .count();
            boolean current = show == facts.show() && facts.unit().isEmpty();
            if (show == Show.ALL || n > 0 || current)
                filters.add(new ProgressView.Filter(
                        words.t("show." + show.word(), "n", "" + n), address(show, "", 0), current));
        }
        return filters;
    }

    /// The same page with another part of it.
    String address(Show show, String unit, int more) {
        String address = page.link(facts.standpoint().address() + "/progress");
        if (show != Show.ALL) address = Page.with(address, "show", show.word());
        if (!unit.isEmpty()) address = Page.with(address, "unit", unit);
        return more == 0 ? address : Page.with(address, "page", "" + more);
    }

    String state(Duty duty, Look look) {
        String day = duty.since().map(at -> days.day(ProgressPage.day(at))).orElse("");
        int filled = duty.course() == null ? 0 : duty.course().filled();
        Integer size =
                facts.sizes().get(duty.campaign().form() + " " + duty.campaign().period());
        String typed = filled == 0 || size == null
                ? words.t("cell.typing")
                : words.t("cell.typing.of", "n", "" + filled, "all", "" + size);
        return switch (look) {
            case NOT_BEGUN -> words.t("cell.not-begun");
            case TYPING -> typed;
            case LATE -> words.t("cell.late", "n", late(duty));
            case SENT -> words.t("cell.sent", "day", day);
            case RETURNED -> words.t("cell.returned", "day", day);
            case ACCEPTED -> words.t("cell.accepted", "day", day);
        };
    }

    private String late(Duty duty) {
        return Vietnamese.number(ProgressPage.days(duty.due(), facts.today()));
    }

    /// What else is to be known: sent late, put off, another deadline than the column's, reminded.
    String note(Duty duty, Progress.Column column, Look look) {
        List<String> notes = new ArrayList<>();
        Lateness lateness = duty.lateness(facts.now());
        if (lateness.verdict() == Lateness.Verdict.LATE && look != Look.LATE)
            notes.add(words.t("cell.was-late", "n", Vietnamese.number(lateness.days())));
        if (look == Look.RETURNED && duty.overdue(facts.today())) notes.add(words.t("cell.overdue", "n", late(duty)));
        if (look == Look.LATE && duty.state() == Duty.State.TYPING) notes.add(words.t("cell.typing"));
        Optional<Deadline> extension = ProgressPage.extension(duty);
        if (duty.state() != Duty.State.ACCEPTED) {
            if (extension.isPresent())
                notes.add(
                        words.t("cell.extended", "day", days.day(extension.get().due())));
            else if (!duty.due().equals(column.due())) notes.add(due(duty.due()));
        }
        if (duty.state().owed())
            Reminders.last(duty, facts.reminders())
                    .ifPresent(r -> notes.add(words.t("cell.reminded", "day", days.day(ProgressPage.day(r.at())))));
        return String.join(", ", notes);
    }

    /// The button names whom it reminds: the late ones first, else those who owe what is due within a month.
    ProgressView.@Nullable Remind remind() {
        List<Duty> mine = facts.duties().stream()
                .filter(d -> facts.unit().isEmpty() || d.organisation().code().equals(facts.unit()))
                .filter(facts::reminds)
                .toList();
        Show show = mine.stream().anyMatch(d -> d.overdue(facts.today())) && facts.show() != Show.MISSING
                ? Show.LATE
                : Show.MISSING;
        List<Duty> some = Chosen.of(mine, show, facts.today());
        if (some.isEmpty()) return null;
        List<Duty> rested = some.stream()
                .filter(d -> Reminders.last(
                                d,
                                facts.reminders().stream()
                                        .filter(Reminder::byHand)
                                        .toList())
                        .filter(r -> Reminders.tooSoon(r, facts.now()))
                        .isEmpty())
                .toList();
        if (rested.isEmpty()) return new ProgressView.Remind("", show.word(), facts.unit(), rest(some));
        List<Organisation> units = units(rested);
        String label = units.size() == 1
                ? words.t("remind.one", "name", words.unit(units.getFirst()))
                : words.t("remind." + show.word(), "n", "" + units.size());
        return new ProgressView.Remind(label, show.word(), facts.unit(), "");
    }

    private String rest(List<Duty> some) {
        Instant last = some.stream()
                .flatMap(d -> Reminders.last(d, facts.reminders()).stream())
                .map(Reminder::at)
                .max(Instant::compareTo)
                .orElse(facts.now());
        return words.t(
                "remind.rest", "moment", Vietnamese.moment(last), "from", Vietnamese.moment(last.plus(Reminders.REST)));
    }

    /// Who was reminded when and by whom, each moment in one line.
    List<ProgressView.Line> journal() {
        record When(Instant at, String by, boolean byHand) {}
        Map<Integer, String> names = facts.duties().stream()
                .collect(Collectors.toMap(
                        d -> d.organisation().id().value(), d -> words.unit(d.organisation()), (a, b) -> a));
        Map<When, List<String>> lines = new LinkedHashMap<>();
        for (Reminder reminder : facts.reminders()) {
            String name = names.get(reminder.organisation().value());
            if (name == null || facts.duties().stream().noneMatch(d -> reminder.of(d) && facts.reminds(d))) continue;
            List<String> told = lines.computeIfAbsent(
                    new When(reminder.at(), reminder.by(), reminder.byHand()), k -> new ArrayList<>());
            if (!told.contains(name)) told.add(name);
        }
        return lines.entrySet().stream()
                .limit(MOST_LINES)
                .map(e -> new ProgressView.Line(
                        Vietnamese.moment(e.getKey().at()),
                        words.t(
                                e.getKey().byHand() ? "journal.hand" : "journal.calendar",
                                "units",
                                String.join(", ", e.getValue()),
                                "by",
                                facts.person(e.getKey().by()))))
                .toList();
    }
}
