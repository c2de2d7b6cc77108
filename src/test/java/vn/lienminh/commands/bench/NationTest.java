package vn.lienminh.commands.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienminh.kernel.Period;

/// The nation made up for measuring is of the size that it says, the same each time, and tells the truth about
/// itself.
class NationTest {
    private static final Period MAY = Period.of("2025-05");
    private static final NationScale SMALL = new NationScale(7, 5, 120, 40, 900, MAY, 4);

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws Exception {
        assertThat(hashes(SMALL, "one")).isEqualTo(hashes(SMALL, "two")).hasSizeGreaterThan(20);
        NationScale other = new NationScale(8, 5, 120, 40, 900, MAY, 4);
        assertThat(hashes(other, "three")).isNotEqualTo(hashes(SMALL, "one"));
    }

    private Map<String, String> hashes(NationScale scale, String name) throws Exception {
        Path into = Files.createDirectories(folder.resolve(name));
        Nation nation = new Nation(scale);
        List<Path> files = new ArrayList<>(nation.ground(into));
        for (Period period : scale.periods()) files.addAll(nation.month(into, period));
        files.addAll(nation.recordedLate(into));
        files.add(nation.longForm(into.resolve("long.csv.gz"), MAY, 50));
        Map<String, String> hashes = new HashMap<>();
        for (Path file : files)
            hashes.put(
                    file.getFileName().toString(),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
        return hashes;
    }

    @Test
    void theWholeNationIsThirtyFourProvincesAndThreeThousandCommunes() {
        Communes communes = new Communes(NationScale.whole(Period.of("2025-01"), 12), new Provinces());
        List<Commune> before = communes.on(LocalDate.of(2023, 1, 1));
        List<Commune> since = communes.on(Provinces.MERGED);
        assertThat(before).hasSize(10_035);
        assertThat(since).hasSize(3_321);
        assertThat(before.stream().map(Commune::province).distinct()).hasSize(63);
        assertThat(since.stream()
                        .map(c -> communes.province(c, Provinces.MERGED))
                        .distinct())
                .hasSize(34);
        long divided = before.stream().filter(c -> c.heirs().size() > 1).count();
        assertThat(divided).isBetween(900L, 1_100L);
    }

    @Test
    void onEveryDayACodeMeansOneCommune() {
        Communes communes = new Communes(NationScale.whole(Period.of("2025-01"), 12), new Provinces());
        for (String day : List.of("2023-01-01", "2024-06-01", "2024-12-31", "2025-07-01", "2025-10-01")) {
            LocalDate on = LocalDate.parse(day);
            List<String> codes = communes.on(on).stream().map(c -> c.code(on)).toList();
            assertThat(codes).as(day).doesNotHaveDuplicates().allMatch(c -> c.matches("\\d{5}"));
        }
    }

    @Test
    void aCodeIsUsedAgainForAnotherCommune() {
        Communes communes = new Communes(SMALL, new Provinces());
        List<TerritoryRow> recoded = communes.events().stream()
                .filter(e -> e.event().equals("recode"))
                .toList();
        assertThat(recoded)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(communes.events()).anySatisfy(e -> {
                    assertThat(e.event()).isEqualTo("exists");
                    assertThat(e.toCode()).isEqualTo(r.toCode());
                }));
    }

    @Test
    void whatACommuneGivesAwayIsAllOfIt() {
        for (Commune commune : new Communes(SMALL, new Provinces()).on(LocalDate.of(2023, 1, 1)))
            if (commune.until() != null)
                assertThat(commune.heirs().stream()
                                .mapToInt(Commune.Heir::hundredths)
                                .sum())
                        .isEqualTo(100);
    }

    @Test
    void partsAddUpAndSumsSinceJanuaryGrow() {
        NationScale scale = NationScale.whole(Period.of("2024-06"), 12);
        CooperativeFigures figures = new CooperativeFigures(scale);
        for (int cooperative = 0; cooperative < 400; cooperative++) {
            Map<CooperativeCell, Long> before = Map.of();
            for (Period period : scale.periods()) {
                Map<CooperativeCell, Long> now = byCell(figures.of(cooperative, period, true));
                assertThat(sum(now, "CS.TV[male]", "CS.TV[female]")).isEqualTo(now.get(CooperativeCell.MEMBERS));
                assertThat(sum(now, "CS.TV[under-30]", "CS.TV[30-45]", "CS.TV[46-60]", "CS.TV[over-60]"))
                        .isEqualTo(now.get(CooperativeCell.MEMBERS));
                assertThat(sum(now, "CS.NO[short-term]", "CS.NO[long-term]")).isEqualTo(now.get(CooperativeCell.DEBTS));
                assertThat(sum(now, "CS.DT[to-members]", "CS.DT[by-contract]", "CS.DT[online]"))
                        .isLessThanOrEqualTo(now.get(CooperativeCell.REVENUE));
                assertThat(now.get(CooperativeCell.INSURED)).isLessThanOrEqualTo(now.get(CooperativeCell.WORKERS));
                if (period.index() > 1 && !before.isEmpty())
                    for (CooperativeCell cell : List.of(
                            CooperativeCell.REVENUE_OF_YEAR, CooperativeCell.ADMITTED, CooperativeCell.MEETINGS))
                        assertThat(now.get(cell)).as(period + " " + cell).isGreaterThanOrEqualTo(before.get(cell));
                before = now;
            }
        }
    }

    private static Map<CooperativeCell, Long> byCell(long[] cells) {
        Map<CooperativeCell, Long> byCell = new HashMap<>();
        for (CooperativeCell cell : CooperativeCell.values()) byCell.put(cell, cells[cell.ordinal()]);
        return byCell;
    }

    private static long sum(Map<CooperativeCell, Long> cells, String... headers) {
        return cells.entrySet().stream()
                .filter(e -> List.of(headers).contains(e.getKey().header()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Test
    void someReportLateSomeNeverAndSomeAreCorrected() {
        Nation nation = new Nation(SMALL);
        Path now = nation.month(folder, MAY).getFirst();
        List<Path> later = nation.afterwards(folder, MAY);
        List<String> atOnce = organisations(now, 0);
        List<String> late = organisations(later.getFirst(), 0);
        assertThat(late).isNotEmpty().doesNotContainAnyElementsOf(atOnce);
        assertThat(atOnce).containsAll(organisations(later.get(1), 0)).containsAll(organisations(later.get(2), 1));
        assertThat(atOnce.size() + late.size()).isBetween(840, 890);
        assertThat(lines(later.get(2))).anyMatch(l -> l.contains(",>=,")).anyMatch(l -> l.contains(",range,"));
    }

    @Test
    void amountsAreWrittenWithTheDecimalsOfTheirUnit() {
        StringBuilder text = new StringBuilder();
        CooperativeCell.PROFIT.write(text, -5);
        CooperativeCell.LAND.write(text.append(' '), 1_234);
        CooperativeCell.MEMBERS.write(text.append(' '), 14);
        assertThat(text.toString()).isEqualTo("-0.005 12.34 14");
    }

    private static List<String> organisations(Path file, int column) {
        return lines(file).stream().skip(1).map(l -> l.split(",")[column]).toList();
    }

    private static List<String> lines(Path file) {
        try (var in = file.toString().endsWith(".gz")
                ? new java.util.zip.GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
