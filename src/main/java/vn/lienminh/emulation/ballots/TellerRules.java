package vn.lienminh.emulation.ballots;

import static vn.lienminh.emulation.EmulationAct.TELL;
import static vn.lienminh.emulation.ballots.BallotsRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.meetings.Leading;
import vn.lienminh.emulation.meetings.Meeting;
import vn.lienminh.kernel.Colleagues;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// Who may count (tổ kiểm phiếu): staff of members that no question is about, or of the national alliance; two
/// to five, each of another house.
@Component
public class TellerRules {
    private static final String NATION = "LMVN";
    private static final int LEAST = 2;
    private static final int MOST = 5;

    private final Organisations organisations;
    private final Colleagues colleagues;

    TellerRules(Organisations organisations, Colleagues colleagues) {
        this.organisations = organisations;
        this.colleagues = colleagues;
    }

    public record Possible(Colleagues.Colleague person, Organisation organisation) {}

    List<Possible> possible(List<OrganisationId> members, int year) {
        LocalDate day = Leading.lastDay(year);
        List<Organisation> houses = new ArrayList<>();
        members.forEach(m -> houses.add(organisations.get(m, day)));
        organisations.find(NATION, day, null).ifPresent(houses::add);
        List<Possible> all = new ArrayList<>();
        for (Organisation house : houses)
            colleagues.whoMay(TELL, house.id(), day).forEach(p -> all.add(new Possible(p, house)));
        return all;
    }

    Outcome<List<NewBallot.Counter>> named(
            List<String> accounts, List<Candidates.Candidate> questions, Meeting meeting) {
        Set<OrganisationId> concerned = questions.stream()
                .flatMap(q -> Optional.ofNullable(q.concerned()).stream())
                .collect(Collectors.toSet());
        List<Possible> possible = possible(meeting.members(), meeting.year());
        List<NewBallot.Counter> counters = new ArrayList<>();
        Set<OrganisationId> houses = new HashSet<>();
        for (String account : accounts) {
            Optional<Possible> found = possible.stream()
                    .filter(p -> p.person().recorded().equals(account))
                    .findFirst();
            if (found.isEmpty()) return Refused.by(E308_NOT_A_TELLER, "found", account);
            Organisation house = found.get().organisation();
            if (concerned.contains(house.id())) return Refused.by(E309_TELLER_CONCERNED, "found", house.nameVi());
            if (!houses.add(house.id())) return Refused.by(E307_TELLERS, "found", "" + accounts.size());
            counters.add(new NewBallot.Counter(account, house.id()));
        }
        return counters.size() < LEAST || counters.size() > MOST
                ? Refused.by(E307_TELLERS, "found", "" + counters.size())
                : Outcome.done(counters);
    }
}
