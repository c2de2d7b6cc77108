package vn.lienminh.territory.web;

import java.time.LocalDate;
import java.util.List;
import vn.lienminh.kernel.Language;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Writes units as the rows of a list.
record Rows(TerritoryMap map, Language language, LocalDate today) {

    /// @param day the list's; a unit that does not bear this name then is marked
    UnitRow row(Territory unit, LocalDate day) {
        return new UnitRow(
                unit.code(),
                new UnitLink(unit.fullName(), "/territories/" + unit.id().value(), mark(unit)),
                words().validity(unit.named()),
                !unit.named().contains(day),
                List.of(),
                map.originsOf(unit.id()).stream().map(words()::link).toList(),
                unit.named().contains(today) ? List.of() : words().placed(unit.id(), today));
    }

    /// With the province of a commune, on that day or when it bore this name.
    UnitRow rowInProvince(Territory unit, LocalDate day) {
        if (unit.level() == Level.PROVINCE) return row(unit, day);
        LocalDate on = dayOf(unit, day);
        return row(unit, day)
                .within(map.provinceOn(unit.id(), on).map(words()::link).stream()
                        .toList());
    }

    private static LocalDate dayOf(Territory unit, LocalDate day) {
        LocalDate last = unit.named().lastDay();
        if (last != null && last.isBefore(day)) return last;
        LocalDate from = unit.named().from();
        return from != null && from.isAfter(day) ? from : day;
    }

    private Wording words() {
        return new Wording(map, language);
    }

    /// What tells the unit from its namesake: `cũ`, `từ 01/07/2025`; empty when there is none.
    private String mark(Territory t) {
        return words().label(t).substring(t.name().length()).replaceAll("[ ()]+$|^[ (]+", "");
    }
}
