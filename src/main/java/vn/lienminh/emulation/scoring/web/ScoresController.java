package vn.lienminh.emulation.scoring.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.consolidation.View;
import vn.lienminh.emulation.EmulationRefusal;
import vn.lienminh.emulation.scoring.Bundle;
import vn.lienminh.emulation.scoring.BundleWriter;
import vn.lienminh.emulation.scoring.Opinion;
import vn.lienminh.emulation.scoring.ScoreTable;
import vn.lienminh.emulation.scoring.Scoring;
import vn.lienminh.emulation.scoring.Sensitivity;
import vn.lienminh.emulation.scoring.Stage;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
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
    private final CrossFacts cross;

    ScoresController(ClusterPlace places, Clusters clusters, Scoring scoring, CrossFacts cross) {
        this.cross = cross;
        this.places = places;
        this.clusters = clusters;
        this.scoring = scoring;
    }

    @GetMapping("/clusters/{code}/{year:\\d{4}}/scores")
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String unit) {
        ClusterYear where = places.of(code, year).orElseThrow(ScoresController::absent);
        Page here = page.in(where).updated(places.updated());
        return switch (scoring.scores(code, year, view(page))) {
            case Outcome.Refused<ScoreTable>(List<Fault> faults) ->
                here.titled(page.t("emulation.scores.title", "year", "" + year))
                        .show(
                                "emulation/no-scores",
                                "title",
                                page.t("emulation.scores.title", "year", "" + year),
                                "why",
                                faults.getFirst().text(page.language()));
            case Outcome.Done<ScoreTable>(ScoreTable table) -> {
                String shown = unit == null ? table.ranking().getFirst().sheet().unit() : unit;
                if (table.of(shown).isEmpty()) throw absent();
                CrossFacts.Told told = cross.of(code, year, table.members(), actor);
                ScoresView view = new ScoresPage(
                                here,
                                where,
                                told.nameless() ? table.unnamed() : table,
                                told,
                                clusters.heads(
                                        code,
                                        LocalDate.of(year, 12, 31),
                                        view(page).known()),
                                Sensitivity.of(table, PAIRS))
                        .view(shown, scoring.open(code, table.member(shown), year, actor));
                yield here.titled(view.title()).show("emulation/scores", "view", view);
            }
        };
    }

    /// Somebody says what they think of a unit's points by one criterion.
    @PostMapping("/clusters/{code}/{year:\\d{4}}/scores/opinions")
    ModelAndView say(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam String unit,
            @RequestParam String criterion,
            @RequestParam String stage,
            @RequestParam String value,
            @RequestParam(defaultValue = "") String reason) {
        Stage at = Stage.parse(stage).orElseThrow(ScoresController::absent);
        Optional<BigDecimal> points = Vietnamese.parse(value);
        Outcome<Opinion> said = points.isEmpty()
                ? Outcome.refused(Fault.error(Place.NOWHERE, EmulationRefusal.E128_NO_NUMBER, Map.of("found", value)))
                : scoring.say(code, year, new Scoring.Saying(unit, criterion, at, points.get(), reason), actor);
        if (said instanceof Outcome.Refused<Opinion>(List<Fault> faults))
            return page.refused(HttpStatus.UNPROCESSABLE_ENTITY, faults);
        RedirectView back = new RedirectView(
                Page.with("/clusters/" + code + "/" + year + "/scores", "unit", unit) + "#sheet", false, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    @GetMapping("/clusters/{code}/{year:\\d{4}}/scores.json")
    ResponseEntity<String> bundle(Page page, Actor actor, @PathVariable String code, @PathVariable int year) {
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
                        .body(BundleWriter.write(Bundle.of(
                                cross.of(code, year, table.members(), actor).nameless() ? table.unnamed() : table)));
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
