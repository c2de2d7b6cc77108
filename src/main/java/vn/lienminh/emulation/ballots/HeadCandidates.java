package vn.lienminh.emulation.ballots;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.meetings.Names;
import vn.lienminh.emulation.year.Heads;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;

/// Whoever's turn it is to lead next year is put to the vote (đề cử cụm trưởng): `head:DBSH/2018/LM34`.
@Component
@Order(50)
class HeadCandidates implements Candidates {
    private final Heads heads;
    private final Names names;

    HeadCandidates(Heads heads, Names names) {
        this.heads = heads;
        this.names = names;
    }

    @Override
    public List<Candidate> of(String cluster, int year) {
        int next = year + 1;
        return Optional.ofNullable(heads.turns(cluster, next).get(next)).stream()
                .map(member -> candidate(cluster, next, member))
                .toList();
    }

    private Candidate candidate(String cluster, int year, OrganisationId member) {
        return new Candidate(
                "head:" + cluster + "/" + year + "/"
                        + names.organisation(member, year).code(),
                Texts.in(Language.VI).get("ballots.head", "year", "" + year),
                names.whole(member, year, Language.VI),
                "",
                member);
    }
}
