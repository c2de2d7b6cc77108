package vn.lienminh.emulation.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.emulation.meetings.Leading;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.MeetingState;
import vn.lienminh.emulation.meetings.Meetings;
import vn.lienminh.emulation.meetings.MeetingsRefusal;
import vn.lienminh.emulation.meetings.Names;
import vn.lienminh.emulation.meetings.NewMeeting;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// The meeting of a cluster's year.
@Controller
class MeetingController {
    static final String HERE = "/clusters/{code}/{year:\\d{4}}/meeting";

    private final ClusterPlace places;
    private final Clusters clusters;
    private final Meetings meetings;
    private final Names names;
    private final Clock clock;

    MeetingController(ClusterPlace places, Clusters clusters, Meetings meetings, Names names, Clock clock) {
        this.places = places;
        this.clusters = clusters;
        this.meetings = meetings;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(HERE)
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String done) {
        return show(page, actor, code, year, done, List.of());
    }

    private ModelAndView show(Page page, Actor actor, String code, int year, String done, List<String> refused) {
        ClusterYear where = places.of(code, year).orElseThrow(MeetingController::absent);
        Page here = page.in(where).under(where.address() + "/ballots");
        boolean runs = meetings.runs(actor, code, year);
        Optional<Meeting> meeting = meetings.current(code, year);
        String address = where.address() + "/meeting";
        boolean plans =
                runs && meeting.filter(m -> m.state() != MeetingState.ENDED).isEmpty();
        MeetingView view = new MeetingView(
                page.t("ballots.meeting.title", "year", "" + year),
                meeting.map(m -> page.t(
                                "ballots.meeting.status",
                                "place",
                                m.place(),
                                "day",
                                Vietnamese.day(m.day()),
                                "state",
                                page.t("ballots.meeting.state."
                                        + m.state().name().toLowerCase(java.util.Locale.ROOT))))
                        .orElseGet(() -> page.t("ballots.meeting.none")),
                address,
                where.address() + "/ballots",
                done.isEmpty() || !page.texts().has("ballots.meeting.done." + done)
                        ? ""
                        : page.t("ballots.meeting.done." + done),
                refused,
                meeting.map(m -> new MeetingPage(here, names, m, runs, meetings.confirming(m, actor)).view())
                        .orElse(null),
                MeetingPage.plan(
                        plans,
                        page,
                        year,
                        LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE),
                        hosts(page, code, year)));
        return here.titled(view.title()).show("emulation/meeting", "view", view);
    }

    private List<MeetingView.Option> hosts(Page page, String code, int year) {
        return clusters.members(code, Leading.lastDay(year), null).stream()
                .map(m -> new MeetingView.Option(m.code(), names.brief(m.id(), year, page.language())))
                .toList();
    }

    @PostMapping(HERE)
    ModelAndView plan(
            Page page,
            Actor actor,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String programme) {
        Outcome<Meeting> planned;
        try {
            NewMeeting wanted = new NewMeeting(
                    LocalDate.parse(day),
                    LocalTime.parse(hour),
                    Vietnamese.tidy(place),
                    member(code, year, host),
                    programme.strip());
            planned = meetings.plan(code, year, wanted, actor);
        } catch (DateTimeParseException e) {
            planned = Outcome.refused(Fault.error(Place.NOWHERE, MeetingsRefusal.E356_NOT_A_DAY));
        }
        return answer(page, actor, code, year, planned, "planned");
    }

    @Nullable
    OrganisationId member(String cluster, int year, String code) {
        return clusters.members(cluster, Leading.lastDay(year), null).stream()
                .filter(m -> m.code().equals(code))
                .map(Organisation::id)
                .findFirst()
                .orElse(null);
    }

    Meeting meeting(String code, int year, int id) {
        return meetings.find(id)
                .filter(m -> m.cluster().equals(code) && m.year() == year)
                .orElseThrow(MeetingController::absent);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    <T> ModelAndView answer(Page page, Actor actor, String code, int year, Outcome<T> outcome, String done) {
        if (outcome instanceof Outcome.Refused<T>(List<Fault> faults)) {
            ModelAndView again = show(
                    page,
                    actor,
                    code,
                    year,
                    "",
                    faults.stream().map(f -> f.text(page.language())).toList());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        RedirectView back =
                new RedirectView("/clusters/" + code + "/" + year + "/meeting?done=" + done, false, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }
}
