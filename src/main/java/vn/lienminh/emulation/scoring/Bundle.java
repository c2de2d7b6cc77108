package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienminh.documents.files.KeptFile;
import vn.lienminh.kernel.Language;

/// Everything that a cluster's scores stand on, and the scores (gói tính lại): rules, figures, evidence, results.
/// Whoever
/// has it can compute every point and rank again, without the database.
///
/// @param evidence of each unit the report that was scored: its revision and the hash of its contents
public record Bundle(
        CriteriaSet set,
        Grounds grounds,
        List<Opinion> opinions,
        Map<String, Evidence> evidence,
        List<Outcome> outcomes) {

    /// @param name of the unit
    /// @param files that the unit handed in
    public record Evidence(String name, int revision, String hash, List<HandedIn> files) {}

    /// @param hash SHA-256 of its bytes: whoever has the file can see that it is that one
    public record HandedIn(String criterion, String name, String hash) {}

    /// What was published of a unit.
    ///
    /// @param points by criterion
    public record Outcome(
            String unit, int rank, BigDecimal total, BigDecimal assigned, Map<String, BigDecimal> points) {}

    public static Bundle of(ScoreTable table) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        table.accepted()
                .forEach((unit, revision) -> evidence.put(
                        unit,
                        new Evidence(
                                table.member(unit).name(Language.VI),
                                revision.snapshot().revision(),
                                revision.snapshot().hash(),
                                files(table.evidence().getOrDefault(unit, Map.of())))));
        List<Outcome> outcomes = table.ranking().stream().map(Bundle::outcome).toList();
        return new Bundle(table.set(), table.grounds(), table.opinions(), evidence, outcomes);
    }

    private static List<HandedIn> files(Map<String, List<KeptFile>> byCriterion) {
        return byCriterion.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(f -> new HandedIn(e.getKey(), f.name(), f.hash())))
                .toList();
    }

    private static Outcome outcome(Ranked ranked) {
        ScoreSheet sheet = ranked.sheet();
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        for (Line line : sheet.lines()) points.put(line.criterion().code(), line.points());
        return new Outcome(sheet.unit(), ranked.rank(), sheet.total(), sheet.assigned(), points);
    }

    /// Computes it all again.
    public List<Ranked> recomputed() {
        return Ranking.of(set, Opinions.applied(Scorer.score(set, grounds), opinions), grounds);
    }

    /// Where what was published is not what comes out; empty when all of it is.
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        Map<String, Outcome> again = new LinkedHashMap<>();
        for (Ranked ranked : recomputed()) again.put(ranked.sheet().unit(), outcome(ranked));
        for (Outcome said : outcomes) {
            Outcome now = again.remove(said.unit());
            if (now == null) differences.add(said.unit());
            else differ(said, now, differences);
        }
        differences.addAll(again.keySet());
        return differences;
    }

    private static void differ(Outcome said, Outcome now, List<String> differences) {
        if (said.rank() != now.rank()) differences.add(said.unit() + ": #" + said.rank() + " ≠ #" + now.rank());
        if (said.total().compareTo(now.total()) != 0)
            differences.add(said.unit() + ": Σ " + said.total().toPlainString() + " ≠ "
                    + now.total().toPlainString());
        if (said.assigned().compareTo(now.assigned()) != 0)
            differences.add(said.unit() + ": / " + said.assigned().toPlainString() + " ≠ "
                    + now.assigned().toPlainString());
        now.points().forEach((criterion, points) -> {
            BigDecimal was = said.points().get(criterion);
            if (was == null || was.compareTo(points) != 0)
                differences.add(said.unit() + " " + criterion + ": " + (was == null ? "–" : was.toPlainString()) + " ≠ "
                        + points.toPlainString());
        });
    }
}
