package vn.lienminh.publications.web;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.consolidation.View;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.publications.Publication;
import vn.lienminh.publications.Publications;
import vn.lienminh.publications.YearEndReport;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// The year-end report of a cluster: as a page with its proof, and in every format.
@Controller
class YearEndReportController {
    private static final Supplier<ResponseStatusException> BAD_TIME =
            () -> new ResponseStatusException(HttpStatus.BAD_REQUEST);

    private final ClusterPlace places;
    private final Publications publications;
    private final Indicators indicators;

    YearEndReportController(ClusterPlace places, Publications publications, Indicators indicators) {
        this.places = places;
        this.publications = publications;
        this.indicators = indicators;
    }

    @GetMapping("/clusters/{code}/{year}/report")
    ModelAndView show(Page page, @PathVariable String code, @PathVariable int year) {
        ClusterYear where = place(code, year);
        Page here = page.in(where).updated(places.updated());
        View view = view(page);
        return switch (publications.compose(new Party.Cluster(code), year, view)) {
            case Outcome.Refused<YearEndReport>(List<Fault> faults) -> here.refused(HttpStatus.NOT_FOUND, faults);
            case Outcome.Done<YearEndReport>(YearEndReport report) -> {
                ReportView shown = shown(here, where, report, view);
                yield here.titled(shown.title()).show("publications/report", "view", shown);
            }
        };
    }

    private ReportView shown(Page page, ClusterYear where, YearEndReport report, View view) {
        List<Publication> printed =
                view.known() == null ? publications.printed(report.party(), report.year(), report) : List.of();
        Set<String> stale = new HashSet<>();
        printed.stream().findFirst().ifPresent(p -> p.changes().forEach(c -> stale.add(c.token())));
        String status = printed.isEmpty()
                ? page.t("publications.report.never")
                : page.t(
                        "publications.report.printed",
                        "count",
                        "" + printed.size(),
                        "at",
                        vn.lienminh.kernel.Vietnamese.moment(printed.getFirst().printedAt()));
        String query = page.link("").isEmpty() ? "" : page.link("");
        return new ReportView(
                page.t("publications.report.title", "year", "" + where.year()),
                status,
                page.t(
                        "publications.report.counted",
                        "sentences",
                        "" + report.sentences().size(),
                        "figures",
                        "" + report.proof().size()),
                where.address() + "/report",
                query,
                report,
                printed.stream().filter(Publication::stale).limit(1).toList(),
                stale,
                indicators.on(Period.year(report.year()).end()),
                page.language());
    }

    @GetMapping("/clusters/{code}/{year}/report.{ending}")
    ResponseEntity<byte[]> download(
            Page page, @PathVariable String code, @PathVariable int year, @PathVariable String ending) {
        Optional<PaperFormat> format = PaperFormat.parse(ending);
        place(code, year);
        Outcome<YearEndReport> composed = publications.compose(new Party.Cluster(code), year, view(page));
        if (format.isEmpty() || !(composed instanceof Outcome.Done<YearEndReport>(YearEndReport report)))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        String name = report.paper().fileName() + "." + format.get().ending();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.get().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(publications.render(report, format.get()));
    }

    private ClusterYear place(String code, int year) {
        return places.of(code, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View view(Page page) {
        return View.parse(page.visit().on(), page.visit().known()).orElseThrow(BAD_TIME);
    }
}
