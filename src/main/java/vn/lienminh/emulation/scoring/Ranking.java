package vn.lienminh.emulation.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the units in order (xếp hạng): by their share of what they were assigned, then by the declared tie-breaks.
public final class Ranking {
    private final CriteriaSet set;
    private final Grounds grounds;

    private Ranking(CriteriaSet set, Grounds grounds) {
        this.set = set;
        this.grounds = grounds;
    }

    public static List<Ranked> of(CriteriaSet set, List<ScoreSheet> sheets, Grounds grounds) {
        return new Ranking(set, grounds).rank(sheets);
    }

    private List<Ranked> rank(List<ScoreSheet> sheets) {
        Comparator<ScoreSheet> order = Comparator.comparing(ScoreSheet::share).reversed();
        for (TieBreak tie : set.ties()) order = order.thenComparing(order(tie));
        List<ScoreSheet> sorted = sheets.stream().sorted(order).toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            ScoreSheet sheet = sorted.get(i);
            boolean asBefore = i > 0 && order.compare(sorted.get(i - 1), sheet) == 0;
            boolean asNext = i + 1 < sorted.size() && order.compare(sheet, sorted.get(i + 1)) == 0;
            int rank = asBefore ? ranked.getLast().rank() : i + 1;
            ranked.add(new Ranked(sheet, rank, asBefore || asNext, i == 0 ? null : apart(sorted.get(i - 1), sheet)));
        }
        return ranked;
    }

    private @Nullable TieBreak apart(ScoreSheet above, ScoreSheet below) {
        if (above.share().compareTo(below.share()) != 0) return null;
        return set.ties().stream()
                .filter(tie -> order(tie).compare(above, below) != 0)
                .findFirst()
                .orElse(null);
    }

    private Comparator<ScoreSheet> order(TieBreak tie) {
        return switch (tie) {
            case TieBreak.ByCriterion(String code) ->
                Comparator.comparing((ScoreSheet s) -> s.points(code)).reversed();
            case TieBreak.FewerPenalties _ ->
                Comparator.comparing(ScoreSheet::penalties).reversed();
            case TieBreak.EarlierReport _ -> Comparator.comparing(this::sentAt);
            case TieBreak.ByIndicator(String code) ->
                Comparator.comparing((ScoreSheet s) ->
                                grounds.unit(s.unit()).result(code).atLeast().orElse(Fraction.ZERO))
                        .reversed();
        };
    }

    private Instant sentAt(ScoreSheet sheet) {
        Instant at = grounds.unit(sheet.unit()).sentAt();
        return at == null ? Instant.MAX : at;
    }
}
