package vn.lienminh.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.House;
import vn.lienminh.cast.SaoMai;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Reports;
import vn.lienminh.reporting.Revision;

/// However reports come in, at once and over one another: the kept totals are those of the accepted reports, a
/// figure is what adding the reports by hand gives, and an instant once answered keeps its answer.
class TotalsPropertyDbTest {
    @RegisterExtension
    static final House HOUSE = SaoMai.in(House.on("2026-01-15"));

    private static final long SEED = Long.getLong("seed", 206);
    private static final int BATCHES = Integer.getInteger("batches", 14);
    private static final int FILES = 14;
    private static final List<String> CODES =
            List.of("HTX.NEW", "THT.NEW", "THT.TOTAL", "VB.BANHANH", "NQDH", "HTX.MERGE");
    private static final List<String> WRITTEN = List.of("97", "98", "99", "05", "07");
    private static final List<Period> PERIODS = List.of(Period.year(2023), Period.year(2024));

    private final Random random = new Random(SEED);

    @Test
    void totalsAreAlwaysWhatTheReportsAddUpTo() throws Exception {
        Map<View, Map<String, Amount>> answered = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int batch = 0; batch < BATCHES; batch++) {
                HOUSE.at("2026-02-%02dT08:00:00".formatted(batch + 1));
                loadAtOnce(threads, batch);
                assertThat(HOUSE.bean(Totals.class).verify().differences())
                        .as("seed " + SEED + " batch " + batch)
                        .isEmpty();
                compare(View.NOW, batch);
                HOUSE.at("2026-02-%02dT20:00:00".formatted(batch + 1));
                View evening = new View(null, HOUSE.now());
                answered.put(evening, figures(evening));
                assertThat(figures(evening)).isEqualTo(figures(View.NOW));
            }
        }
        answered.forEach((view, then) ->
                assertThat(figures(view)).as("seed " + SEED + " " + view).isEqualTo(then));
        assertThat(HOUSE.snapshots()).isGreaterThan(60);
    }

    private void loadAtOnce(ExecutorService threads, int batch) throws Exception {
        List<Callable<Outcome<Loaded>>> loads = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            String name = batch + "-" + i + ".csv";
            String text = random.nextInt(4) == 0 ? wide() : patch();
            loads.add(() -> HOUSE.load(name, text, "Sửa lần " + name));
        }
        for (Future<Outcome<Loaded>> load : threads.invokeAll(loads, 60, TimeUnit.SECONDS))
            assertThat(load.get().faults()).as("seed " + SEED).isEmpty();
    }

    private String patch() {
        StringBuilder text = new StringBuilder("indicator,province,period,value,operator,upper,standing\n");
        Map<String, String> rows = new LinkedHashMap<>();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            String key = any(CODES) + "," + any(WRITTEN) + "," + any(PERIODS);
            rows.put(key, key + "," + value(key) + "," + any(List.of("official", "provisional", "estimated")) + "\n");
        }
        rows.values().forEach(text::append);
        return text.toString();
    }

    private String value(String key) {
        if (key.startsWith("NQDH")) return any(List.of("1", "0", "na")) + ",,";
        return switch (random.nextInt(8)) {
            case 0 -> number() + ",>=,";
            case 1 -> number() + ",~,";
            case 2 -> number() + ",range,2000";
            case 3 -> "na,,";
            case 4 -> random.nextInt(3) == 0 ? "x,," : number() + ",<=,";
            default -> number() + ",,";
        };
    }

    private String wide() {
        StringBuilder text = new StringBuilder("province,period,form,HTX.NEW,THT.NEW,NQDH\n");
        return text.append(any(WRITTEN))
                .append(',')
                .append(any(PERIODS))
                .append(",LM-NAM,")
                .append(maybe())
                .append(',')
                .append(maybe())
                .append(",\n")
                .toString();
    }

    private String maybe() {
        return random.nextBoolean() ? "" : number();
    }

    private String number() {
        return "" + random.nextInt(0, 1000);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void compare(View view, int batch) {
        for (Period period : PERIODS)
            for (String code : CODES)
                assertThat(figure(period, code, view).value())
                        .as("seed " + SEED + " batch " + batch + " " + code + " " + period)
                        .isEqualTo(byHand(period, code));
    }

    private static Map<String, Amount> figures(View view) {
        Map<String, Amount> figures = new LinkedHashMap<>();
        for (Period period : PERIODS)
            for (String code : CODES)
                figures.put(code + " " + period, figure(period, code, view).value());
        return figures;
    }

    private static Figure figure(Period period, String code, View view) {
        return HOUSE.bean(Figures.class)
                .one(new Party.Cluster("SM"), period, code, view)
                .orThrow();
    }

    /// From the accepted reports themselves.
    private static Amount byHand(Period period, String code) {
        var indicators = HOUSE.bean(vn.lienminh.indicators.Indicators.class);
        int cell =
                indicators.form(period).orElseThrow().value(code).orElseThrow().number();
        List<Amount> parts = new ArrayList<>();
        for (String member : List.of("SM1", "SM2", "SM3", "SM4", "SM5")) {
            Organisation organisation = HOUSE.bean(Organisations.class)
                    .find(member, period.end(), null)
                    .orElseThrow();
            List<Revision> counting = HOUSE.bean(Reports.class).history(organisation.id(), period).stream()
                    .filter(Revision::counts)
                    .toList();
            assertThat(counting).hasSizeLessThanOrEqualTo(1);
            counting.forEach(r -> parts.add(r.snapshot().amount(cell)));
        }
        return Amount.sum(parts, indicators.on(period.end()).get(code).bounds().min());
    }
}
