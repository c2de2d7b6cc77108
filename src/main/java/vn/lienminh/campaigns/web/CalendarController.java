package vn.lienminh.campaigns.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.campaigns.Campaigns;
import vn.lienminh.campaigns.CampaignsRefusal;
import vn.lienminh.campaigns.NewCampaign;
import vn.lienminh.campaigns.Stage;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.YearPlaces;

/// The calendar of a year's reports: campaigns are opened, put off and called off by those who lead.
@Controller
class CalendarController {
    private static final Set<String> DONE = Set.of("opened", "extended", "ended", "set");
    private static final int OLDEST = 1900;
    private static final int NEWEST = 2200;

    private final YearPlaces places;
    private final Campaigns campaigns;
    private final CalendarFacts facts;

    CalendarController(YearPlaces places, Campaigns campaigns, CalendarFacts facts) {
        this.places = places;
        this.campaigns = campaigns;
        this.facts = facts;
    }

    @GetMapping({
        "/clusters/{code}/{year:\\d{4}}/campaigns",
        "/national/{year:\\d{4}}/campaigns",
        "/provinces/{code}/{year:\\d{4}}/campaigns"
    })
    ModelAndView show(Page page, Actor actor, @PathVariable int year, @RequestParam(defaultValue = "") String done) {
        return show(page, actor, year, DONE.contains(done) ? page.t("campaigns.done." + done) : "", form());
    }

    /// What a form said, and why it was not taken.
    private record Sent(List<Fault> faults, MultiValueMap<String, String> typed) {}

    private static Sent form() {
        return new Sent(List.of(), new LinkedMultiValueMap<>());
    }

    private ModelAndView show(Page page, Actor actor, int year, String done, Sent sent) {
        Standpoint standpoint = Standpoint.of(page, places, year);
        CalendarView view = facts.of(page, actor, standpoint)
                .view(
                        done,
                        sent.faults().stream().map(f -> f.text(page.language())).toList(),
                        sent.typed().toSingleValueMap(),
                        sent.typed().getOrDefault("named", List.of()));
        return page.in(standpoint.where())
                .under(standpoint.address() + "/progress")
                .titled(view.title())
                .show("campaigns/calendar", "view", view);
    }

    @PostMapping({
        "/clusters/{code}/{year:\\d{4}}/campaigns",
        "/national/{year:\\d{4}}/campaigns",
        "/provinces/{code}/{year:\\d{4}}/campaigns"
    })
    ModelAndView open(
            Page page, Actor actor, @PathVariable int year, @RequestParam MultiValueMap<String, String> typed) {
        Standpoint standpoint = Standpoint.of(page, places, year);
        List<Fault> faults = new ArrayList<>();
        Optional<Period> period = Period.parse(text(typed, "period")).filter(p -> p.year() == year);
        if (period.isEmpty()) faults.add(fault("period", CampaignsRefusal.B103_NO_PERIOD, text(typed, "period")));
        LocalDate estimate = day(typed, "estimate", faults);
        LocalDate official = day(typed, "official", faults);
        Outcome<?> outcome = faults.isEmpty()
                ? campaigns.open(
                        new NewCampaign(
                                standpoint.party(),
                                period.orElseThrow(),
                                typed.containsKey("rest"),
                                estimate,
                                official,
                                typed.getOrDefault("named", List.of())),
                        actor)
                : Outcome.refused(faults);
        return then(page, actor, standpoint, outcome, "opened", typed);
    }

    @PostMapping({
        "/clusters/{code}/{year:\\d{4}}/extensions",
        "/national/{year:\\d{4}}/extensions",
        "/provinces/{code}/{year:\\d{4}}/extensions"
    })
    ModelAndView extend(
            Page page, Actor actor, @PathVariable int year, @RequestParam MultiValueMap<String, String> typed) {
        Standpoint standpoint = Standpoint.of(page, places, year);
        String[] parts = text(typed, "stage").split("-", 2);
        Optional<Stage> stage = parts.length < 2 ? Optional.empty() : Stage.parse(parts[1]);
        if (stage.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        List<Fault> faults = new ArrayList<>();
        LocalDate due = day(typed, "due", faults);
        if (due == null && faults.isEmpty()) faults.add(fault("due", CampaignsRefusal.B106_NOT_A_DAY, ""));
        Outcome<?> outcome = due == null
                ? Outcome.refused(faults)
                : campaigns.extend(
                        number(parts[0]), stage.get(), text(typed, "organisation"), due, text(typed, "reason"), actor);
        return then(page, actor, standpoint, outcome, "extended", typed);
    }

    @PostMapping({
        "/clusters/{code}/{year:\\d{4}}/endings",
        "/national/{year:\\d{4}}/endings",
        "/provinces/{code}/{year:\\d{4}}/endings"
    })
    ModelAndView end(
            Page page, Actor actor, @PathVariable int year, @RequestParam MultiValueMap<String, String> typed) {
        Standpoint standpoint = Standpoint.of(page, places, year);
        Outcome<?> outcome = campaigns.end(number(text(typed, "campaign")), text(typed, "end-reason"), actor);
        return then(page, actor, standpoint, outcome, "ended", typed);
    }

    private ModelAndView then(
            Page page,
            Actor actor,
            Standpoint standpoint,
            Outcome<?> outcome,
            String done,
            MultiValueMap<String, String> typed) {
        List<Fault> faults = outcome.faults();
        if (faults.isEmpty()) return new ModelAndView("redirect:" + standpoint.address() + "/campaigns?done=" + done);
        boolean missing = faults.getFirst().code().equals(CampaignsRefusal.B102_NO_CAMPAIGN.code());
        boolean may = !faults.getFirst().code().equals(CampaignsRefusal.B101_NOT_ALLOWED.code());
        if (missing || !may)
            return page.in(standpoint.where()).refused(missing ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN, faults);
        ModelAndView again = show(page, actor, standpoint.year(), "", new Sent(faults, typed));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        return Optional.ofNullable(typed.getFirst(field)).orElse("").strip();
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /// Null where nothing was typed, or nothing that is a day.
    private static @Nullable LocalDate day(MultiValueMap<String, String> typed, String field, List<Fault> faults) {
        String text = text(typed, field);
        if (text.isEmpty()) return null;
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= OLDEST && day.getYear() < NEWEST) return day;
        } catch (DateTimeParseException e) {
            // said below
        }
        faults.add(fault(field, CampaignsRefusal.B106_NOT_A_DAY, text));
        return null;
    }

    private static Fault fault(String field, CampaignsRefusal why, String found) {
        return Fault.error(Place.NOWHERE.at(field), why, Map.of("found", found));
    }
}
