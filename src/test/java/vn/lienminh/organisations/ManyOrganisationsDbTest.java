package vn.lienminh.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.House;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;
import vn.lienminh.organisations.Programs.Program;

/// As many cooperatives as the nation has, in as many communes: loaded, moved, refused and found. Bounds are
/// generous, for busy machines; what was measured is printed.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyOrganisationsDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2026-03-01");

    private static final int COMMUNES = 3_321;
    private static final int COOPERATIVES = 35_000;
    private static final LocalDate DAY = LocalDate.parse("2025-12-31");

    private final Programs programs = new Programs(HOUSE);
    private final Program here = programs.start();

    @BeforeAll
    static void nation() {
        StringBuilder file =
                new StringBuilder("event,on,decree,from_code,from_name,to_code,to_name,level,share,note,parent_code\n");
        for (int i = 0; i < COMMUNES; i++) file.append("exists,,,,,%05d,Xã Số %d,commune,,,01%n".formatted(i, i));
        HOUSE.load("lanh-tho.csv", file.toString()).orThrow();
    }

    private static String row(int number, int commune, String from) {
        return "HTX%05d,cooperative,Hợp tác xã Nông nghiệp và Dịch vụ tổng hợp số %d,Agricultural cooperative %d,%05d,%s,"
                .formatted(number, number, number, commune % COMMUNES, from);
    }

    private static List<String> rows(int shift, String from) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < COOPERATIVES; i++) rows.add(row(i, i + shift, from));
        return rows;
    }

    private static Table table(List<String> rows) {
        return Programs.table(rows.toArray(String[]::new));
    }

    private static <T> T timed(String what, int seconds, Supplier<T> work) {
        Instant start = Instant.now();
        T result = work.get();
        Duration took = Duration.between(start, Instant.now());
        System.out.println("35.000 cooperatives: " + what + " " + took.toMillis() + " ms");
        assertThat(took).as(what).isLessThan(Duration.ofSeconds(seconds));
        return result;
    }

    @Test
    @Order(1)
    void oneRowInAHundredIsWrongAndAllOfThemAreToldAndNothingIsKept() {
        List<String> rows = rows(0, "");
        List<Integer> wrong = new ArrayList<>();
        for (int i = 50; i < COOPERATIVES; i += 100) {
            rows.set(i, wrong(i));
            wrong.add(i + 2);
        }
        Outcome<Loaded> outcome = timed("refused in", 30, () -> here.load(table(rows)));
        assertThat(outcome.faults()).extracting(f -> f.place().line()).containsExactlyElementsOf(wrong);
        assertThat(outcome.faults()).extracting(f -> f.code()).contains("O101", "O102", "O103", "O107", "O116", "T120");
        assertThat(HOUSE.database()
                        .jdbc()
                        .sql("select count(*) from organisations.organisation where kind = 'cooperative'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String wrong(int i) {
        String code = "HTX%05d,".formatted(i);
        return switch (i / 100 % 6) {
            case 0 -> code + "club,A,B,00001,,";
            case 1 -> code + "cooperative,,B,00001,,";
            case 2 -> code + "cooperative,A,B,01,,";
            case 3 -> code + "cooperative,A,B,99999,,";
            case 4 -> code + "cooperative,A,B,00001,1.1.2020,";
            default -> code + "cooperative,A,B,00001,2020-01-01,2019-01-01";
        };
    }

    @Test
    @Order(2)
    void theyAreLoadedAndTheSameFileAgainChangesNothing() {
        Table table = table(rows(0, ""));
        assertThat(timed("loaded in", 30, () -> here.load(table)).orThrow().added())
                .isEqualTo(COOPERATIVES);
        Loaded again = timed("loaded again in", 30, () -> here.load(table)).orThrow();
        assertThat(again.nothing()).isTrue();
        assertThat(again.unchanged()).isEqualTo(COOPERATIVES);
    }

    @Test
    @Order(3)
    void theyAreKeptInMemoryAndFoundWithoutTheDatabase() {
        Program fresh = programs.start();
        long before = heap();
        Directory directory = timed("read in", 10, fresh::directory);
        long kept = heap() - before;
        System.out.println("35.000 cooperatives: kept in " + kept / 1_000_000 + " MB");
        assertThat(directory.size()).isGreaterThanOrEqualTo(COOPERATIVES);
        assertThat(kept).isLessThan(25_000_000);
        timed("each found in", 5, () -> {
            for (int i = 0; i < COOPERATIVES; i++)
                assertThat(directory.find("HTX%05d".formatted(i), DAY)).isPresent();
            return directory;
        });
        assertThat(timed("asked once more in", 2, fresh::directory).size()).isEqualTo(directory.size());
        assertThat(Objects.requireNonNull(
                        directory.find("HTX00001", DAY).orElseThrow().area()))
                .isEqualTo(directory.find("HTX03322", DAY).orElseThrow().area());
    }

    @Test
    @Order(4)
    void allOfThemMoveInOneFile() {
        Table table = table(rows(1, "2025-07-01"));
        assertThat(timed("moved in", 60, () -> here.load(table)).orThrow().changed())
                .isEqualTo(COOPERATIVES);
        assertThat(programs.moves()).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo("2025-07-01");
            assertThat(move.organisations()).hasSize(COOPERATIVES);
        });
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
