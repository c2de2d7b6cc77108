package vn.lienminh.emulation.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.Revision;

/// The scores of a cluster's year (bảng điểm): criteria, grounds, sheets and ranks, all of one moment.
///
/// @param publishedAt when the criteria were published; null: they may still change
/// @param opinions of all stages
/// @param accepted the reports that were scored, by member
/// @param ranking by what the latest stage says
public record ScoreTable(
        CriteriaSet set,
        @Nullable Instant publishedAt,
        List<Organisation> members,
        Grounds grounds,
        List<Opinion> opinions,
        Map<String, Revision> accepted,
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
}
