package vn.lienminh.emulation.awards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.documents.papers.Papers;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.emulation.awards.decisions.Decisions;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.Dossiers;
import vn.lienminh.emulation.awards.papers.AwardPapers;
import vn.lienminh.emulation.awards.papers.Certificates;
import vn.lienminh.kernel.Actor;
import vn.lienminh.shell.PublicAddress;

/// The papers of award dossiers, and the certificates.
@Controller
@EnableConfigurationProperties(PublicAddress.class)
class AwardPapersController {
    private final AwardPapers made;
    private final Papers papers;
    private final Certificates certificates;
    private final Dossiers dossiers;
    private final Decisions decisions;
    private final PublicAddress known;

    AwardPapersController(
            AwardPapers made,
            Papers papers,
            Certificates certificates,
            Dossiers dossiers,
            Decisions decisions,
            PublicAddress known) {
        this.made = made;
        this.papers = papers;
        this.certificates = certificates;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.known = known;
    }

    /// It states how many voted for whom: for those who may know.
    @GetMapping("/clusters/{code}/{year:\\d{4}}/awards/submission.{format:docx|pdf}")
    ResponseEntity<byte[]> submission(
            Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable String format) {
        if (!dossiers.seesVotes(code, year, actor)) throw AwardsController.absent();
        return answer(made.submission(code, year), format);
    }

    @GetMapping("/clusters/{code}/{year:\\d{4}}/awards/{id:\\d{1,18}}/achievements.{format:docx|pdf}")
    ResponseEntity<byte[]> achievements(
            @PathVariable String code, @PathVariable int year, @PathVariable long id, @PathVariable String format) {
        return answer(in(id, code, year).flatMap(made::achievements), format);
    }

    @GetMapping("/clusters/{code}/{year:\\d{4}}/awards/{id:\\d{1,18}}/decision.{format:docx|pdf}")
    ResponseEntity<byte[]> decision(
            @PathVariable String code, @PathVariable int year, @PathVariable long id, @PathVariable String format) {
        return answer(in(id, code, year).flatMap(made::decision), format);
    }

    /// Printed by whoever decides.
    @GetMapping("/clusters/{code}/{year:\\d{4}}/awards/{id:\\d{1,18}}/certificate-{size:a3|a4}-{manner:whole|over}.pdf")
    ResponseEntity<byte[]> certificate(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long id,
            @PathVariable String size,
            @PathVariable String manner) {
        Optional<Given> given = in(id, code, year)
                .filter(d -> actor.may(EmulationAct.DECIDE_AWARD))
                .flatMap(d -> decisions.of(code, year).stream()
                        .filter(g -> g.proposal().id() == id && g.stands())
                        .findFirst());
        String site = known.site().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : known.site();
        byte[] pdf = certificates.pdf(given.orElseThrow(AwardsController::absent), size, manner.equals("whole"), site);
        return file(pdf, PaperFormat.PDF, year + "_chung-nhan_" + id + "_" + size);
    }

    private Optional<Dossier> in(long id, String code, int year) {
        return dossiers.find(id)
                .filter(d -> d.proposal().cluster().equals(code) && d.proposal().year() == year);
    }

    private ResponseEntity<byte[]> answer(Optional<Paper> paper, String format) {
        PaperFormat kind = PaperFormat.parse(format).orElseThrow(AwardsController::absent);
        Paper found = paper.orElseThrow(AwardsController::absent);
        return file(papers.render(found, kind), kind, found.fileName());
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, PaperFormat format, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.ending())
                                .build()
                                .toString())
                .body(bytes);
    }
}
