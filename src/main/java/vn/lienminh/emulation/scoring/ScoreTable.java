package vn.lienminh.emulation.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.documents.files.KeptFile;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.Revision;

/// The scores of a cluster's year (bảng điểm): criteria, grounds, sheets and ranks, all of one moment.
///
/// @param publishedAt when the criteria were published; null: they may still change
/// @param opinions of all stages
/// @param accepted the reports that were scored, by member
/// @param evidence the files that each member handed in, by criterion
/// @param ranking by what the latest stage says
public record ScoreTable(
        CriteriaSet set,
        @Nullable Instant publishedAt,
        List<Organisation> members,
        Grounds grounds,
        List<Opinion> opinions,
        Map<String, Revision> accepted,
        Map<String, Map<String, List<KeptFile>>> evidence,
        List<Ranked> ranking) {

    public Organisation member(String code) {
        return members.stream().filter(m -> m.code().equals(code)).findFirst().orElseThrow();
    }

    public Optional<Ranked> of(String code) {
        return ranking.stream().filter(r -> r.sheet().unit().equals(code)).findFirst();
    }

    /// The sheet of a unit as it stood after a stage.
    public Optional<ScoreSheet> after(Stage stage, String code) {
        List<Opinion> until = Opinions.upTo(opinions, stage);
        return Opinions.applied(Scorer.score(set, grounds), until).stream()
                .filter(s -> s.unit().equals(code))
                .findFirst();
    }

    /// The latest stage in which anybody said anything; empty: only figures speak.
    public Optional<Stage> stage() {
        return opinions.stream().map(Opinion::stage).max(Stage::compareTo);
    }

    /// Without the names of those who cross-scored, for readers who are told only at the meeting.
    public ScoreTable unnamed() {
        List<Opinion> nameless = opinions.stream()
                .map(o -> o.stage() == Stage.CROSS ? o.nameless() : o)
                .toList();
        return new ScoreTable(set, publishedAt, members, grounds, nameless, accepted, evidence, ranking);
    }
}
