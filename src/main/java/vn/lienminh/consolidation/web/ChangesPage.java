package vn.lienminh.consolidation.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lienminh.consolidation.ChangeList;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Edition;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// Puts together the page of what changed between two instants.
record ChangesPage(Page page, Whose whose, ChangeList changes, Edition edition, Asked asked) {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
    private static final int CELLS = 12;

    /// As the address says it.
    ///
    /// @param offset how many reports were passed over
    record Asked(String since, String until, String indicators, int limit, int offset) {}

    ChangesView view() {
        return new ChangesView(
                t("changes.title", "party", whose.where().name()),
                t(
                        "changes.status",
                        "from",
                        Vietnamese.moment(changes.from()),
                        "to",
                        Vietnamese.moment(changes.to()),
                        "n",
                        Vietnamese.number(changes.allReports())),
                FIELD.format(LocalDateTime.ofInstant(changes.from(), Vietnamese.ZONE)),
                asked.until().isEmpty() ? "" : FIELD.format(LocalDateTime.ofInstant(changes.to(), Vietnamese.ZONE)),
                asked.indicators(),
                changes.figures().stream().map(this::value).toList(),
                changes.reports().stream().map(this::report).toList(),
                more(),
                changes.structure().stream().map(this::structure).toList(),
                changes.organisations().stream().map(this::membership).toList(),
                changes.nothing() ? t("changes.none") : "");
    }

    private String t(String key, String... pairs) {
        return page.t("consolidation." + key, pairs);
    }

    private ChangesView.Value value(ChangeList.Value value) {
        Wording words = words(value.indicator());
        return new ChangesView.Value(
                words.period(value.period()),
                value.indicator().name(page.language()),
                amount(value.indicator(), value.before()),
                amount(value.indicator(), value.after()));
    }

    private Wording words(Indicator indicator) {
        return new Wording(page.texts(), edition.on(indicator.validity().from()));
    }

    private String amount(Indicator indicator, Amount amount) {
        return new AmountText(edition.on(indicator.validity().from()), page.language()).amount(indicator, amount);
    }

    private ChangesView.Report report(ChangeList.Report report) {
        AmountText amounts = new AmountText(edition.on(report.period().end()), page.language());
        List<ChangesView.Cell> cells = report.cells().stream()
                .limit(CELLS)
                .map(c -> new ChangesView.Cell(
                        name(report, c), amount(amounts, c, c.before()), amount(amounts, c, c.after())))
                .toList();
        String address = Page.with(
                "/reports/" + report.organisation().code() + "/" + report.period(), "revision", "" + report.revision());
        return new ChangesView.Report(
                Vietnamese.moment(report.at()),
                report.by(),
                t("changes.what." + report.what(), "from", report.movedFrom(), "to", report.movedTo()),
                report.what().name(),
                report.organisation().name(page.language()),
                page.link(address),
                new Wording(page.texts(), edition.on(report.period().end())).period(report.period()),
                report.reason(),
                cells,
                report.cells().size() - cells.size());
    }

    private String name(ChangeList.Report report, ChangeList.CellChange change) {
        String code = change.cell().indicator();
        String name = edition.on(report.period().end())
                .find(code)
                .map(i -> i.name(page.language()))
                .orElse(code);
        return change.cell().whole() ? name : name + " (" + change.cell().name() + ")";
    }

    private static String amount(AmountText amounts, ChangeList.CellChange change, Amount amount) {
        return amount == Amount.Missing.NOT_REPORTED
                ? ""
                : amounts.amount(change.cell().indicator(), amount);
    }

    private List<Choice> more() {
        List<Choice> choices = new ArrayList<>();
        int next = asked.offset() + changes.reports().size();
        if (asked.offset() > 0)
            choices.add(new Choice(t("changes.newer"), at(Math.max(0, asked.offset() - asked.limit())), false));
        if (next < changes.allReports()) choices.add(new Choice(t("changes.older"), at(next), false));
        return choices;
    }

    private String at(int offset) {
        String address = Page.with(
                whose.where().address() + "/changes", "since", changes.from().toString());
        address = Page.with(
                address, "until", asked.until().isEmpty() ? null : changes.to().toString());
        address = Page.with(address, "indicators", asked.indicators().isEmpty() ? null : asked.indicators());
        return Page.with(address, "offset", offset == 0 ? null : "" + offset);
    }

    private ChangesView.Structure structure(ChangeList.Structure event) {
        return new ChangesView.Structure(
                Vietnamese.moment(event.at()),
                t(
                        "changes.event." + event.kind(),
                        "day",
                        event.on() == null ? "" : Vietnamese.day(event.on()),
                        "from",
                        event.fromName() + " (" + event.fromCode() + ")",
                        "to",
                        event.toName() + " (" + event.toCode() + ")"),
                event.replaced() ? t("changes.replaced") : event.decree());
    }

    private ChangesView.Structure membership(ChangeList.Membership state) {
        LocalDate until = state.until();
        String text = t(
                until == null ? "changes.organisation" : "changes.organisation.until",
                "code",
                state.code(),
                "name",
                state.name(),
                "area",
                state.area(),
                "from",
                Vietnamese.day(state.from()),
                "until",
                until == null ? "" : Vietnamese.day(until));
        return new ChangesView.Structure(
                Vietnamese.moment(state.at()), text, state.replaced() ? t("changes.replaced") : "");
    }
}
