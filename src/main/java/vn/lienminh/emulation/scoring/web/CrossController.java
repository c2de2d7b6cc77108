package vn.lienminh.emulation.scoring.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lienminh.documents.files.KeptFile;
import vn.lienminh.emulation.scoring.CrossScorer;
import vn.lienminh.emulation.scoring.CrossScoring;
import vn.lienminh.emulation.scoring.Evidence;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.Page;

/// Who cross-scores whom, what the scored unit answers, and the evidence that it hands in.
@Controller
class CrossController {
    private static final String SCORES = "/clusters/{code}/{year:\\d{4}}/scores";

    private final CrossScoring cross;
    private final Evidence evidence;
    private final Years years;

    CrossController(CrossScoring cross, Evidence evidence, Years years) {
        this.cross = cross;
        this.evidence = evidence;
        this.years = years;
    }

    /// Without a unit all are assigned in a round.
    @PostMapping(SCORES + "/scorers")
    ModelAndView assign(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String scorer,
            @RequestParam(defaultValue = "false") boolean blind) {
        return answer(
                page,
                code,
                year,
                unit,
                unit.isEmpty()
                        ? cross.assignRound(code, year, blind, actor)
                        : cross.assign(code, year, new CrossScorer(unit, scorer), actor));
    }

    @PostMapping(SCORES + "/scorers/withdrawals")
    ModelAndView withdraw(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String reason) {
        return answer(page, code, year, unit, cross.withdraw(code, year, unit, reason, actor));
    }

    @PostMapping(SCORES + "/replies")
    ModelAndView reply(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam String unit,
            @RequestParam String criterion,
            @RequestParam(defaultValue = "false") boolean accepts,
            @RequestParam(defaultValue = "") String words) {
        return answer(page, code, year, unit, cross.reply(code, year, unit, criterion, accepts, words, actor));
    }

    @PostMapping(SCORES + "/evidence/{unit}")
    ModelAndView handIn(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam String criterion,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return answer(
                page,
                code,
                year,
                unit,
                evidence.handIn(code, year, member(code, year, unit), criterion, name, file.getBytes(), actor));
    }

    @GetMapping(SCORES + "/evidence/{unit}/{criterion}/{id:\\d{1,12}}")
    ResponseEntity<byte[]> evidence(
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String unit,
            @PathVariable String criterion,
            @PathVariable long id) {
        if (!years.sees(code, year, actor)) throw absent();
        KeptFile kept = evidence.find(code, year, unit, criterion, id).orElseThrow(CrossController::absent);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(evidence.bytes(kept));
    }

    @PostMapping(SCORES + "/evidence/{unit}/{criterion}/{id:\\d{1,12}}/withdrawals")
    ModelAndView takeBack(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String unit,
            @PathVariable String criterion,
            @PathVariable long id) {
        return answer(
                page, code, year, unit, evidence.takeBack(code, year, member(code, year, unit), criterion, id, actor));
    }

    private Organisation member(String code, int year, String unit) {
        return years.members(code, year).stream()
                .filter(m -> m.code().equals(unit))
                .findFirst()
                .orElseThrow(CrossController::absent);
    }

    private static ModelAndView answer(Page page, String code, int year, String unit, Outcome<?> outcome) {
        List<Fault> faults = outcome.faults();
        if (!faults.isEmpty()) return page.refused(HttpStatus.UNPROCESSABLE_ENTITY, faults);
        String scores = "/clusters/" + code + "/" + year + "/scores";
        RedirectView back = new RedirectView(
                unit.isEmpty() ? scores : Page.with(scores, "unit", unit) + "#sheet", false, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
