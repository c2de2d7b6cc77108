package vn.lienminh.consolidation.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.kernel.Actor;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// The ways in: the newest year of the first cluster that the reader may see, the list of clusters.
@Controller
class HomeController {
    private final Clusters clusters;
    private final ClusterPlace places;
    private final SeenClusters seen;
    private final Clock clock;

    HomeController(Clusters clusters, ClusterPlace places, SeenClusters seen, Clock clock) {
        this.clusters = clusters;
        this.places = places;
        this.seen = seen;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView home(Page page, Actor actor) {
        for (Cluster cluster : clusters.all()) {
            int year = newest(cluster);
            if (!places.years(cluster, year).isEmpty() && seen.holds(actor, cluster, year))
                return to(page, cluster, year);
        }
        return page.titled(page.t("consolidation.welcome")).show("consolidation/welcome");
    }

    @GetMapping("/clusters")
    ModelAndView list(Page page) {
        List<ClusterRow> rows = new ArrayList<>();
        for (Cluster cluster : clusters.all()) rows.add(row(cluster));
        return page.titled(page.t("consolidation.clusters")).show("consolidation/clusters", "rows", rows);
    }

    private ClusterRow row(Cluster cluster) {
        List<Integer> years = places.years(cluster, newest(cluster));
        return new ClusterRow(cluster.name(), "/clusters/" + cluster.code(), years);
    }

    @GetMapping("/clusters/{code}")
    ModelAndView newest(Page page, @PathVariable String code) {
        Cluster cluster = clusters.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return to(page, cluster, newest(cluster));
    }

    private int newest(Cluster cluster) {
        return places.newestYear(cluster, clock.instant());
    }

    private ModelAndView to(Page page, Cluster cluster, int year) {
        ClusterYear where = places.of(cluster.code(), year).orElseThrow();
        return new ModelAndView(new RedirectView(page.link(where.address())));
    }
}
