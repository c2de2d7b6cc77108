package vn.lienminh.emulation.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.year.Step;
import vn.lienminh.emulation.year.StepReport;
import vn.lienminh.emulation.year.StepWatch;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;

/// Whether the criteria of a year are published before it begins, and who has said what is to be said of each
/// member while scores are given.
@Component
@Order(20)
class ScoringWatch implements StepWatch {
    private final CriteriaStore criteria;
    private final OpinionStore opinions;
    private final Clusters clusters;

    ScoringWatch(CriteriaStore criteria, OpinionStore opinions, Clusters clusters) {
        this.criteria = criteria;
        this.opinions = opinions;
        this.clusters = clusters;
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.PLANNED, Step.SELF_SCORING, Step.CROSS_SCORING);
    }

    @Override
    public StepReport of(String cluster, int year, Step step, Texts texts) {
        Optional<CriteriaStore.Kept> kept = criteria.find(cluster, year, null);
        String scores = "/clusters/" + cluster + "/" + year + "/scores";
        if (step == Step.PLANNED || kept.isEmpty()) {
            boolean published = kept.isPresent() && kept.get().publishedAt() != null;
            String key = published ? "published" : kept.isPresent() ? "unpublished" : "no-criteria";
            StepReport.Condition condition =
                    new StepReport.Condition(texts.get("emulation.watch." + key), published, false, scores);
            return new StepReport(0, 0, List.of(), "", List.of(condition), "");
        }
        return said(kept.get().set(), step, scores, texts);
    }

    /// Of each member what only people judge, said by itself or by another.
    private StepReport said(CriteriaSet set, Step step, String scores, Texts texts) {
        boolean self = step == Step.SELF_SCORING;
        Stage stage = self ? Stage.SELF : Stage.CROSS;
        List<String> judged = set.leaves().stream()
                .filter(c -> c.byPeople() && !c.formula().outside() && set.assigned(c))
                .map(Criterion::code)
                .toList();
        List<Opinion> said = opinions.of(set.cluster(), set.year(), null).stream()
                .filter(o -> o.stage() == stage)
                .toList();
        List<Organisation> members = clusters.members(set.cluster(), Scoring.lastDay(set.year()), null);
        List<OrganisationId> missing = members.stream()
                .filter(m -> !judged.stream().allMatch(code -> has(said, m.code(), code)))
                .map(Organisation::id)
                .toList();
        int done = members.size() - missing.size();
        StepReport.Condition condition = new StepReport.Condition(
                texts.get(
                        self ? "emulation.watch.self" : "emulation.watch.cross",
                        "done",
                        "" + done,
                        "owed",
                        "" + members.size()),
                missing.isEmpty(),
                false,
                scores);
        // who is not yet cross-scored cannot do it themselves: nobody by name is waited for
        return new StepReport(
                done, members.size(), self ? missing : List.of(), "", List.of(condition), self ? scores : "");
    }

    private static boolean has(List<Opinion> said, String unit, String criterion) {
        return said.stream()
                .anyMatch(o -> o.unit().equals(unit) && o.criterion().equals(criterion));
    }
}
