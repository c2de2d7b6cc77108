package vn.lienminh.campaigns.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.lienminh.campaigns.Campaign;
import vn.lienminh.campaigns.Deadline;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.campaigns.Stage;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.inbox.Days;

/// Puts together the calendar.
///
/// @param campaigns those that the party itself has opened
/// @param periods for which there is a form
/// @param answerers who accepts what somebody sends
record CalendarPage(
        Page page,
        Standpoint standpoint,
        List<Campaign> campaigns,
        List<Campaign> calledOff,
        List<Duty> duties,
        List<Organisation> members,
        List<Period> periods,
        Function<Duty, String> answerers,
        UnaryOperator<String> people,
        LocalDate today,
        boolean runs,
        boolean setsReminders) {

    CalendarView view(String done, List<String> refused, Map<String, String> typed, List<String> named) {
        return new CalendarView(
                t("calendar.title", "year", "" + standpoint.year()),
                done,
                refused,
                typed,
                named,
                rows(),
                stages(),
                campaigns.stream()
                        .map(c -> new CalendarView.Choice("" + c.id(), words().period(c.period())))
                        .toList(),
                members.stream()
                        .map(o -> new CalendarView.Choice(o.code(), words().unit(o)))
                        .toList(),
                periods.stream()
                        .map(p -> new CalendarView.Choice(p.toString(), words().period(p)))
                        .toList(),
                changes(),
                runs,
                setsReminders,
                standpoint.address() + "/campaigns",
                page.link(standpoint.address() + "/progress"));
    }

    private Words words() {
        return new Words(page.texts());
    }

    private String t(String key, String... pairs) {
        return words().t(key, pairs);
    }

    private Days days() {
        return new Days(today, page.texts());
    }

    private List<CalendarView.Row> rows() {
        List<CalendarView.Row> rows = new ArrayList<>();
        for (Campaign campaign : campaigns)
            for (Stage stage : Stage.values()) if (campaign.deadlines().has(stage)) rows.add(row(campaign, stage));
        return rows;
    }

    private CalendarView.Row row(Campaign campaign, Stage stage) {
        List<Duty> all = duties.stream()
                .filter(d -> d.campaign().id() == campaign.id() && d.stage() == stage)
                .toList();
        long accepted =
                all.stream().filter(d -> d.state() == Duty.State.ACCEPTED).count();
        LocalDate due = campaign.deadlines().forAll(stage).orElseThrow();
        LocalDate first = campaign.deadlines().first(stage).orElseThrow();
        return new CalendarView.Row(
                Words.capital(words().sending(campaign.period(), stage)),
                campaign.named().isEmpty()
                        ? ""
                        : t(
                                "calendar.only",
                                "units",
                                all.stream()
                                        .map(d -> words().unit(d.organisation()))
                                        .collect(Collectors.joining(", "))),
                days().due(due),
                first.equals(due) ? "" : t("calendar.was", "day", days().day(first)),
                waiting(all),
                accepted + "/" + all.size(),
                accepted == all.size());
    }

    /// Who has not sent; and who has not accepted what was sent.
    private String waiting(List<Duty> all) {
        List<String> names = new ArrayList<>();
        all.stream()
                .filter(d -> d.state().owed())
                .map(d -> words().unit(d.organisation()))
                .forEach(names::add);
        all.stream()
                .filter(d -> d.state() == Duty.State.SENT)
                .map(answerers)
                .distinct()
                .map(who -> t("calendar.answer", "who", who))
                .forEach(names::add);
        return names.isEmpty() ? t("calendar.nobody") : String.join(", ", names);
    }

    private List<CalendarView.Choice> stages() {
        List<CalendarView.Choice> choices = new ArrayList<>();
        for (Campaign campaign : campaigns)
            for (Stage stage : Stage.values())
                campaign.deadlines()
                        .forAll(stage)
                        .ifPresent(due -> choices.add(new CalendarView.Choice(
                                campaign.id() + "-" + stage.word(),
                                words().sending(campaign.period(), stage) + ", " + t("due", "day", days().day(due)))));
        return choices;
    }

    private record Change(Instant at, String text) {}

    /// What was put off or called off, the last first.
    private List<ProgressView.Line> changes() {
        List<Change> changes = new ArrayList<>();
        for (Campaign campaign : campaigns)
            for (Stage stage : Stage.values())
                for (Deadline one : campaign.deadlines().extensions(stage))
                    changes.add(new Change(one.at(), extension(campaign, one)));
        for (Campaign campaign : calledOff)
            Optional.ofNullable(campaign.ended())
                    .ifPresent(e -> changes.add(new Change(
                            e.at(),
                            t(
                                    "ended",
                                    "report",
                                    words().period(campaign.period()),
                                    "by",
                                    people.apply(e.by()),
                                    "reason",
                                    e.reason()))));
        return changes.stream()
                .sorted(Comparator.comparing(Change::at).reversed())
                .map(c -> new ProgressView.Line(Vietnamese.moment(c.at()), c.text()))
                .toList();
    }

    private String extension(Campaign campaign, Deadline one) {
        OrganisationId unit = one.organisation();
        return t(
                "extension",
                "report",
                words().sending(campaign.period(), one.stage()),
                "day",
                days().day(one.due()),
                "unit",
                unit == null ? t("extend.all") : name(unit),
                "by",
                people.apply(one.by()),
                "reason",
                one.reason());
    }

    private String name(OrganisationId unit) {
        return members.stream()
                .filter(o -> o.id().equals(unit))
                .findFirst()
                .map(words()::unit)
                .orElse("" + unit.value());
    }
}
