package vn.lienminh.emulation.ballots.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lienminh.consolidation.ClusterPlace;
import vn.lienminh.emulation.ballots.Ballot;
import vn.lienminh.emulation.ballots.BallotState;
import vn.lienminh.emulation.ballots.Ballots;
import vn.lienminh.emulation.ballots.Telling;
import vn.lienminh.emulation.ballots.Voter;
import vn.lienminh.emulation.ballots.Voting;
import vn.lienminh.emulation.meetings.Leading;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.emulation.meetings.MeetingState;
import vn.lienminh.emulation.meetings.Meetings;
import vn.lienminh.emulation.meetings.Names;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.shell.ClusterYear;
import vn.lienminh.shell.Page;

/// Makes the page of a year's ballots, the last first.
@Component
class BallotsPage {
    private final ClusterPlace places;
    private final Clusters clusters;
    private final Meetings meetings;
    private final Ballots ballots;
    private final Voting voting;
    private final Telling telling;
    private final Names names;

    BallotsPage(
            ClusterPlace places,
            Clusters clusters,
            Meetings meetings,
            Ballots ballots,
            Voting voting,
            Telling telling,
            Names names) {
        this.places = places;
        this.clusters = clusters;
        this.meetings = meetings;
        this.ballots = ballots;
        this.voting = voting;
        this.telling = telling;
        this.names = names;
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    Page in(Page page, String code, int year) {
        ClusterYear where = places.of(code, year).orElseThrow(BallotsPage::absent);
        return page.in(where).under(where.address() + "/ballots");
    }

    /// One of that cluster's year.
    Ballot ballot(String code, int year, int id) {
        return ballots.find(id)
                .filter(b -> b.cluster().equals(code) && b.year() == year)
                .orElseThrow(BallotsPage::absent);
    }

    Optional<OrganisationId> voter(Ballot ballot, String code) {
        return ballot.voters().stream()
                .map(Voter::organisation)
                .filter(o -> names.organisation(o, ballot.year()).code().equals(code))
                .findFirst();
    }

    /// Back to the page when it was done; the page with the reason when not.
    <T> ModelAndView answer(Page page, Actor actor, String code, int year, Outcome<T> outcome, String done) {
        if (outcome instanceof Outcome.Refused<T>(List<Fault> faults)) {
            List<String> why = faults.stream().map(f -> f.text(page.language())).toList();
            ModelAndView again = show(page, actor, code, year, BallotsController.Said.refused(why));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        RedirectView back =
                new RedirectView("/clusters/" + code + "/" + year + "/ballots?done=" + done, false, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    ModelAndView show(Page page, Actor actor, String code, int year, BallotsController.Said said) {
        Page here = in(page, code, year);
        BallotsView view = view(here, actor, code, year, said);
        return here.titled(view.title()).show("emulation/ballots", "view", view);
    }

    private BallotsView view(Page page, Actor actor, String code, int year, BallotsController.Said said) {
        List<Ballot> all = ballots.of(code, year);
        Optional<Meeting> meeting = meetings.current(code, year);
        String address = "/clusters/" + code + "/" + year + "/ballots";
        boolean runs = ballots.runs(actor, code, year);
        boolean prepares =
                runs && meeting.filter(m -> m.state() != MeetingState.ENDED).isPresent();
        List<BallotsView.One> shown = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--)
            if (all.get(i).state() != BallotState.CANCELLED || runs)
                shown.add(one(page, actor, all.get(i), i + 1, runs, address, said));
        return new BallotsView(
                page.t("ballots.title", "year", "" + year),
                meeting.map(m -> status(page, m)).orElseGet(() -> page.t("ballots.status.none")),
                address,
                said.done().isEmpty() || !page.texts().has("ballots.done." + said.done())
                        ? ""
                        : page.t("ballots.done." + said.done()),
                said.refused(),
                shown.isEmpty() ? page.t(prepares ? "ballots.empty.head" : "ballots.empty") : "",
                "/clusters/" + code + "/" + year + "/meeting",
                prepares ? address + "/new" : "",
                shown);
    }

    private String status(Page page, Meeting m) {
        return page.t(
                "ballots.status",
                "place",
                m.place(),
                "day",
                Vietnamese.day(m.day()),
                "n",
                "" + m.members().size(),
                "state",
                page.t("ballots.meeting.state." + m.state().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private BallotsView.One one(
            Page page,
            Actor actor,
            Ballot ballot,
            int number,
            boolean runs,
            String address,
            BallotsController.Said said) {
        boolean chosen = said.ballot() == ballot.id();
        Set<String> accounts = new HashSet<>();
        ballot.tellers().forEach(t -> accounts.add(t.account()));
        Map<String, String> people = names.people(accounts);
        BallotFacts facts = new BallotFacts(
                number,
                address,
                voting.mine(ballot, actor),
                ballots.verdicts(ballot),
                ballots.seesTally(actor, ballot),
                runs,
                runs && !ballots.further(ballot).isEmpty(),
                ballot.teller(actor),
                telling.paperCounted(ballot).size(),
                clusters.heads(ballot.cluster(), Leading.lastDay(ballot.year()), null),
                people,
                chosen && said.review());
        Meeting meeting = meetings.find(ballot.meeting()).orElseThrow();
        return new BallotPage(page, names, ballot, meeting, facts).view(chosen ? said.chosen() : null);
    }
}
