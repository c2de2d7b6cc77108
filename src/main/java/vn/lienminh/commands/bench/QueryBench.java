package vn.lienminh.commands.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.View;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;

/// What is asked of the nation's figures, each question many times, warm.
final class QueryBench {
    private static final int WARM = 30;
    private static final int ROUNDS = 100;
    private static final Party NATION = new Party.National();
    private static final String TYPED = "CS.TV";
    private static final int ASKED = 50;

    private final Figures figures;
    private final Indicators indicators;
    private final BenchStore store;
    private final Stopwatch stopwatch;
    private final String suffix;

    /// @param suffix tells the questions from those asked with fewer values in the base
    QueryBench(ApplicationContext context, BenchStore store, Stopwatch stopwatch, String suffix) {
        this.figures = context.getBean(Figures.class);
        this.indicators = context.getBean(Indicators.class);
        this.store = store;
        this.stopwatch = stopwatch;
        this.suffix = suffix;
    }

    private static List<String> ofCooperatives() {
        return Arrays.stream(CooperativeCell.values())
                .map(CooperativeCell::indicator)
                .distinct()
                .toList();
    }

    /// Those of cooperatives, and as many of the alliances as make up fifty: these are asked for and not found.
    private List<String> fifty(Period period) {
        List<String> own = ofCooperatives();
        Stream<String> others = indicators.on(period.end()).indicators().stream()
                .filter(i -> i.askedFor(Period.Length.YEAR) && !i.derived())
                .map(Indicator::code)
                .filter(code -> !own.contains(code));
        return Stream.concat(own.stream(), others).limit(ASKED).toList();
    }

    /// @param last the last month that was loaded
    /// @param changed a month of which less was known at that instant
    void run(Period last, Period changed, Instant known) {
        stopwatch.many("select-1" + suffix, WARM, 10 * ROUNDS, store::one);
        List<Period> year =
                Stream.iterate(last, Period::previous).limit(12).sorted().toList();
        List<String> fifty = fifty(last);
        ask("pivot", 60, () -> figures.table(NATION, year, fifty, View.NOW).orThrow());
        ask(
                "figure nation",
                20,
                () -> figures.one(NATION, last, TYPED, View.NOW).orThrow());
        ask(
                "explain nation",
                20,
                () -> figures.explain(NATION, last, TYPED, View.NOW).orThrow());
        Party province = new Party.Province("37", null);
        ask(
                "explain province",
                20,
                () -> figures.explain(province, last, TYPED, View.NOW).orThrow());
        View then = new View(null, known);
        ask(
                "known then",
                2000,
                () -> figures.of(NATION, changed, ofCooperatives(), then).orThrow());
    }

    private void ask(String what, double most, Runnable question) {
        double first = Stopwatch.time(question);
        int rounds = first > 2000 ? 3 : first > 200 ? 20 : ROUNDS;
        stopwatch.many(what + suffix, rounds == ROUNDS ? WARM : 1, rounds, question);
        stopwatch.below(what + suffix, most);
        stopwatch.against("select-1" + suffix, what + suffix);
    }
}
