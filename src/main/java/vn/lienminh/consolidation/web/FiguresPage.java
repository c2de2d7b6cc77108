package vn.lienminh.consolidation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Standing;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.Page;

/// Puts together the page of all figures of a year.
///
/// @param group the letter of the group asked for; empty: all
/// @param all also what has no figure
record FiguresPage(Page page, Whose whose, Facts.OfYear facts, String group, boolean all) {

    FiguresView view() {
        Map<String, Figure> figures =
                facts.figures().stream().collect(Collectors.toMap(Figure::indicator, Function.identity()));
        Map<String, List<FiguresView.Row>> groups = new LinkedHashMap<>();
        for (Indicator indicator : facts.catalogue().indicators())
            if (group.isEmpty() || letter(indicator.group()).equals(group))
                if (all || figures.containsKey(indicator.code()))
                    groups.computeIfAbsent(indicator.group(), k -> new ArrayList<>())
                            .add(row(indicator, figures.get(indicator.code())));
        return new FiguresView(
                words().t("figures.title", "period", words().period(whose.period())),
                status(),
                Notes.of(facts.view(), words()),
                periods(),
                groupChoices(),
                extents(),
                standing(groups),
                groups.entrySet().stream()
                        .map(g -> new FiguresView.Group(g.getKey(), g.getValue()))
                        .toList(),
                words().t(facts.figures().isEmpty() ? "figures.empty.year" : "figures.empty"),
                words().head(whose.period()),
                whose.many());
    }

    /// The year, and the shorter periods of which there is anything.
    private List<Choice> periods() {
        return Periods.choices(whose, words(), period -> whose.address(page, "/figures", period));
    }

    private Wording words() {
        return new Wording(page.texts(), facts.catalogue());
    }

    private String status() {
        long complete =
                facts.figures().stream().filter(f -> f.coverage().complete()).count();
        return words().t(
                        facts.figures().isEmpty()
                                ? "figures.none"
                                : whose.many() ? "figures.status" : "figures.status.one",
                        "cluster",
                        whose.where().name(),
                        "period",
                        words().period(whose.period()),
                        "n",
                        "" + facts.figures().size(),
                        "all",
                        "" + facts.catalogue().indicators().size(),
                        "complete",
                        "" + complete,
                        "members",
                        "" + facts.scope().members().size());
    }

    private List<Choice> groupChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(words().t("figures.groups.all"), address("", all), group.isEmpty()));
        facts.catalogue().indicators().stream().map(Indicator::group).distinct().forEach(name -> {
            String letter = letter(name);
            choices.add(new Choice(name, address(letter, all), letter.equals(group)));
        });
        return choices;
    }

    private List<Choice> extents() {
        String some = words().t("figures.extent.some", "n", "" + facts.figures().size());
        String whole = words().t(
                        "figures.extent.all",
                        "n",
                        "" + facts.catalogue().indicators().size());
        return List.of(new Choice(some, address(group, false), !all), new Choice(whole, address(group, true), all));
    }

    private String address(String letter, boolean whole) {
        String plain = Page.with(whose.address(page, "/figures"), "group", letter.isEmpty() ? null : letter);
        return Page.with(plain, "all", whole ? "true" : null);
    }

    private static String letter(String group) {
        int dot = group.indexOf('.');
        return dot < 0 ? group : group.substring(0, dot);
    }

    private FiguresView.Row row(Indicator indicator, @Nullable Figure figure) {
        String name = indicator.name(page.language());
        String address = whose.address(page, "/figures/" + indicator.code());
        if (figure == null)
            return new FiguresView.Row(
                    indicator.code(), name, indicator.unit().name(), "", address, "", "", null, null, null);
        return new FiguresView.Row(
                indicator.code(),
                name,
                indicator.unit().name(),
                words().figure(figure),
                address,
                words().mark(figure),
                words().previous(figure),
                words().change(figure),
                Wording.named(figure.coverage(), areas()),
                figure.standing());
    }

    private Map<String, String> areas() {
        Map<String, String> areas = new LinkedHashMap<>();
        for (Organisation member : facts.scope().members())
            if (member.area() != null)
                areas.put(
                        member.code(),
                        facts.map().on(member.area(), facts.scope().day()).name());
        return areas;
    }

    private static @Nullable Standing standing(Map<String, List<FiguresView.Row>> groups) {
        List<Standing> standings = groups.values().stream()
                .flatMap(List::stream)
                .map(FiguresView.Row::standing)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return standings.size() == 1 ? standings.getFirst() : null;
    }
}
