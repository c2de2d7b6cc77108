package vn.lienminh.consolidation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.consolidation.Places;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;
import vn.lienminh.territory.Level;

/// Reads from an address whose figures are asked for: `/clusters/DBSH/2017/…`, `/national/2024/…`,
/// `/provinces/37/2025/…`, `/communes/09709/2025/…`.
@Component
class Whereabouts {
    private final ClusterPlace clusterPlaces;
    private final Clusters clusters;
    private final Places places;

    Whereabouts(ClusterPlace clusterPlaces, Clusters clusters, Places places) {
        this.clusterPlaces = clusterPlaces;
        this.clusters = clusters;
        this.places = places;
    }

    /// @param code null for the nation
    /// @param period of the year; empty: the year itself
    @Transactional(readOnly = true)
    public Whose of(Page page, @Nullable String code, int year, String period) {
        Whose whose = of(page, code, year);
        if (period.isEmpty()) return whose;
        Period asked = Period.parse(period)
                .filter(p -> p.year() == year)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return new Whose(whose.where(), whose.party(), asked, whose.periods());
    }

    private Whose of(Page page, @Nullable String code, int year) {
        String path = page.visit().path();
        if (code == null) return whose(places.nation(year, page.language()), year);
        if (path.startsWith("/provinces/")) return unit(Level.PROVINCE, code, year);
        if (path.startsWith("/communes/")) return unit(Level.COMMUNE, code, year);
        ClusterYear where = found(clusterPlaces.of(code, year));
        List<TerritoryId> areas = clusters.members(code, LocalDate.of(year, 12, 31), null).stream()
                .map(Organisation::area)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Whose(where, new Party.Cluster(code), Period.year(year), places.periods(areas, year));
    }

    private Whose unit(Level level, String code, int year) {
        return whose(found(places.unit(level, code, year)), year);
    }

    private static Whose whose(Places.Place place, int year) {
        return new Whose(place.where(), place.party(), Period.year(year), place.periods());
    }

    private static <T> T found(Optional<T> place) {
        return place.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
