package vn.lienminh.campaigns.web;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.lienminh.kernel.Party;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.YearPlaces;

/// Where a page of campaigns stands, and who that is.
///
/// @param where what the frame shows of it
record Standpoint(Party party, ClusterYear where) {

    /// By the address of the page, up to its year.
    static Standpoint of(Page page, YearPlaces places, int year) {
        String path = page.visit().path().replaceFirst("/" + year + "/.*$", "");
        String[] parts = path.substring(1).split("/", 2);
        String code = parts.length > 1 ? parts[1] : "";
        ClusterYear where =
                places.of(path, year, page).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Standpoint(party(parts[0], code, LocalDate.of(year, 12, 31)), where);
    }

    /// A code is read on the year's last day, unless it says its own.
    private static Party party(String kind, String code, LocalDate day) {
        String dated = code.contains("@") ? code : code + "@" + day;
        return switch (kind) {
            case "clusters" -> new Party.Cluster(code);
            case "provinces" -> Party.parse("province:" + dated).orElseThrow();
            case "communes" -> Party.parse("commune:" + dated).orElseThrow();
            default -> new Party.National();
        };
    }

    int year() {
        return where.year();
    }

    LocalDate lastDay() {
        return LocalDate.of(year(), 12, 31);
    }

    String address() {
        return where.address();
    }
}
