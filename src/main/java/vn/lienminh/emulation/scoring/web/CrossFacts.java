package vn.lienminh.emulation.scoring.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.EmulationAct;
import vn.lienminh.emulation.scoring.CrossScorer;
import vn.lienminh.emulation.scoring.CrossScoring;
import vn.lienminh.emulation.scoring.Reply;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.Years;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisation;

/// What a reader is told of cross-scoring.
@Component
class CrossFacts {
    private final CrossScoring cross;
    private final Years years;

    CrossFacts(CrossScoring cross, Years years) {
        this.cross = cross;
        this.years = years;
    }

    /// @param assigns whether the reader names the scorers
    /// @param own the members for which the reader speaks, by code
    /// @param scorers as far as the reader is told
    /// @param nameless whether the reader is not told who cross-scored
    /// @param voted whether the meeting is over
    record Told(
            boolean assigns,
            boolean blind,
            Set<String> own,
            List<CrossScorer> scorers,
            List<Reply> replies,
            boolean nameless,
            boolean voted) {}

    Told of(String cluster, int year, List<Organisation> members, Actor actor) {
        boolean assigns = cross.assigns(cluster, year, actor);
        boolean blind = cross.blind(cluster, year);
        boolean nameless = blind && !assigns && !past(cluster, year, Step.CROSS_SCORING);
        Set<String> own = Set.copyOf(members.stream()
                .filter(m -> actor.may(
                        EmulationAct.SELF_SCORE, m.id(), Period.year(year).end()))
                .map(Organisation::code)
                .toList());
        List<CrossScorer> scorers = cross.scorers(cluster, year).stream()
                .filter(s -> !nameless || own.contains(s.scorer()))
                .toList();
        return new Told(
                assigns,
                blind,
                own,
                scorers,
                cross.replies(cluster, year),
                nameless,
                past(cluster, year, Step.MEETING));
    }

    private boolean past(String cluster, int year, Step step) {
        return years.step(cluster, year).filter(step::overAt).isPresent();
    }
}
