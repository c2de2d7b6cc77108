package vn.lienminh.emulation.ballots.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.documents.papers.Papers;
import vn.lienminh.emulation.ballots.Answer;
import vn.lienminh.emulation.ballots.Ballot;
import vn.lienminh.emulation.ballots.BallotPapers;
import vn.lienminh.emulation.ballots.BallotState;
import vn.lienminh.emulation.ballots.Ballots;
import vn.lienminh.emulation.ballots.Question;
import vn.lienminh.emulation.ballots.Voter;
import vn.lienminh.kernel.Actor;
import vn.lienminh.shell.Page;

/// What is printed of a ballot, and what it is checked by: for those who see the numbers.
@Controller
class BallotPapersController {
    private static final String ONE = BallotsController.HERE + "/{id:\\d+}";

    private final BallotsPage pages;
    private final Ballots ballots;
    private final BallotPapers made;
    private final Papers papers;

    BallotPapersController(BallotsPage pages, Ballots ballots, BallotPapers made, Papers papers) {
        this.pages = pages;
        this.ballots = ballots;
        this.made = made;
        this.papers = papers;
    }

    @GetMapping(ONE + "/check")
    ModelAndView check(
            Page page, Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable int id) {
        Ballot ballot = counted(actor, code, year, id);
        List<CheckView.Loose> questions = ballot.questions().stream()
                .map(q -> loose(page, q, ballots.votes(q)))
                .toList();
        List<String> receipts = ballot.voters().stream()
                .filter(Voter::voted)
                .map(v -> Objects.requireNonNull(v.cast()).receipt())
                .filter(r -> !r.isEmpty())
                .sorted()
                .toList();
        return pages.in(page, code, year)
                .titled(page.t("ballots.check.title"))
                .show(
                        "emulation/ballot-check",
                        "view",
                        new CheckView("/clusters/" + code + "/" + year + "/ballots", receipts, questions));
    }

    private static CheckView.Loose loose(Page page, Question q, List<Answer> votes) {
        List<String> words = new ArrayList<>();
        votes.forEach(v -> words.add(page.t("ballots." + v.word())));
        return new CheckView.Loose(
                q.place(),
                q.place() + ". " + q.title() + ": " + q.detail(),
                words.stream().collect(Collectors.joining(" · ")),
                page.t(
                        "ballots.check.count",
                        "yes",
                        "" + Collections.frequency(votes, Answer.YES),
                        "no",
                        "" + Collections.frequency(votes, Answer.NO),
                        "invalid",
                        "" + Collections.frequency(votes, Answer.INVALID)));
    }

    private Ballot counted(Actor actor, String code, int year, int id) {
        Ballot ballot = pages.ballot(code, year, id);
        if (!ballot.state().counted() || !ballots.seesTally(actor, ballot)) throw BallotsPage.absent();
        return ballot;
    }

    @GetMapping(ONE + "/minutes.{ending:pdf|docx}")
    ResponseEntity<byte[]> minutes(
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @PathVariable String ending) {
        Paper paper = made.minutes(counted(actor, code, year, id));
        PaperFormat format = PaperFormat.parse(ending).orElseThrow();
        return file(papers.render(paper, format), format.mediaType(), paper.fileName() + "." + ending);
    }

    /// The paper ballots of the hall, one for each member and one to spare.
    @GetMapping(ONE + "/papers.pdf")
    ResponseEntity<byte[]> ballots(
            Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable int id) {
        Ballot ballot = pages.ballot(code, year, id);
        boolean office = ballots.runs(actor, code, year) || ballot.teller(actor).isPresent();
        if (!office || ballot.state() != BallotState.PREPARED && ballot.state() != BallotState.OPEN)
            throw BallotsPage.absent();
        String name = year + "_phieu-giay-" + id + "_CTD-" + code + ".pdf";
        return file(made.sheets(ballot), PaperFormat.PDF.mediaType(), name);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
