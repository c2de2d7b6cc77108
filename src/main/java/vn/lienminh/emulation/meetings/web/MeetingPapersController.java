package vn.lienminh.emulation.meetings.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.documents.papers.Papers;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.MeetingPapers;
import vn.lienminh.emulation.meetings.MeetingState;
import vn.lienminh.emulation.meetings.Meetings;

/// Invitation and minutes of a meeting, for everybody who may open the cluster's year.
@Controller
class MeetingPapersController {
    private static final String ONE = "/clusters/{code}/{year:\\d{4}}/meeting/{id:\\d+}";

    private final Meetings meetings;
    private final MeetingPapers made;
    private final Papers papers;

    MeetingPapersController(Meetings meetings, MeetingPapers made, Papers papers) {
        this.meetings = meetings;
        this.made = made;
        this.papers = papers;
    }

    @GetMapping(ONE + "/invitation.{ending:pdf|docx}")
    ResponseEntity<byte[]> invitation(
            @PathVariable String code, @PathVariable int year, @PathVariable int id, @PathVariable String ending) {
        return file(made.invitation(meeting(code, year, id)), ending);
    }

    @GetMapping(ONE + "/minutes.{ending:pdf|docx}")
    ResponseEntity<byte[]> minutes(
            @PathVariable String code, @PathVariable int year, @PathVariable int id, @PathVariable String ending) {
        Meeting meeting = meeting(code, year, id);
        if (meeting.state() != MeetingState.BEGUN && meeting.state() != MeetingState.ENDED)
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return file(made.minutes(meeting), ending);
    }

    private Meeting meeting(String code, int year, int id) {
        return meetings.find(id)
                .filter(m -> m.cluster().equals(code) && m.year() == year)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<byte[]> file(Paper paper, String ending) {
        PaperFormat format = PaperFormat.parse(ending).orElseThrow();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.fileName() + "." + ending)
                                .build()
                                .toString())
                .body(papers.render(paper, format));
    }
}
