package vn.lienminh.emulation.year.web;

import java.util.List;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.documents.papers.Papers;
import vn.lienminh.emulation.year.Handover;
import vn.lienminh.emulation.year.HandoverPapers;
import vn.lienminh.emulation.year.Handovers;
import vn.lienminh.emulation.year.YearRefusal;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// The handover of a year: drawn up with what is open, confirmed by both sides, printed.
@Controller
class HandoverController {
    private static final String HANDOVER = "/clusters/{code}/{year:\\d{4}}/year/handover";
    private static final Set<String> DONE = Set.of("drafted", "confirmed");

    private final Admission admission;
    private final YearFacts facts;
    private final HandoverPage pages;
    private final Handovers handovers;
    private final HandoverPapers written;
    private final Papers papers;

    HandoverController(
            Admission admission,
            YearFacts facts,
            HandoverPage pages,
            Handovers handovers,
            HandoverPapers written,
            Papers papers) {
        this.admission = admission;
        this.facts = facts;
        this.pages = pages;
        this.handovers = handovers;
        this.written = written;
        this.papers = papers;
    }

    @GetMapping(HANDOVER)
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String done) {
        ClusterYear where = admission.enter(code, year, actor);
        String said = DONE.contains(done) ? page.t("year.done." + done) : "";
        return show(page, actor, where, said, new Typed(new LinkedMultiValueMap<>()), List.of());
    }

    private ModelAndView show(Page page, Actor actor, ClusterYear where, String done, Typed typed, List<Fault> faults) {
        List<String> refused = faults.stream().map(f -> f.text(page.language())).toList();
        HandoverView view = pages.view(facts.words(page, where), where, actor, done, refused, typed.values());
        return page.in(where).titled(view.title()).show("emulation/handover", "view", view);
    }

    @PostMapping(HANDOVER)
    ModelAndView draft(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        String remarks = typed.values().getOrDefault("remarks", "");
        return then(
                page,
                actor,
                where,
                handovers.draft(code, year, typed.text("number"), remarks, actor),
                "drafted",
                typed);
    }

    @PostMapping(HANDOVER + "/consents")
    ModelAndView confirm(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        Outcome<Handover> outcome = handovers.confirm(code, year, typed.number("seen"), typed.text("remark"), actor);
        return then(page, actor, where, outcome, "confirmed", typed);
    }

    private ModelAndView then(Page page, Actor actor, ClusterYear where, Outcome<?> outcome, String done, Typed typed) {
        List<Fault> faults = outcome.faults();
        if (faults.isEmpty()) return Admission.to(where.address() + "/year/handover?done=" + done);
        if (faults.getFirst().code().equals(YearRefusal.E201_NOT_ALLOWED.code()))
            return page.in(where).refused(HttpStatus.FORBIDDEN, faults);
        ModelAndView again = show(page, actor, where, "", typed, faults);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping(HANDOVER + ".{ending:docx|pdf|odt}")
    ResponseEntity<byte[]> paper(
            Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable String ending) {
        admission.enter(code, year, actor);
        PaperFormat format = PaperFormat.parse(ending).orElseThrow(Admission::absent);
        Paper paper = handovers.of(code, year).map(written::of).orElseThrow(Admission::absent);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.fileName() + "." + ending)
                                .build()
                                .toString())
                .body(papers.render(paper, format));
    }
}
