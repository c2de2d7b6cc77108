package vn.lienminh.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.access.AccessAct;
import vn.lienminh.access.RoleMatrix;
import vn.lienminh.audit.AuditAct;
import vn.lienminh.audit.History;
import vn.lienminh.audit.Line;
import vn.lienminh.audit.Root;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Colleagues;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.shell.Page;

/// Writes the history for people: names for those who acted, pages for what they acted on, sentences for what was
/// said.
@Component
class HistoryPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);
    private static final List<String> ASKED = List.of("who", "act", "what", "unit", "from", "to");

    private final Organisations organisations;
    private final Colleagues colleagues;
    private final Names names;

    HistoryPage(Organisations organisations, Colleagues colleagues, Names names) {
        this.organisations = organisations;
        this.colleagues = colleagues;
        this.names = names;
    }

    /// @param why the key of what cannot be asked so; empty: it can
    record Asked(History.Wanted wanted, String why) {}

    Asked asked(Map<String, String> typed) {
        String unit = Fields.text(typed, "unit");
        Optional<Organisation> of = unit.isEmpty() ? Optional.empty() : organisations.find(unit, names.today(), null);
        String who = Fields.text(typed, "who");
        History.Wanted wanted = new History.Wanted(
                who.isEmpty() || who.contains(":") ? orNull(who) : "account:" + who.toLowerCase(Locale.ROOT),
                orNull(Fields.text(typed, "act")),
                orNull(Fields.text(typed, "what")),
                of.map(Organisation::id).orElse(null),
                Fields.day(typed, "from").map(HistoryPage::begins).orElse(null),
                Fields.day(typed, "to").map(d -> begins(d.plusDays(1))).orElse(null));
        return new Asked(wanted, unit.isEmpty() || of.isPresent() ? "" : "audit.no-such-unit");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(Vietnamese.ZONE).toInstant();
    }

    /// @param lines one more than are shown where there are older ones
    HistoryView view(Page page, Map<String, String> typed, String why, List<Line> lines, int most, Root root) {
        List<Line> shown = lines.subList(0, Math.min(most, lines.size()));
        String next = lines.size() > most
                ? Page.with(
                        again("/history", typed), "before", "" + shown.getLast().id())
                : "";
        return new HistoryView(
                new Typed(typed, List.of(), page.language()),
                acts(page),
                why.isEmpty() ? "" : page.t(why, "unit", Fields.text(typed, "unit")),
                rows(page, shown),
                next,
                again("/history.csv", typed),
                root.place() == 0 ? "" : root.toString());
    }

    private static String again(String address, Map<String, String> typed) {
        String all = address;
        for (String name : ASKED)
            if (!Fields.text(typed, name).isEmpty()) all = Page.with(all, name, Fields.text(typed, name));
        return all;
    }

    private static List<Choice> acts(Page page) {
        TreeSet<String> known = new TreeSet<>();
        Stream.of(RoleMatrix.acts().stream(), Stream.of(AccessAct.values()), Stream.of(AuditAct.values()))
                .flatMap(s -> s)
                .map(Act::name)
                .filter(name -> !name.startsWith("SEE_"))
                .forEach(known::add);
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", page.t("audit.any"))));
        known.stream()
                .map(name -> new Choice(name, act(page, name)))
                .sorted(java.util.Comparator.comparing(Choice::text))
                .forEach(choices::add);
        return choices;
    }

    private static String act(Page page, String name) {
        return Stream.of("audit.act." + name, "access.act." + name)
                .filter(page.texts()::has)
                .findFirst()
                .map(page::t)
                .orElse(name);
    }

    List<String> heads(Page page) {
        return Stream.of("time", "who", "account", "act", "what", "unit", "whence", "detail")
                .map(key -> page.t("audit.column." + key))
                .toList();
    }

    static List<String> cells(HistoryView.Row row) {
        return List.of(
                row.time(),
                row.who(),
                row.account(),
                row.act(),
                row.what(),
                row.unit(),
                row.whence(),
                String.join("; ", row.details()));
    }

    List<HistoryView.Row> rows(Page page, List<Line> lines) {
        TreeSet<String> people = new TreeSet<>();
        for (Line line : lines) {
            people.add(line.actor());
            people.add(line.subject());
        }
        Map<String, String> called = new HashMap<>(colleagues.names(people));
        return lines.stream().map(line -> row(page, line, called)).toList();
    }

    private HistoryView.Row row(Page page, Line line, Map<String, String> called) {
        String[] report = line.subject().matches("report:[^/]+/[^/]+/\\d+")
                ? line.subject().substring("report:".length()).split("/")
                : new String[0];
        OrganisationId unit = line.organisation();
        String what = called.getOrDefault(line.subject(), line.subject());
        String address = line.subject().startsWith("account:")
                ? Ways.person(line.subject().substring("account:".length()))
                : "";
        if (report.length == 3) {
            OrganisationId of = new OrganisationId(Integer.parseInt(report[2]));
            what = page.t("audit.report", "form", report[0], "period", report[1]);
            address = Period.parse(report[1])
                    .map(p -> "/reports/" + names.code(of) + "/" + p)
                    .orElse("");
        }
        return new HistoryView.Row(
                MOMENT.format(line.at().atZone(Vietnamese.ZONE)),
                called.getOrDefault(line.actor(), line.actor()),
                line.actor(),
                act(page, line.act()),
                what,
                address,
                unit == null ? "" : names.of(unit, page.language()),
                whence(page, line),
                details(page, line.detail()));
    }

    private static String whence(Page page, Line line) {
        if (line.whence().isEmpty()) return "";
        String from = line.whence().equals("command-line") ? page.t("audit.command-line") : line.whence();
        return line.node().isEmpty() ? from : page.t("audit.from", "from", from, "node", line.node());
    }

    private static List<String> details(Page page, String json) {
        JsonNode all = JsonMapper.shared().readTree(json);
        List<String> details = new ArrayList<>();
        if (all.path("before").isObject() && all.path("after").isObject()) {
            new TreeMap<>(fields(all.get("after")))
                    .forEach((cell, after) -> details.add(page.t(
                            "audit.changed",
                            "cell",
                            cell,
                            "before",
                            shown(page, all.get("before").path(cell).asString("")),
                            "after",
                            shown(page, after))));
            return details;
        }
        fields(all).forEach((name, value) -> {
            String key = "audit.detail." + name;
            details.add((page.texts().has(key) ? page.t(key) : name) + ": " + value);
        });
        return details;
    }

    private static String shown(Page page, String value) {
        return value.isEmpty() ? page.t("audit.empty") : value;
    }

    private static Map<String, String> fields(JsonNode node) {
        Map<String, String> fields = new TreeMap<>();
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            String text = value.isValueNode() ? value.asString() : value.toString();
            if (!text.isEmpty() && !text.equals("[]") && !text.equals("{}")) fields.put(field.getKey(), text);
        });
        return fields;
    }
}
