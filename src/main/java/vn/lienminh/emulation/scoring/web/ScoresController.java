package vn.lienminh.emulation.scoring.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.consolidation.View;
import vn.lienminh.emulation.scoring.Bundle;
import vn.lienminh.emulation.scoring.BundleWriter;
import vn.lienminh.emulation.scoring.ScoreTable;
import vn.lienminh.emulation.scoring.Scoring;
import vn.lienminh.emulation.scoring.Sensitivity;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// The scores of a cluster's year, the sheet of each member, and the bundle from which anybody computes them again.
@Controller
class ScoresController {
    private static final int PAIRS = 8;

    private final ClusterPlace places;
    private final Clusters clusters;
    private final Scoring scoring;

    ScoresController(ClusterPlace places, Clusters clusters, Scoring scoring) {
        this.places = places;
        this.clusters = clusters;
        this.scoring = scoring;
    }

    @GetMapping("/clusters/{code}/{year:\\d{4}}/scores")
    ModelAndView show(
            Page page,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String unit) {
        ClusterYear where = places.of(code, year).orElseThrow(ScoresController::absent);
        Page here = page.in(where).updated(places.updated());
        return switch (scoring.scores(code, year, view(page))) {
            case Outcome.Refused<ScoreTable>(List<Fault> faults) ->
                here.titled(page.t("emulation.scores.title", "year", "" + year))
                        .show("emulation/no-scores", "title", page.t("emulation.scores.title", "year", "" + year), "why", faults.getFirst().text(page.language()));
            case Outcome.Done<ScoreTable>(ScoreTable table) -> {
                if (unit != null && table.of(unit).isEmpty()) throw absent();
                LocalDate day = LocalDate.of(year, 12, 31);
                ScoresView view = new ScoresPage(
                                here,
                                where,
                                table,
                                clusters.heads(code, day, view(page).known()),
                                Sensitivity.of(table, PAIRS))
                        .view(unit);
                yield here.titled(view.title()).show("emulation/scores", "view", view);
            }
        };
    }

    @GetMapping("/clusters/{code}/{year:\\d{4}}/scores.json")
    ResponseEntity<String> bundle(Page page, @PathVariable String code, @PathVariable int year) {
        return switch (scoring.scores(code, year, view(page))) {
            case Outcome.Refused<ScoreTable> _ -> throw absent();
            case Outcome.Done<ScoreTable>(ScoreTable table) ->
                ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("cham-diem-" + code + "-" + year + ".json")
                                        .build()
                                        .toString())
                        .body(BundleWriter.write(Bundle.of(table)));
        };
    }

    private static View view(Page page) {
        return View.parse(page.visit().on(), page.visit().known())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
