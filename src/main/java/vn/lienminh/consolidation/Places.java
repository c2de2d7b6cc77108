package vn.lienminh.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;

/// Where a reader stands outside the clusters: the nation, a province or a commune in a year, and the periods of which
/// the house knows something there.
@Component
public class Places {
    private final ReportedStore reported;
    private final Territories territories;

    Places(ReportedStore reported, Territories territories) {
        this.reported = reported;
        this.territories = territories;
    }

    /// A place, whose figures are asked for there, and the periods of the year that have some, longest first.
    public record Place(ClusterYear where, Party party, List<Period> periods) {}

    @Transactional(readOnly = true)
    public Place nation(int year, Language language) {
        String name = Texts.in(language).get("consolidation.national");
        return place("/national", "", name, year, new Party.National(), reported.periods(null));
    }

    /// A unit by its code on a year's last day; empty when there is none.
    @Transactional(readOnly = true)
    public Optional<Place> unit(Level level, String code, int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        return territories.byCode(code, day) instanceof Outcome.Done<Territory>(Territory unit) && unit.level() == level
                ? Optional.of(unit(unit, code, year, day))
                : Optional.empty();
    }

    /// A code may say its own day: `35@2025-06-30`.
    private Place unit(Territory unit, String code, int year, LocalDate day) {
        List<Period> known = reported.periods(List.of(unit.id()));
        String dated = code.contains("@") ? code : code + "@" + day;
        return switch (unit.level()) {
            case PROVINCE ->
                place("/provinces/" + code, code, unit.fullName(), year, party("province:" + dated), known);
            case COMMUNE -> place("/communes/" + code, code, unit.fullName(), year, party("commune:" + dated), known);
        };
    }

    private static Party party(String text) {
        return Party.parse(text).orElseThrow();
    }

    private static Place place(String path, String code, String name, int year, Party party, List<Period> known) {
        int first = known.stream().mapToInt(Period::year).min().orElse(year);
        int last = known.stream().mapToInt(Period::year).max().orElse(year);
        ClusterYear where = new ClusterYear(path, code, name, year, Math.min(first, year), Math.max(last, year));
        return new Place(where, party, ofYear(known, year));
    }

    private static List<Period> ofYear(List<Period> known, int year) {
        TreeSet<Period> periods = new TreeSet<>();
        for (Period period : known) if (period.year() == year) periods.add(period);
        return new ArrayList<>(periods.reversed());
    }

    /// The periods of a year of which there is anything about these areas, longest and latest first.
    @Transactional(readOnly = true)
    public List<Period> periods(List<TerritoryId> areas, int year) {
        return areas.isEmpty() ? List.of() : ofYear(reported.periods(areas), year);
    }

    /// The newest year with anything in it, else this one.
    @Transactional(readOnly = true)
    public int newestYear(@Nullable TerritoryId unit, Instant now) {
        return reported.periods(unit == null ? null : List.of(unit)).stream()
                .mapToInt(Period::year)
                .max()
                .orElse(LocalDate.ofInstant(now, Vietnamese.ZONE).getYear());
    }
}
