package vn.lienminh.emulation.meetings.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.emulation.meetings.Conclusions;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.Meetings;
import vn.lienminh.emulation.meetings.MeetingsRefusal;
import vn.lienminh.emulation.meetings.Names;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// What the head does with a meeting, and a member with its minutes.
@Controller
class MeetingActsController {
    private static final String ONE = MeetingController.HERE + "/{id:\\d+}";

    private final MeetingController pages;
    private final Meetings meetings;
    private final Conclusions conclusions;
    private final Names names;

    MeetingActsController(MeetingController pages, Meetings meetings, Conclusions conclusions, Names names) {
        this.pages = pages;
        this.meetings = meetings;
        this.conclusions = conclusions;
        this.names = names;
    }

    /// Every seat of the hall at once: `here` names who is there, `person-CODE` who came.
    @PostMapping(ONE + "/attendance")
    ModelAndView attend(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam(name = "here", defaultValue = "") List<String> present,
            @RequestParam Map<String, String> form) {
        List<Meeting.Attendance> all = new ArrayList<>();
        for (OrganisationId member : pages.meeting(code, year, id).members()) {
            String own = names.organisation(member, year).code();
            all.add(new Meeting.Attendance(
                    member, present.contains(own), Vietnamese.tidy(form.getOrDefault("person-" + own, ""))));
        }
        return pages.answer(page, actor, code, year, meetings.attend(id, all, actor), "attendance");
    }

    @PostMapping(ONE + "/invitation")
    ModelAndView invite(
            Page page, Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable int id) {
        pages.meeting(code, year, id);
        return pages.answer(page, actor, code, year, meetings.invite(id, actor), "invited");
    }

    @PostMapping(ONE + "/opening")
    ModelAndView begin(
            Page page, Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable int id) {
        pages.meeting(code, year, id);
        return pages.answer(page, actor, code, year, meetings.begin(id, actor), "begun");
    }

    @PostMapping(ONE + "/end")
    ModelAndView end(Page page, Actor actor, @PathVariable String code, @PathVariable int year, @PathVariable int id) {
        pages.meeting(code, year, id);
        return pages.answer(page, actor, code, year, meetings.end(id, actor), "ended");
    }

    @PostMapping(ONE + "/cancellation")
    ModelAndView cancel(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String reason) {
        pages.meeting(code, year, id);
        return pages.answer(page, actor, code, year, meetings.cancel(id, reason, actor), "cancelled");
    }

    @PostMapping(ONE + "/conclusions")
    ModelAndView conclude(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(name = "member", defaultValue = "") List<String> members,
            @RequestParam(defaultValue = "") String due) {
        pages.meeting(code, year, id);
        Set<OrganisationId> named = new HashSet<>();
        for (String one : members) if (pages.member(code, year, one) instanceof OrganisationId found) named.add(found);
        Outcome<Meeting> kept;
        try {
            LocalDate by = due.isBlank() ? null : LocalDate.parse(due);
            kept = conclusions.keep(id, Vietnamese.tidy(content), named, by, actor);
        } catch (DateTimeParseException e) {
            kept = Outcome.refused(Fault.error(Place.NOWHERE, MeetingsRefusal.E356_NOT_A_DAY));
        }
        return pages.answer(page, actor, code, year, kept, "concluded");
    }

    @PostMapping(ONE + "/confirmations")
    ModelAndView confirm(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String member) {
        pages.meeting(code, year, id);
        if (!(pages.member(code, year, member) instanceof OrganisationId own)) throw MeetingController.absent();
        return pages.answer(page, actor, code, year, meetings.confirm(id, own, actor), "confirmed");
    }
}
