package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.kernel.Amount;

/// How firm the ranks are (độ vững của thứ hạng): what would make two neighbours change places. Found by scoring again,
/// with the same formulas, not by guessing at them.
public final class Sensitivity {
    private static final int FARTHEST = 1_000_000;

    private final ScoreTable table;

    private Sensitivity(ScoreTable table) {
        this.table = table;
    }

    /// Two neighbours in the ranking.
    ///
    /// @param gap points between them
    /// @param swaps figures of the lower one that, alone, would bring it level or past the upper one, the
    ///     smallest change first
    public record Neighbours(Ranked upper, Ranked lower, BigDecimal gap, List<Swap> swaps) {}

    /// A figure that would have had to be greater.
    public record Swap(String criterion, String indicator, BigDecimal now, BigDecimal needed) {}

    /// What another cap would do to the order.
    ///
    /// @param ties groups of units that would share a rank, by their codes
    /// @param order the codes, best first
    public record UnderCap(BigDecimal cap, int decimals, List<String> order, List<List<String>> ties) {}

    /// @param pairs how many neighbours from the top
    public static List<Neighbours> of(ScoreTable table, int pairs) {
        Sensitivity sensitivity = new Sensitivity(table);
        List<Neighbours> all = new ArrayList<>();
        List<Ranked> ranking = table.ranking();
        for (int i = 0; i + 1 < ranking.size() && i < pairs; i++)
            all.add(sensitivity.neighbours(ranking.get(i), ranking.get(i + 1)));
        return all;
    }

    private Neighbours neighbours(Ranked upper, Ranked lower) {
        BigDecimal gap = upper.sheet().total().subtract(lower.sheet().total());
        List<Swap> swaps = new ArrayList<>();
        for (Line line : lower.sheet().lines())
            if (line.working() instanceof Working.Shares(List<Working.Term> terms))
                for (Working.Term term : terms)
                    swap(upper.sheet().unit(), lower.sheet().unit(), line.criterion(), term)
                            .ifPresent(swaps::add);
        swaps.sort((a, b) -> share(a).compareTo(share(b)));
        return new Neighbours(upper, lower, gap, List.copyOf(swaps));
    }

    private static Fraction share(Swap swap) {
        Fraction more = Fraction.of(swap.needed().subtract(swap.now()));
        return swap.now().signum() <= 0 ? more : more.over(Fraction.of(swap.now()));
    }

    /// The smallest whole increase of a counted figure; rates and what is not exact are left alone.
    private Optional<Swap> swap(String upper, String lower, Criterion criterion, Working.Term term) {
        if (!(term.reached() instanceof Amount.Exactly(BigDecimal now))
                || now.stripTrailingZeros().scale() > 0
                || table.grounds().unit(lower).result(term.indicator()).percent()) return Optional.empty();
        int low = 0;
        int high = 1;
        while (!past(upper, lower, term.indicator(), now.add(BigDecimal.valueOf(high)))) {
            low = high;
            high = high * 2;
            if (high > FARTHEST) return Optional.empty();
        }
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (past(upper, lower, term.indicator(), now.add(BigDecimal.valueOf(middle)))) high = middle;
            else low = middle;
        }
        return Optional.of(new Swap(criterion.code(), term.indicator(), now, now.add(BigDecimal.valueOf(high))));
    }

    private boolean past(String upper, String lower, String indicator, BigDecimal reached) {
        Map<String, Result> results =
                new LinkedHashMap<>(table.grounds().unit(lower).results());
        results.put(indicator, Result.of(Amount.of(reached)));
        Map<String, Grounds.Unit> units = new LinkedHashMap<>(table.grounds().of());
        units.put(lower, table.grounds().unit(lower).with(results));
        List<Ranked> again = rank(table.set(), new Grounds(table.grounds().units(), units));
        return rank(again, lower) <= rank(again, upper);
    }

    private List<Ranked> rank(CriteriaSet set, Grounds grounds) {
        return Ranking.of(set, Opinions.applied(Scorer.score(set, grounds), table.opinions()), grounds);
    }

    private static int rank(List<Ranked> ranking, String unit) {
        return ranking.stream()
                .filter(r -> r.sheet().unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .rank();
    }

    /// The order if every proportional criterion had this cap, and points were rounded so.
    public static UnderCap under(ScoreTable table, BigDecimal cap, int decimals) {
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion c : table.set().criteria())
            criteria.add(
                    c.formula() instanceof Formula.Proportional(var _, Formula.WithoutTarget without)
                            ? c.with(new Formula.Proportional(cap, without))
                            : c);
        CriteriaSet set = new CriteriaSet(table.set().cluster(), table.set().year(), decimals, criteria, List.of());
        List<Ranked> ranking = new Sensitivity(table).rank(set, table.grounds());
        Map<Integer, List<String>> byRank = new LinkedHashMap<>();
        for (Ranked ranked : ranking)
            byRank.computeIfAbsent(ranked.rank(), r -> new ArrayList<>())
                    .add(ranked.sheet().unit());
        return new UnderCap(
                cap,
                decimals,
                ranking.stream().map(r -> r.sheet().unit()).toList(),
                byRank.values().stream().filter(units -> units.size() > 1).toList());
    }
}
