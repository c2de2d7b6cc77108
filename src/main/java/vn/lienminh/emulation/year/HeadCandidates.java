package vn.lienminh.emulation.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.ballots.Candidates;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Organisation;

/// Who can be voted on to lead in the next year (ứng viên cụm trưởng): whoever's turn it is first, then the other
/// members but those who lead now. Each is asked by itself, so that two can pass and lead together.
@Component
class HeadCandidates implements Candidates {
    private static final Texts TEXTS = Texts.in(Language.VI);

    private final HeadsStore store;
    private final YearRights rights;

    HeadCandidates(HeadsStore store, YearRights rights) {
        this.store = store;
        this.rights = rights;
    }

    @Override
    public List<Candidate> of(String cluster, int year) {
        int next = year + 1;
        OrganisationId turn = store.turns(cluster, next).get(next);
        Set<OrganisationId> now = rights.leaders(cluster, YearRights.lastDay(year));
        List<Organisation> members = new ArrayList<>(rights.members(cluster, next));
        members.removeIf(o -> now.contains(o.id()));
        members.sort(Comparator.comparing(o -> !o.id().equals(turn)));
        return members.stream()
                .map(o -> new Candidate(
                        subject(cluster, next, o),
                        TEXTS.get("year.candidate", "year", "" + next, "name", Names.shortly(o, Language.VI)),
                        o.nameVi(),
                        "/clusters/" + cluster + "/" + year + "/year/heads",
                        o.id()))
                .toList();
    }

    static String subject(String cluster, int year, Organisation member) {
        return "head:" + cluster + "/" + year + "/" + member.code();
    }
}
