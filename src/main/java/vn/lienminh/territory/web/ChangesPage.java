package vn.lienminh.territory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;
import vn.lienminh.territory.Event;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.MapDifference;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Puts together what is different between the maps of two days: all provinces, or the communes that lie in one of
/// the later map's provinces.
record ChangesPage(TerritoryMap map, Language language, LocalDate today, Asked asked) {

    /// As the address says it.
    ///
    /// @param from empty: the day before the last change of provinces
    /// @param to empty: today
    /// @param in the number of a province; `0`: communes that no single province holds; empty: all
    /// @param known as the address carries it on; null: as known now
    record Asked(
            String from,
            String to,
            String level,
            String in,
            @Nullable String known) {}

    /// The code of the province sorts it; communes that no single one holds come last.
    private record Place(String code, String id) {
        static final Place SEVERAL = new Place("~", "0");
    }

    ChangesView view() {
        LocalDate from = day(asked.from(), eve());
        LocalDate to = day(asked.to(), today);
        Level level = Level.parse(asked.level()).orElse(Level.PROVINCE);
        MapDifference all = map.difference(from, to);
        MapDifference shown = all.only(t -> t.level() == level);
        boolean tallied = level == Level.COMMUNE && asked.in().isEmpty();
        MapDifference listed = tallied || asked.in().isEmpty() || level == Level.PROVINCE
                ? shown
                : shown.only(t -> place(t, all.to()).id().equals(asked.in()));
        return new ChangesView(
                Vietnamese.day(all.from()),
                Vietnamese.day(all.to()),
                bad(asked.from()) + bad(asked.to()),
                status(listed),
                levels(level),
                level == Level.PROVINCE ? List.of() : provinces(all.to()),
                tallied ? tallies(shown) : List.of(),
                tallied ? List.of() : groups(listed));
    }

    private LocalDate eve() {
        List<LocalDate> maps = map.newMapsOf(Level.PROVINCE);
        return maps.isEmpty() ? today : maps.getLast().minusDays(1);
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        return ListPage.parse(typed.strip()).orElse(otherwise);
    }

    private static String bad(String typed) {
        return typed.isBlank() || ListPage.parse(typed.strip()).isPresent() ? "" : typed;
    }

    private Wording words() {
        return new Wording(map, language);
    }

    private String status(MapDifference difference) {
        return words().t(
                        "changes.status",
                        "ended",
                        Vietnamese.number(difference.ended().size()),
                        "begun",
                        Vietnamese.number(difference.begun().size()),
                        "kept",
                        Vietnamese.number(difference.kept().size()));
    }

    private List<ChangesView.Choice> levels(Level current) {
        List<ChangesView.Choice> levels = new ArrayList<>();
        for (Level level : Level.values())
            levels.add(new ChangesView.Choice(level.word(), words().t("level." + level.word()), level == current));
        return levels;
    }

    private List<ChangesView.Choice> provinces(LocalDate to) {
        List<ChangesView.Choice> choices = new ArrayList<>();
        choices.add(choice("", words().t("changes.everywhere")));
        for (Territory t : map.provincesOn(to)) choices.add(choice("" + t.id().value(), words().label(t)));
        choices.add(choice("0", words().t("changes.several")));
        return choices;
    }

    private ChangesView.Choice choice(String value, String text) {
        return new ChangesView.Choice(value, text, value.equals(asked.in()));
    }

    private Place place(Territory unit, LocalDate to) {
        return map.provinceOn(unit.id(), to)
                .map(p -> new Place(p.code(), "" + p.id().value()))
                .orElse(Place.SEVERAL);
    }

    private List<ChangesView.Tally> tallies(MapDifference difference) {
        LocalDate to = difference.to();
        Map<Place, Long> ended = count(difference.ended().stream().map(MapDifference.Ended::unit), to);
        Map<Place, Long> begun = count(difference.begun().stream().map(MapDifference.Begun::unit), to);
        Map<Place, Long> kept = count(difference.kept().stream().map(MapDifference.Kept::after), to);
        Set<Place> places = new TreeSet<>(Comparator.comparing(Place::code));
        places.addAll(ended.keySet());
        places.addAll(begun.keySet());
        places.addAll(kept.keySet());
        return places.stream()
                .map(p -> new ChangesView.Tally(
                        link(p, difference),
                        Vietnamese.number(ended.getOrDefault(p, 0L)),
                        Vietnamese.number(begun.getOrDefault(p, 0L)),
                        Vietnamese.number(kept.getOrDefault(p, 0L))))
                .toList();
    }

    private Map<Place, Long> count(Stream<Territory> units, LocalDate to) {
        return units.collect(Collectors.groupingBy(t -> place(t, to), Collectors.counting()));
    }

    private UnitLink link(Place place, MapDifference difference) {
        String name = map.provincesOn(difference.to()).stream()
                .filter(t -> place.id().equals("" + t.id().value()))
                .map(words()::label)
                .findFirst()
                .orElse(words().t("changes.several"));
        String address = "/territories/changes?from=" + difference.from() + "&to=" + difference.to()
                + "&level=commune&in=" + place.id();
        return new UnitLink(name, Page.with(address, "known", asked.known()), "");
    }

    private List<ChangesView.Group> groups(MapDifference difference) {
        List<ChangesView.Group> groups = new ArrayList<>();
        add(groups, "ended", difference.to(), difference.ended(), e -> ended(e, difference.to()));
        add(groups, "begun", difference.from(), difference.begun(), this::begun);
        add(groups, "kept", difference.from(), difference.kept(), this::kept);
        return groups;
    }

    private <T> void add(
            List<ChangesView.Group> groups,
            String kind,
            LocalDate map,
            List<T> units,
            Function<T, ChangesView.Row> row) {
        if (units.isEmpty()) return;
        String title = words().t("changes." + kind, "n", Vietnamese.number(units.size()));
        String other = words().t("changes." + kind + ".other", "day", Vietnamese.day(map));
        groups.add(new ChangesView.Group(title, other, units.stream().map(row).toList()));
    }

    private ChangesView.Row ended(MapDifference.Ended ended, LocalDate to) {
        String remark = ended.now() instanceof Placement.NotComparable(Placement.Reason reason, var ignored)
                ? words().t("reason." + reason.name())
                : "";
        return row(ended.unit(), words().placed(ended.unit().id(), to), remark, ended.events());
    }

    private ChangesView.Row begun(MapDifference.Begun begun) {
        return row(begun.unit(), begun.madeOf().stream().map(words()::link).toList(), "", begun.events());
    }

    private ChangesView.Row kept(MapDifference.Kept kept) {
        List<String> changes = new ArrayList<>();
        if (kept.anotherName() || kept.anotherRank()) changes.add(kept.before().fullName());
        if (kept.anotherCode())
            changes.add(words().t("changes.code", "code", kept.before().code()));
        if (kept.anotherUnitAbove() && kept.aboveBefore() != null)
            changes.add(
                    words().t("changes.above", "province", words().label(Objects.requireNonNull(kept.aboveBefore()))));
        return row(kept.after(), List.of(), String.join(", ", changes), kept.events());
    }

    private ChangesView.Row row(Territory unit, List<UnitLink> other, String remark, List<Event> events) {
        UnitLink link =
                new UnitLink(words().title(unit), "/territories/" + unit.id().value(), "");
        return new ChangesView.Row(
                link,
                unit.code(),
                other,
                remark,
                events.stream()
                        .map(e -> new ChangesView.Happening(Wording.day(e.on()), words().event(e), e.decree()))
                        .toList());
    }
}
