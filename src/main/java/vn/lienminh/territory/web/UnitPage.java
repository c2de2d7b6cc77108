package vn.lienminh.territory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.NoteKind;
import vn.lienminh.shell.Page;
import vn.lienminh.territory.Event;
import vn.lienminh.territory.EventKind;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Puts together the page of one unit.
///
/// @param day of the map that the reader comes from
/// @param known as the address carries it on; null: as known now
record UnitPage(
        TerritoryMap map,
        Language language,
        LocalDate today,
        LocalDate day,
        @Nullable String known) {

    UnitView view(Territory unit) {
        return new UnitView(
                words().title(unit),
                province(unit).map(words()::link).stream().toList(),
                status(unit),
                warnings(unit),
                map.namesOf(unit.id()).stream().map(this::name).toList(),
                map.eventsOf(unit.id()).stream()
                        .filter(e -> e.kind() != EventKind.EXISTS || e.on() != null)
                        .map(this::event)
                        .toList(),
                placed(unit),
                communes(unit));
    }

    private Wording words() {
        return new Wording(map, language);
    }

    /// Of a commune, on that day or on the nearest on which it lives.
    private Optional<Territory> province(Territory unit) {
        return unit.level() == Level.PROVINCE
                ? Optional.empty()
                : map.provinceOn(unit.id(), CommunesPage.within(unit, day));
    }

    /// The way to the communes of a province; none where none are recorded.
    private List<UnitLink> communes(Territory unit) {
        LocalDate on = CommunesPage.within(unit, day);
        int n = map.childrenOn(unit.id(), on).size();
        if (n == 0) return List.of();
        String text = words().t("unit.communes", "n", Vietnamese.number(n), "day", Vietnamese.day(on));
        String address = "/territories/" + unit.id().value() + "/communes?on=" + on;
        return List.of(new UnitLink(text, Page.with(address, "known", known), ""));
    }

    private String status(Territory unit) {
        String level = words().t("level." + unit.level().word());
        String validity = words().validity(unit.lives());
        return province(unit)
                .map(p -> words().t(
                                "unit.status.within",
                                "level",
                                level,
                                "code",
                                unit.code(),
                                "province",
                                words().title(p),
                                "validity",
                                validity))
                .orElseGet(() -> words().t("unit.status", "level", level, "code", unit.code(), "validity", validity));
    }

    /// A code that others bore under another name misleads; under the same name it is to be known.
    private List<UnitView.Warning> warnings(Territory unit) {
        List<UnitView.Warning> warnings = new ArrayList<>();
        for (Territory other : map.bearersOf(unit.code()))
            if (!other.id().equals(unit.id()))
                warnings.add(new UnitView.Warning(
                        other.name().equals(unit.name()) ? NoteKind.INFO : NoteKind.WARN,
                        words().t(
                                        "unit.same_code",
                                        "code",
                                        unit.code(),
                                        "other",
                                        other.name(),
                                        "validity",
                                        words().validity(other.named()))));
        return warnings;
    }

    private UnitView.NameRow name(Territory naming) {
        return new UnitView.NameRow(
                naming.code(),
                naming.fullName(),
                naming.named().from() == null
                        ? words().t("from_start")
                        : Wording.day(naming.named().from()),
                naming.named().lastDay() == null
                        ? words().t("still")
                        : Wording.day(naming.named().lastDay()));
    }

    private UnitView.EventRow event(Event event) {
        return new UnitView.EventRow(Wording.day(event.on()), words().event(event), event.decree());
    }

    private List<UnitView.Placed> placed(Territory unit) {
        List<UnitView.Placed> placed = new ArrayList<>();
        LocalDate from = unit.lives().from();
        if (unit.lives().endedBy(today)) placed.add(onToday(unit));
        if (from != null && !map.originsOf(unit.id()).isEmpty()) placed.add(madeOf(unit, from.minusDays(1)));
        if (placed.isEmpty())
            placed.add(new UnitView.Placed(words().t("unit.today"), List.of(), words().t("unit.unchanged")));
        return placed;
    }

    private UnitView.Placed onToday(Territory unit) {
        String title = words().t("unit.today");
        return switch (map.onMap(unit.id(), today)) {
            case Placement.Whole(TerritoryId whole) ->
                new UnitView.Placed(title, List.of(words().link(map.on(whole, today))), beside(unit, whole));
            case Placement.Split ignored ->
                new UnitView.Placed(title, words().placed(unit.id(), today), words().t("unit.estimated"));
            case Placement.NotComparable(Placement.Reason reason, List<TerritoryId> ignored) ->
                new UnitView.Placed(title, List.of(), words().t("reason." + reason.name()));
        };
    }

    /// Who else lies in the unit that holds this one today.
    private String beside(Territory unit, TerritoryId whole) {
        LocalDate last = unit.lives().lastDay();
        if (last == null) return "";
        List<String> others = map.partsOf(whole, last).stream()
                .filter(t -> !t.id().equals(unit.id()))
                .map(words()::label)
                .toList();
        return others.isEmpty() ? "" : words().t("unit.beside", "others", words().list(others));
    }

    private UnitView.Placed madeOf(Territory unit, LocalDate eve) {
        List<Territory> parts = map.partsOf(unit.id(), eve);
        boolean whole =
                parts.stream().allMatch(t -> map.onMap(t.id(), eve.plusDays(1)).equals(new Placement.Whole(unit.id())));
        return new UnitView.Placed(
                words().t("unit.made_of"),
                parts.stream().map(words()::link).toList(),
                whole ? words().t("unit.whole") : words().t("unit.in_part"));
    }
}
