package vn.lienminh.territory.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.charts.TileMap;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Puts together the list of a day.
///
/// @param typedDay as asked for; empty: today
/// @param known as the address carries it on; null: as known now
record ListPage(
        TerritoryMap map,
        Language language,
        LocalDate today,
        String typedDay,
        String typed,
        @Nullable String known) {
    /// More names than that are narrowed by typing on.
    private static final int SHOWN = 100;

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu");

    ListView view() {
        LocalDate asked = typedDay.isBlank() ? today : parse(typedDay.strip()).orElse(null);
        LocalDate day = asked == null ? today : asked;
        List<Territory> provinces = map.provincesOn(day);
        List<Territory> shown = typed.isBlank() ? provinces : map.search(typed, null);
        Rows rows = new Rows(map, language, today);
        UnitList units = new UnitList(
                found(day, shown.size()),
                words().t(typed.isBlank() ? "list.empty.cure" : "list.none.cure"),
                shown.stream().limit(SHOWN).map(t -> rows.rowInProvince(t, day)).toList());
        TileMap tiles = tiles(provinces, day);
        return new ListView(
                Vietnamese.day(day),
                asked == null ? typedDay : "",
                typed,
                words().t("list.status", "day", Vietnamese.day(day), "n", Integer.toString(provinces.size())),
                units,
                choices(day),
                Page.with("/territories/changes", "known", known),
                tiles,
                tiles == null ? List.of() : keys(tiles));
    }

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(text.contains("/") ? LocalDate.parse(text, WRITTEN) : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Wording words() {
        return new Wording(map, language);
    }

    private String found(LocalDate day, int n) {
        String count = Vietnamese.number(n);
        if (typed.isBlank())
            return words().t(n == 0 ? "list.empty" : "list.on", "n", count, "day", Vietnamese.day(day));
        String key = n == 0 ? "list.none" : n > SHOWN ? "list.found.first" : "list.found";
        return words().t(key, "n", count, "typed", typed.strip(), "shown", Integer.toString(SHOWN));
    }

    /// One choice for each map of provinces there has been.
    private List<ListView.MapChoice> choices(LocalDate day) {
        List<ListView.MapChoice> choices = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate change : map.newMapsOf(Level.PROVINCE)) {
            choices.add(choice("list.before", change, change.minusDays(1), day.isBefore(change) && !before(day, from)));
            from = change;
        }
        if (from != null)
            choices.add(choice("list.since", from, today.isBefore(from) ? from : today, !before(day, from)));
        return choices;
    }

    private static boolean before(LocalDate day, @Nullable LocalDate from) {
        return from != null && day.isBefore(from);
    }

    private ListView.MapChoice choice(String key, LocalDate change, LocalDate day, boolean current) {
        String n = Integer.toString(map.provincesOn(day).size());
        String text = words().t(key, "day", Vietnamese.day(change), "n", n);
        return new ListView.MapChoice(text, Page.with("/territories?on=" + day, "known", known), current);
    }

    /// How many provinces of the map before were joined in each, for a map that the tiles can draw.
    private @Nullable TileMap tiles(List<Territory> provinces, LocalDate day) {
        TileMap.Borders borders = provinces.size() == 63 ? TileMap.Borders.OF_63 : TileMap.Borders.OF_34;
        if (provinces.size() != 63 && provinces.size() != 34) return null;
        List<TileMap.Area> areas = provinces.stream()
                .map(t -> new TileMap.Area(t.code(), words().label(t), BigDecimal.valueOf(joined(t)), false))
                .toList();
        String finding = words().t(
                        "map.finding",
                        "day",
                        Vietnamese.day(day),
                        "same",
                        count(provinces, true),
                        "joined",
                        count(provinces, false));
        return new TileMap(borders, finding, areas, Texts.in(language));
    }

    /// The steps of the map in the words of mergers, where each number of provinces has a step of its own.
    private List<TileMap.Key> keys(TileMap tiles) {
        List<TileMap.Key> steps =
                tiles.legend().stream().filter(k -> k.step() > 0).toList();
        List<Integer> sizes = tiles.areas().stream()
                .map(a -> Objects.requireNonNull(a.value()).intValue())
                .distinct()
                .sorted()
                .toList();
        if (steps.size() != sizes.size()) return steps;
        List<TileMap.Key> keys = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++)
            keys.add(new TileMap.Key(
                    steps.get(i).step(),
                    words().t(
                                    sizes.get(i) == 1 ? "map.alone" : "map.joined",
                                    "n",
                                    sizes.get(i).toString())));
        return keys;
    }

    private String count(List<Territory> provinces, boolean alone) {
        return Long.toString(
                provinces.stream().filter(t -> (joined(t) == 1) == alone).count());
    }

    /// Of a unit that has ended, those that went into its heir.
    private int joined(Territory t) {
        List<Territory> heirs = map.heirsOf(t.id());
        TerritoryId unit = heirs.size() == 1 ? heirs.getFirst().id() : t.id();
        return Math.max(1, map.originsOf(unit).size());
    }
}
