package vn.lienminh.territory.web;

import java.time.LocalDate;
import java.util.List;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Puts together the communes of a province on a day.
///
/// @param typedDay as asked for; empty: today, or the province's last day
record CommunesPage(TerritoryMap map, Language language, LocalDate today, String typedDay) {

    CommunesView view(Territory province) {
        LocalDate asked =
                typedDay.isBlank() ? today : ListPage.parse(typedDay.strip()).orElse(null);
        LocalDate day = within(province, asked == null ? today : asked);
        List<Territory> communes = map.childrenOn(province.id(), day);
        Rows rows = new Rows(map, language, today);
        Wording words = new Wording(map, language);
        String found = words.t(
                communes.isEmpty() ? "communes.none" : "communes.on",
                "n",
                Vietnamese.number(communes.size()),
                "province",
                province.fullName(),
                "day",
                Vietnamese.day(day));
        return new CommunesView(
                words.t("communes.title", "province", words.title(province)),
                new UnitLink(
                        words.title(province), "/territories/" + province.id().value(), ""),
                "/territories/" + province.id().value() + "/communes",
                asked == null ? typedDay : Vietnamese.day(day),
                asked == null ? typedDay : "",
                found,
                new UnitList(
                        found,
                        words.t("communes.none.cure"),
                        communes.stream().map(t -> rows.row(t, day)).toList()));
    }

    /// A day on which the province lives: its last, where it ended before the day asked for, its first, where it
    /// began after.
    static LocalDate within(Territory province, LocalDate day) {
        LocalDate last = province.lives().lastDay();
        LocalDate from = province.lives().from();
        if (last != null && last.isBefore(day)) return last;
        return from != null && from.isAfter(day) ? from : day;
    }
}
