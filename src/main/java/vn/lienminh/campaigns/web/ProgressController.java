package vn.lienminh.campaigns.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.campaigns.Campaigns;
import vn.lienminh.campaigns.Duties;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.campaigns.reminders.Letters;
import vn.lienminh.campaigns.reminders.Reminders;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.YearPlaces;
import vn.lienminh.shell.inbox.Recipients;

/// Who has reported what, in a year of a cluster, of the nation, of a province or a commune; and reminding them.
@Controller
class ProgressController {
    private final YearPlaces places;
    private final Duties duties;
    private final Campaigns campaigns;
    private final Reminders reminders;
    private final Letters letters;
    private final Indicators indicators;
    private final ObjectProvider<Recipients> people;
    private final Clock clock;

    ProgressController(
            YearPlaces places,
            Duties duties,
            Campaigns campaigns,
            Reminders reminders,
            Letters letters,
            Indicators indicators,
            ObjectProvider<Recipients> people,
            Clock clock) {
        this.places = places;
        this.duties = duties;
        this.campaigns = campaigns;
        this.reminders = reminders;
        this.letters = letters;
        this.indicators = indicators;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping({
        "/clusters/{code}/{year:\\d{4}}/progress",
        "/national/{year:\\d{4}}/progress",
        "/provinces/{code}/{year:\\d{4}}/progress",
        "/communes/{code}/{year:\\d{4}}/progress"
    })
    ModelAndView show(
            Page page,
            Actor actor,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(name = "page", defaultValue = "0") String more,
            @RequestParam(defaultValue = "") String reminded) {
        Standpoint standpoint = Standpoint.of(page, places, year);
        List<Duty> all = duties.ofYear(standpoint.party(), year);
        ProgressFacts facts = new ProgressFacts(
                standpoint,
                all,
                reminders.of(all.stream().map(d -> d.campaign().id()).collect(Collectors.toSet())),
                sizes(all),
                names(page, all),
                recorded -> people.stream()
                        .findFirst()
                        .map(known -> known.nameOf(recorded))
                        .orElse(recorded),
                actor,
                campaigns.runs(actor, standpoint.party(), standpoint.lastDay()),
                clock.instant(),
                Show.of(show),
                unit,
                number(more));
        String done = number(reminded) > 0 ? page.t("campaigns.reminded", "n", "" + number(reminded)) : "";
        ProgressView view = new ProgressPage(page, facts).view(done);
        return page.in(standpoint.where()).titled(view.title()).show("campaigns/progress", "view", view);
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private Map<String, Integer> sizes(List<Duty> all) {
        Map<String, Integer> sizes = new HashMap<>();
        for (Duty duty : all)
            sizes.computeIfAbsent(
                    duty.campaign().form() + " " + duty.campaign().period(),
                    key -> indicators
                            .form(duty.campaign().level(), duty.campaign().period())
                            .map(form -> form.cells().size())
                            .orElse(null));
        return sizes;
    }

    private Map<String, String> names(Page page, List<Duty> all) {
        Map<String, String> names = new HashMap<>();
        for (Duty duty : all)
            names.computeIfAbsent(
                    duty.campaign().form(),
                    form -> indicators
                            .form(duty.campaign().level(), duty.campaign().period())
                            .map((FormVersion version) -> version.name(page.language()))
                            .orElse(form));
        return names;
    }

    /// Letters go out aside: a mail server that does not answer holds up no page.
    @PostMapping({
        "/clusters/{code}/{year:\\d{4}}/progress/reminders",
        "/national/{year:\\d{4}}/progress/reminders",
        "/provinces/{code}/{year:\\d{4}}/progress/reminders",
        "/communes/{code}/{year:\\d{4}}/progress/reminders"
    })
    ModelAndView remind(
            Page page,
            Actor actor,
            @PathVariable int year,
            @RequestParam(defaultValue = "missing") String show,
            @RequestParam(defaultValue = "") String unit) {
        Standpoint standpoint = Standpoint.of(page, places, year);
        List<Duty> all = duties.ofYear(standpoint.party(), year).stream()
                .filter(d -> unit.isEmpty() || d.organisation().code().equals(unit))
                .toList();
        List<Duty> some = Chosen.of(all, Show.of(show), ProgressPage.day(clock.instant()));
        return switch (reminders.remind(some, actor)) {
            case Outcome.Refused<List<Duty>>(List<Fault> faults) ->
                page.in(standpoint.where()).refused(HttpStatus.CONFLICT, faults);
            case Outcome.Done<List<Duty>>(List<Duty> reminded) -> {
                Thread.startVirtualThread(() -> letters.about(reminded, actor.name()));
                long units = reminded.stream()
                        .map(d -> d.organisation().id())
                        .distinct()
                        .count();
                yield new ModelAndView("redirect:" + standpoint.address() + "/progress?reminded=" + units);
            }
        };
    }
}
