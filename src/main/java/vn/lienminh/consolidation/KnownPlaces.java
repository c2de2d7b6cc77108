package vn.lienminh.consolidation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.YearPlaces;
import vn.lienminh.territory.Level;

/// The places that have pages for their years.
@Component
class KnownPlaces implements YearPlaces {
    private final ClusterPlace clusters;
    private final Places places;

    KnownPlaces(ClusterPlace clusters, Places places) {
        this.clusters = clusters;
        this.places = places;
    }

    @Override
    public Optional<ClusterYear> of(String path, int year, Page page) {
        String[] parts = path.substring(1).split("/", 2);
        String code = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "clusters" -> clusters.of(code, year);
            case "national" -> Optional.of(places.nation(year, page.language()).where());
            case "provinces" -> places.unit(Level.PROVINCE, code, year).map(Places.Place::where);
            case "communes" -> places.unit(Level.COMMUNE, code, year).map(Places.Place::where);
            default -> Optional.empty();
        };
    }
}
