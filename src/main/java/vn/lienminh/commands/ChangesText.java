package vn.lienminh.commands;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.consolidation.ChangeList;
import vn.lienminh.documents.CsvText;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Edition;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// What changed between two instants, as the command line prints it: one row a change, for a report that was revised
/// one row a cell.
class ChangesText {
    private static final List<String> COLUMNS = List.of(
            "at",
            "by",
            "change",
            "organisation",
            "period",
            "form",
            "revision",
            "indicator",
            "cell",
            "before",
            "after",
            "reason");

    private final Edition edition;
    private final Language language;
    private final Texts texts;

    ChangesText(Edition edition, Language language) {
        this.edition = edition;
        this.language = language;
        this.texts = Texts.in(language);
    }

    String csv(ChangeList changes) {
        StringBuilder text = new StringBuilder(CsvText.line(COLUMNS)).append('\n');
        for (Map<String, String> row : rows(changes))
            text.append(CsvText.line(
                            COLUMNS.stream().map(c -> row.getOrDefault(c, "")).toList()))
                    .append('\n');
        return text.toString();
    }

    String json(ChangeList changes) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("party", changes.party());
        all.put("since", changes.from().toString());
        all.put("until", changes.to().toString());
        all.put("reports", changes.allReports());
        all.put("changes", rows(changes));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private List<Map<String, String>> rows(ChangeList changes) {
        List<Map<String, String>> rows = new ArrayList<>();
        changes.figures().forEach(value -> rows.add(figure(changes, value)));
        changes.reports().forEach(report -> rows.addAll(report(report)));
        changes.structure().forEach(event -> rows.add(event(event)));
        changes.organisations().forEach(state -> rows.add(state(state)));
        return rows;
    }

    private static Map<String, String> figure(ChangeList changes, ChangeList.Value value) {
        Map<String, String> row = row("figure", changes.to().toString(), "");
        row.put("organisation", changes.party());
        row.put("period", value.period().toString());
        row.put("indicator", value.indicator().code());
        row.put("before", plain(value.before()));
        row.put("after", plain(value.after()));
        return row;
    }

    private static List<Map<String, String>> report(ChangeList.Report report) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (ChangeList.CellChange change : report.cells()) {
            Map<String, String> row = head(report);
            row.put("indicator", change.cell().indicator());
            row.put("cell", change.cell().name());
            row.put("before", plain(change.before()));
            row.put("after", plain(change.after()));
            rows.add(row);
        }
        if (rows.isEmpty()) {
            Map<String, String> row = head(report);
            row.put("before", report.movedFrom());
            row.put("after", report.movedTo());
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, String> head(ChangeList.Report report) {
        Map<String, String> row = row(
                report.what().name().toLowerCase(java.util.Locale.ROOT),
                report.at().toString(),
                report.by());
        row.put("organisation", report.organisation().code());
        row.put("period", report.period().toString());
        row.put("form", report.form());
        row.put("revision", "" + report.revision());
        row.put("reason", report.reason());
        return row;
    }

    private static Map<String, String> event(ChangeList.Structure event) {
        Map<String, String> row = row(
                event.kind() + (event.replaced() ? "-replaced" : ""), event.at().toString(), event.by());
        row.put("period", event.on() == null ? "" : event.on().toString());
        row.put("before", (event.fromCode() + " " + event.fromName()).strip());
        row.put("after", event.toCode() + " " + event.toName());
        row.put("reason", event.decree());
        return row;
    }

    private static Map<String, String> state(ChangeList.Membership state) {
        Map<String, String> row = row(
                "organisation" + (state.replaced() ? "-replaced" : ""),
                state.at().toString(),
                "");
        row.put("organisation", state.code());
        row.put("period", state.from().toString());
        row.put("after", state.name() + ", " + state.area());
        return row;
    }

    private static Map<String, String> row(String change, String at, String by) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("at", at);
        row.put("by", by);
        row.put("change", change);
        return row;
    }

    /// As files write it, with its operator: `>=20`, `10..14`, `na`.
    private static String plain(Amount amount) {
        return switch (amount) {
            case Amount.Missing.NOT_APPLICABLE -> "na";
            case Amount.Missing.WITHHELD -> "x";
            case Amount.Missing ignored -> "";
            case Amount.Between between -> plain(between.low()) + ".." + plain(between.high());
            default ->
                (amount instanceof Amount.Exactly ? "" : amount.operator().sign()) + plain(amount.number());
        };
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    String table(ChangeList changes) {
        StringBuilder text = new StringBuilder(texts.get(
                        "commands.changes.head",
                        "party",
                        changes.party(),
                        "from",
                        Vietnamese.moment(changes.from()),
                        "to",
                        Vietnamese.moment(changes.to()),
                        "n",
                        Vietnamese.number(changes.allReports())))
                .append('\n');
        for (ChangeList.Value value : changes.figures())
            line(
                    text,
                    1,
                    value.period() + "  " + value.indicator().name(language) + ": "
                            + amounts(value.period().end(), value.indicator().code(), value.before()) + " → "
                            + amounts(value.period().end(), value.indicator().code(), value.after()));
        for (ChangeList.Report report : changes.reports()) {
            line(
                    text,
                    1,
                    Vietnamese.moment(report.at()) + "  "
                            + report.organisation().name(language) + ", "
                            + report.period() + ": "
                            + texts.get(
                                    "consolidation.changes.what." + report.what(),
                                    "from",
                                    report.movedFrom(),
                                    "to",
                                    report.movedTo())
                            + " (" + report.reason() + ")");
            for (ChangeList.CellChange cell : report.cells())
                line(
                        text,
                        2,
                        cell.cell().name() + ": "
                                + amounts(report.period().end(), cell.cell().indicator(), cell.before()) + " → "
                                + amounts(report.period().end(), cell.cell().indicator(), cell.after()));
        }
        for (ChangeList.Structure event : changes.structure())
            line(
                    text,
                    1,
                    Vietnamese.moment(event.at()) + "  "
                            + texts.get(
                                    "consolidation.changes.event." + event.kind(),
                                    "from",
                                    event.fromName() + " (" + event.fromCode() + ")",
                                    "to",
                                    event.toName() + " (" + event.toCode() + ")",
                                    "day",
                                    event.on() == null ? "" : Vietnamese.day(event.on()))
                            + (event.replaced() ? " [" + texts.get("consolidation.changes.replaced") + "]" : ""));
        for (ChangeList.Membership state : changes.organisations())
            line(
                    text,
                    1,
                    Vietnamese.moment(state.at()) + "  "
                            + texts.get(
                                    "consolidation.changes.organisation",
                                    "code",
                                    state.code(),
                                    "name",
                                    state.name(),
                                    "area",
                                    state.area(),
                                    "from",
                                    Vietnamese.day(state.from()))
                            + (state.replaced() ? " [" + texts.get("consolidation.changes.replaced") + "]" : ""));
        return text.toString();
    }

    private String amounts(java.time.LocalDate day, String indicator, Amount amount) {
        return new AmountText(edition.on(day), language).amount(indicator, amount);
    }

    private static void line(StringBuilder text, int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
