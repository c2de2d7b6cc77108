package vn.lienminh.commands.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Split;
import vn.lienminh.consolidation.View;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;

/// What is asked of the nation's figures, each question many times, warm.
final class QueryBench {
    private static final int WARM = 30;
    private static final int ROUNDS = 100;
    private static final Party NATION = new Party.National();
    private static final String TYPED = "CS.TV";

    private final Figures figures;
    private final BenchStore store;
    private final Stopwatch stopwatch;
    private final String suffix;

    /// @param suffix tells the questions from those asked with fewer values in the base
    QueryBench(ApplicationContext context, BenchStore store, Stopwatch stopwatch, String suffix) {
        this.figures = context.getBean(Figures.class);
        this.store = store;
        this.stopwatch = stopwatch;
        this.suffix = suffix;
    }

    private static List<String> indicators() {
        return Arrays.stream(CooperativeCell.values())
                .map(CooperativeCell::indicator)
                .distinct()
                .toList();
    }

    /// @param last the last month that was loaded
    /// @param known an instant when less was known of it
    void run(Period last, Instant known) {
        stopwatch.many("select-1" + suffix, WARM, 10 * ROUNDS, store::one);
        List<Period> year = new ArrayList<>();
        for (Period p = last; year.size() < 12; p = p.previous()) year.add(p);
        Collections.reverse(year);
        ask("pivot", 60, () -> year.forEach(p -> figures.by(NATION, p, indicators(), new Split.ByProvince(), View.NOW)
                .orThrow()));
        ask("figure nation", 20, () -> figures.one(NATION, last, TYPED, View.NOW).orThrow());
        ask("explain nation", 20, () -> figures.explain(NATION, last, TYPED, View.NOW).orThrow());
        Party province = new Party.Province("37", null);
        ask("explain province", 20, () -> figures.explain(province, last, TYPED, View.NOW).orThrow());
        View then = new View(null, known);
        ask("known then", 2000, () -> figures.of(NATION, last, indicators(), then).orThrow());
    }

    private void ask(String what, double most, Runnable question) {
        double first = Stopwatch.time(question);
        int rounds = first > 2000 ? 3 : first > 200 ? 20 : ROUNDS;
        stopwatch.many(what + suffix, rounds == ROUNDS ? WARM : 1, rounds, question);
        stopwatch.below(what + suffix, most);
        stopwatch.against("select-1" + suffix, what + suffix);
    }
}
