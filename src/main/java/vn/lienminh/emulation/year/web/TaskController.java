package vn.lienminh.emulation.year.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.documents.files.KeptFile;
import vn.lienminh.documents.files.KeptFiles;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.emulation.year.Assignment;
import vn.lienminh.emulation.year.Assignments;
import vn.lienminh.emulation.year.YearRefusal;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// One task of a year: each member says what it did and hands in the evidence.
@Controller
class TaskController {
    private static final String TASK = "/clusters/{code}/{year:\\d{4}}/year/tasks/{id:\\d{1,12}}";
    private static final Set<String> DONE = Set.of("answered", "ended");

    private final Admission admission;
    private final YearFacts facts;
    private final Years years;
    private final Assignments assignments;
    private final KeptFiles files;

    TaskController(Admission admission, YearFacts facts, Years years, Assignments assignments, KeptFiles files) {
        this.admission = admission;
        this.facts = facts;
        this.years = years;
        this.assignments = assignments;
        this.files = files;
    }

    @GetMapping(TASK)
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String done) {
        ClusterYear where = admission.enter(code, year, actor);
        String said = DONE.contains(done) ? page.t("year.done." + done) : "";
        return show(page, actor, where, task(where, id), said, new Typed(new LinkedMultiValueMap<>()), List.of());
    }

    private Assignment task(ClusterYear where, long id) {
        return assignments.find(where.code(), where.year(), id).orElseThrow(Admission::absent);
    }

    private ModelAndView show(
            Page page, Actor actor, ClusterYear where, Assignment task, String done, Typed typed, List<Fault> faults) {
        Wording words = facts.words(page, where);
        boolean open = task.ended() == null;
        List<YearView.Choice> answering = new ArrayList<>();
        for (Organisation member : words.members())
            if (open && task.members().contains(member.id()) && actor.may(EmulationAct.ANSWER_TASK, member.id()))
                answering.add(new YearView.Choice(member.code(), words.name(member)));
        TaskPageView view = new TaskPart(words, where.address() + "/year", task)
                .view(
                        done,
                        faults.stream().map(f -> f.text(page.language())).toList(),
                        typed.values(),
                        answering,
                        open && years.leads(where.code(), where.year(), actor));
        return page.in(where).titled(view.title()).show("emulation/task", "view", view);
    }

    @PostMapping(TASK + "/answers")
    ModelAndView answer(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "file", required = false) List<MultipartFile> handed)
            throws IOException {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        List<Assignments.Evidence> evidence = new ArrayList<>();
        for (MultipartFile file : handed == null ? List.<MultipartFile>of() : handed)
            if (!file.isEmpty())
                evidence.add(new Assignments.Evidence(
                        file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getBytes()));
        Outcome<Assignment> outcome =
                assignments.answer(code, year, id, typed.text("member"), typed.text("words"), evidence, actor);
        return then(page, actor, where, id, outcome, "answered", typed);
    }

    @PostMapping(TASK + "/ending")
    ModelAndView end(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields) {
        ClusterYear where = admission.enter(code, year, actor);
        Typed typed = new Typed(fields);
        return then(
                page,
                actor,
                where,
                id,
                assignments.end(code, year, id, typed.text("end-reason"), actor),
                "ended",
                typed);
    }

    private ModelAndView then(
            Page page, Actor actor, ClusterYear where, long id, Outcome<?> outcome, String done, Typed typed) {
        List<Fault> faults = outcome.faults();
        if (faults.isEmpty()) return Admission.to(where.address() + "/year/tasks/" + id + "?done=" + done);
        if (faults.getFirst().code().equals(YearRefusal.E201_NOT_ALLOWED.code()))
            return page.in(where).refused(HttpStatus.FORBIDDEN, faults);
        ModelAndView again = show(page, actor, where, task(where, id), "", typed, faults);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping(TASK + "/evidence/{member}/{file:\\d{1,12}}")
    ResponseEntity<byte[]> evidence(
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long id,
            @PathVariable String member,
            @PathVariable long file) {
        ClusterYear where = admission.enter(code, year, actor);
        Organisation owner = years.members(code, year).stream()
                .filter(o -> o.code().equals(member))
                .findFirst()
                .orElseThrow(Admission::absent);
        KeptFile kept = assignments.evidence(task(where, id), owner, file).orElseThrow(Admission::absent);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(files.bytes(kept));
    }
}
