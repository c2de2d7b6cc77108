package vn.lienminh.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienminh.cast.House;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;
import vn.lienminh.organisations.Programs.Move;
import vn.lienminh.organisations.Programs.Program;
import vn.lienminh.territory.Territories;

/// Cooperatives in their communes: how files make them, move them and correct them, and who learns of it.
class CooperativesDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2026-03-01");

    private static final String TERRITORY = """
            event,on,decree,from_code,from_name,to_code,to_name,level,share,note,basis,parent_code
            exists,,,,,97,Tỉnh Sao Mai,province,,,,
            exists,,,,,98,Tỉnh Sông Xanh,province,,,,
            exists,,,,,09701,Xã Hoa Sen,commune,,,,97
            exists,,,,,09702,Xã Hoa Lan,commune,,,,97
            exists,,,,,09801,Phường Bến Đò,commune,,,,98
            merge,2025-07-01,NQ 1,09701,Xã Hoa Sen,09709,Xã Hoa Mới,commune,,,,97
            merge,2025-07-01,NQ 1,09702,Xã Hoa Lan,09709,Xã Hoa Mới,commune,,,,97
            """;
    private static final String A = "HTX1,cooperative,Hợp tác xã Một,Cooperative One,";
    private static final String B = "HTX2,cooperative,Hợp tác xã Hai,Cooperative Two,";

    private final Programs programs = new Programs(HOUSE);
    private final Program here = programs.start();
    private final Program there = programs.start();

    @BeforeAll
    static void territory() {
        HOUSE.load("lanh-tho.csv", TERRITORY).orThrow();
    }

    @BeforeEach
    void onlyTheAlliances() {
        programs.forgetAll();
        here.load("LM97,provincial-alliance,Liên minh Sao Mai,Alliance,97,,").orThrow();
        here.load(A + "09701,2020-01-01,").orThrow();
        programs.moves();
    }

    private static String counts(Outcome<Loaded> outcome) {
        Loaded loaded = outcome.orThrow();
        return "+" + loaded.added() + " ~" + loaded.changed() + " =" + loaded.unchanged();
    }

    private String area(String code, String day) {
        var area = Objects.requireNonNull(here.find(code, day).area());
        return HOUSE.bean(Territories.class).on(area, LocalDate.parse(day)).code();
    }

    @Test
    void aCommuneHasMoreThanOneCooperative() {
        assertThat(counts(here.load(B + "09701,2020-01-01,"))).isEqualTo("+1 ~0 =0");
        assertThat(here.find("HTX2", "2021-01-01").kind()).isEqualTo(Organisation.Kind.COOPERATIVE);
        assertThat(here.directory().size()).isEqualTo(3);
        assertThat(here.directory().alliances(LocalDate.parse("2021-01-01")))
                .extracting(Organisation::code)
                .containsExactly("LM97");
    }

    @Test
    void aLaterRowMovesItOnItsDay() {
        assertThat(counts(here.load(A + "09801,2024-05-01,"))).isEqualTo("+0 ~1 =0");
        assertThat(area("HTX1", "2024-04-30")).isEqualTo("09701");
        assertThat(area("HTX1", "2024-05-01")).isEqualTo("09801");
        assertThat(here.find("HTX1", "2024-01-01").until()).isEqualTo("2024-05-01");
        assertThat(programs.moves()).containsExactly(new Move(List.of("HTX1"), LocalDate.parse("2024-05-01")));
    }

    @Test
    void bothFilesAgainInAnyOrderChangeNothing() {
        Table first = Programs.table(A + "09701,2020-01-01,");
        Table move = Programs.table(A + "09801,2024-05-01,");
        here.load(move).orThrow();
        programs.moves();
        long number = version();
        assertThat(counts(here.load(first))).isEqualTo("+0 ~0 =1");
        assertThat(counts(here.load(move))).isEqualTo("+0 ~0 =1");
        assertThat(counts(here.load(A + "09801,2024-05-01,", A + "09701,2020-01-01,")))
                .isEqualTo("+0 ~0 =2");
        assertThat(version()).isEqualTo(number);
        assertThat(programs.moves()).isEmpty();
    }

    @Test
    void aMoveThatIsCorrectedIsToldFromItsOwnDay() {
        here.load(A + "09801,2024-05-01,").orThrow();
        programs.moves();
        assertThat(counts(here.load(A + "09702,2024-05-01,"))).isEqualTo("+0 ~1 =0");
        assertThat(programs.moves()).containsExactly(new Move(List.of("HTX1"), LocalDate.parse("2024-05-01")));
        assertThat(area("HTX1", "2024-06-01")).isEqualTo("09702");
    }

    @Test
    void aNewNameIsNoMove() {
        assertThat(counts(here.load("HTX1,cooperative,Hợp tác xã Mới,New,09701,2024-05-01,")))
                .isEqualTo("+0 ~1 =0");
        assertThat(here.find("HTX1", "2024-04-30").nameVi()).isEqualTo("Hợp tác xã Một");
        assertThat(here.find("HTX1", "2024-05-01").nameVi()).isEqualTo("Hợp tác xã Mới");
        assertThat(programs.moves()).isEmpty();
    }

    @Test
    void severalMovesAreToldAtOnceFromTheEarliestDay() {
        here.load(B + "09702,2020-01-01,").orThrow();
        assertThat(counts(here.load(
                        A + "09801,2024-05-01,", B + "09801,2023-02-01,", "HTX3,cooperative,Ba,Three,09801,,")))
                .isEqualTo("+1 ~2 =0");
        assertThat(programs.moves()).containsExactly(new Move(List.of("HTX1", "HTX2"), LocalDate.parse("2023-02-01")));
    }

    @Test
    void aDryRunTellsNobodyAndWritesNothing() {
        Table move = Programs.table(A + "09801,2024-05-01,");
        Outcome<Loaded> tried = programs.in(() -> here.organisations.load(move, Programs.LAN, true));
        assertThat(counts(tried)).isEqualTo("+0 ~1 =0");
        assertThat(area("HTX1", "2024-06-01")).isEqualTo("09701");
        assertThat(programs.moves()).isEmpty();
    }

    @Test
    void anOrganisationThatOutlivesItsAreaKeepsItUnderANewName() {
        assertThat(counts(here.load("HTX1,cooperative,Hợp tác xã Mới,New,09701@2025-06-30,2025-09-01,")))
                .isEqualTo("+0 ~1 =0");
        assertThat(programs.moves()).isEmpty();
        assertThat(Programs.faults(here.load(B + "09701@2025-06-30,2025-09-01,")))
                .containsExactly("2:area O115");
        assertThat(counts(here.load(B + "09709,2025-09-01,"))).isEqualTo("+1 ~0 =0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTX9,cooperative,A,B,97,,                                       | 2:area O116
            HTX9,cooperative,A,B,,,                                         | 2:area O101
            LM9,provincial-alliance,A,B,09801,,                             | 2:area O117
            HTX9,cooperative,A,B,09709,,                                    | 2:area T120
            HTX9,cooperative,A,B,09709@2026-01-01,,                         | 2:area O115
            HTX9,cooperative,A,B,00000,,                                    | 2:area T120
            HTX9,co-op,A,B,09801,,                                          | 2:kind O103
            HTX1,provincial-alliance,A,B,97,,                               | 2:kind O113
            HTX9,cooperative,A,B,09801,2024-02-30,                          | 2:valid_from O102
            HTX9,cooperative,A,B,09801,999999999-01-01,                     | 2:valid_from O102
            HTX9,cooperative,A,B,09801,2024-02-02,2024-02-02                | 2:valid_until O107
            ,cooperative,A,B,09801,,                                        | 2:organisation O101
            LM9,provincial-alliance,A,B,97,2030-01-01,                      | 2:area O114
            """)
    void whatIsWrongIsToldAtItsPlace(String row, String fault) {
        long number = version();
        Outcome<Loaded> outcome = here.load(row);
        assertThat(Programs.faults(outcome)).containsExactly(fault);
        for (Fault told : outcome.faults())
            for (Language language : Language.values())
                assertThat(told.text(language)).doesNotContain("{").doesNotContain("null");
        assertThat(version()).isEqualTo(number);
    }

    @Test
    void statedEndsMayNotReachOverTheNextBeginning() {
        here.load(A + "09701,2020-01-01,2024-01-01").orThrow();
        assertThat(Programs.faults(here.load(A + "09801,2023-01-01,"))).containsExactly("2:valid_from O108");
        assertThat(Programs.faults(here.load(B + "09801,2023-01-01,2025-01-01", B + "09701,2024-01-01,")))
                .containsExactly("2:valid_until O108");
        assertThat(counts(here.load(A + "09801,2024-01-01,"))).isEqualTo("+1 ~0 =0");
    }

    @Test
    void aCodeTwiceInOneFileIsTold() {
        assertThat(Programs.faults(here.load(
                        B + "09801,2023-01-01,",
                        B + "09801,2023-01-01,",
                        "HTX2,provincial-alliance,A,B,98,2024-01-01,",
                        "HTX4,cooperative,A,B,09801,,",
                        "HTX4,cooperative,A,B,09801,1900-01-01,")))
                .containsExactly("3:organisation O106", "4:kind O113", "6:organisation O106");
    }

    @Test
    void twoAlliancesOfOneFileOnOneAreaAreBothTold() {
        assertThat(Programs.faults(here.load(
                        "LM2,provincial-alliance,A,B,98,,2024-01-02", "LM3,provincial-alliance,A,B,98,2024-01-01,")))
                .containsExactly("2:area O114", "3:area O114");
        assertThat(counts(here.load(
                        "LM2,provincial-alliance,A,B,98,,2024-01-01", "LM3,provincial-alliance,A,B,98,2024-01-01,")))
                .isEqualTo("+2 ~0 =0");
    }

    @Test
    void anotherProgramSeesAChangeAtOnceAndNotOneThatIsRolledBack() {
        assertThat(there.find("HTX1", "2024-06-01").nameVi()).isEqualTo("Hợp tác xã Một");
        HOUSE.database().transactions().executeWithoutResult(status -> {
            here.organisations.load(
                    Programs.table("HTX1,cooperative,Hợp tác xã Mới,New,09701,2024-05-01,"), Programs.LAN, false);
            assertThat(here.organisations
                            .find("HTX1", LocalDate.parse("2024-06-01"), null)
                            .orElseThrow()
                            .nameVi())
                    .isEqualTo("Hợp tác xã Mới");
            status.setRollbackOnly();
        });
        for (Program program : List.of(here, there))
            assertThat(program.find("HTX1", "2024-06-01").nameVi()).isEqualTo("Hợp tác xã Một");
        here.load("HTX1,cooperative,Hợp tác xã Khác,Other,09701,2024-05-01,").orThrow();
        for (Program program : List.of(here, there))
            assertThat(program.find("HTX1", "2024-06-01").nameVi()).isEqualTo("Hợp tác xã Khác");
    }

    @Test
    void whatWasKnownStaysKnown() {
        Instant before = programs.now();
        here.load(A + "09801,2024-05-01,").orThrow();
        LocalDate day = LocalDate.parse("2024-06-01");
        Organisation then = here.organisations.find("HTX1", day, before).orElseThrow();
        Organisation now = here.organisations.find("HTX1", day, programs.now()).orElseThrow();
        assertThat(then.until()).isNull();
        assertThat(now.from()).isEqualTo("2024-05-01");
        assertThat(here.organisations.alliances(day, before)).hasSize(1);
        assertThat(here.organisations.alliances(day, Instant.EPOCH)).isEmpty();
        var province = Objects.requireNonNull(here.find("LM97", "2024-06-01").area());
        assertThat(here.organisations.allianceOf(province, day, before)).isPresent();
        assertThat(here.organisations.allianceOf(province, day, Instant.EPOCH)).isEmpty();
    }

    @Test
    void aRowNamesACooperativeByItsCodeAndAnAllianceByItsProvince() {
        Directory directory = here.directory();
        List<String> columns = List.of("organisation", "province");
        Period may = Period.of("2024-05");
        assertThat(Programs.table(columns, List.of("HTX1,", ",97", "HTX7,", ",09801", ",")).rows().stream()
                        .map(row -> directory.named(row, may))
                        .map(o -> o instanceof Outcome.Done<Organisation>(Organisation found)
                                ? found.code()
                                : Programs.faults(o).getFirst()))
                .containsExactly("HTX1", "LM97", "4:organisation O104", "5:province O105", "6:province O101");
    }

    @Test
    void membersAndHeadsAreThoseOfTheDay() {
        here.load("LM98,provincial-alliance,Liên minh Sông Xanh,Alliance,98,,").orThrow();
        Table members = Programs.table(
                List.of("cluster", "name", "province", "member_from", "member_until", "order"),
                List.of("C,Cụm thi đua C,97,2020-01-01,,2", "C,Cụm thi đua C,98,2021-01-01,2024-01-01,1"));
        Table heads = Programs.table(
                List.of("cluster", "year", "province", "role", "from", "until"),
                List.of("C,2022,98,deputy,2022-01-01,2023-01-01", "C,2022,97,head,2022-01-01,2023-01-01"));
        for (Table table : List.of(members, heads)) {
            assertThat(counts(programs.in(() -> here.clusters.load(table, Programs.LAN, false))))
                    .isEqualTo("+2 ~0 =0");
            assertThat(counts(programs.in(() -> there.clusters.load(table, Programs.LAN, false))))
                    .isEqualTo("+0 ~0 =2");
        }
        assertThat(members(there, "2020-06-01", null)).containsExactly("LM97");
        assertThat(members(there, "2022-06-01", null)).containsExactly("LM98", "LM97");
        assertThat(members(there, "2022-06-01", programs.now())).containsExactly("LM98", "LM97");
        assertThat(members(there, "2022-06-01", Instant.EPOCH)).isEmpty();
        Instant known = programs.now();
        here.load("LM98,provincial-alliance,Liên minh khác,Alliance,98,,").orThrow();
        assertThat(members(there, "2022-06-01", known)).containsExactly("LM98", "LM97");
        assertThat(heads(there, null)).containsExactly("HEAD LM97", "DEPUTY LM98");
        assertThat(heads(there, known)).containsExactly("HEAD LM97", "DEPUTY LM98");
        assertThat(there.clusters.find("C")).map(Cluster::shortName).hasValue("C");
        assertThat(there.clusters.find("D")).isEmpty();
    }

    private static List<String> members(Program program, String day, @Nullable Instant known) {
        return program.clusters.members("C", LocalDate.parse(day), known).stream()
                .map(Organisation::code)
                .toList();
    }

    private static List<String> heads(Program program, @Nullable Instant known) {
        return program.clusters.heads("C", LocalDate.parse("2022-06-01"), known).stream()
                .map(h -> h.role() + " " + h.organisation().code())
                .toList();
    }

    private static long version() {
        return HOUSE.database()
                .jdbc()
                .sql("select number from organisations.version")
                .query(Long.class)
                .single();
    }
}
