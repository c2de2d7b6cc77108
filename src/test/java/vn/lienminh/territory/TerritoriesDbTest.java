package vn.lienminh.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienminh.TestDatabase;
import vn.lienminh.audit.Trails;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.TerritoryId;

class TerritoriesDbTest {
    private static final Actor LAN = Actor.operator();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate OLD = LocalDate.parse("2017-12-31");
    private static final Instant FIRST = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-23T02:00:00Z");
    private static final String A_SPLIT_INTO = "split,2026-12-01,NQ 1,22,Tỉnh Quảng Ninh,";

    private static final ObjectProvider<AreaFollower> NOBODY =
            new StaticListableBeanFactory().getBeanProvider(AreaFollower.class);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final Territories territories = program(FIRST);

    @BeforeEach
    void empty() {
        jdbc.sql("truncate territory.fact, territory.unit cascade").update();
        jdbc.sql("update territory.version set recorded_at = 'epoch'").update();
    }

    /// One program on the database, whose clock stands still.
    private Territories program(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Territories(new TerritoryStore(jdbc), Trails.of(DATABASE, clock), clock, NOBODY);
    }

    private Outcome<Loaded> load(Territories program, Table table) {
        return in(() -> program.load(table, LAN, false));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(DATABASE.transactions().execute(status -> work.get()));
    }

    private static Table quangNinhSplit(String share, String rest) {
        return TerritoryFiles.rows(
                A_SPLIT_INTO + "22,Tỉnh Quảng Ninh,province," + share + ",",
                A_SPLIT_INTO + "23,Tỉnh Móng Cái,province," + rest + ",");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Test
    void theCatalogueIsKeptAndReadBackAsItWasUnderstood() {
        assertThat(territories.map().isEmpty()).isTrue();
        assertThat(load(territories, TerritoryFiles.catalogue()).orThrow().added())
                .isEqualTo(117);
        TerritoryMap read = program(FIRST).map();
        TerritoryMap understood = Records.ofTheCatalogue().map();
        for (LocalDate day : List.of(OLD, LocalDate.parse("2025-06-30"), LocalDate.parse("2025-07-01"), TODAY))
            assertThat(read.provincesOn(day)).isEqualTo(understood.provincesOn(day));
        for (Territory old : understood.provincesOn(OLD))
            assertThat(read.onMap(old.id(), TODAY)).isEqualTo(understood.onMap(old.id(), TODAY));
        assertThat(territories.provincesOn(TODAY)).hasSize(34);
    }

    @Test
    void theSameFileAgainWritesNothing() {
        long acts = count("select count(*) from audit.entry where act = 'LOAD_TERRITORY'");
        load(territories, TerritoryFiles.catalogue());
        long version = count("select number from territory.version");
        Loaded again = load(territories, TerritoryFiles.catalogue()).orThrow();
        assertThat(again.nothing()).isTrue();
        assertThat(again.unchanged()).isEqualTo(117);
        assertThat(count("select number from territory.version")).isEqualTo(version);
        assertThat(count("select count(*) from territory.fact")).isEqualTo(117);
        assertThat(count("select count(*) from audit.entry where act = 'LOAD_TERRITORY'"))
                .isEqualTo(acts + 1);
    }

    @Test
    void aDryRunAndARefusedFileWriteNothing() {
        assertThat(in(() -> territories.load(TerritoryFiles.catalogue(), LAN, true))
                        .orThrow()
                        .added())
                .isEqualTo(117);
        assertThat(count("select count(*) from territory.fact")).isZero();
        load(territories, TerritoryFiles.catalogue());
        assertThat(load(territories, quangNinhSplit("0.4", "0.5")).faults())
                .extracting(Fault::code)
                .containsExactly("T114");
        assertThat(count("select count(*) from territory.fact")).isEqualTo(117);
        assertThat(count("select count(*) from territory.unit")).isEqualTo(86);
    }

    @Test
    void whoMayNotIsRefused() {
        Actor guest = new Actor() {
            @Override
            public String name() {
                return "guest";
            }

            @Override
            public boolean may(Act act) {
                return false;
            }
        };
        assertThat(in(() -> territories.load(TerritoryFiles.catalogue(), guest, false))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("T101");
        assertThat(territories.map().isEmpty()).isTrue();
    }

    @Test
    void whatWasKnownBeforeACorrectionStaysReadable() {
        load(territories, TerritoryFiles.catalogue());
        load(territories, quangNinhSplit("0.4", "0.6"));
        load(program(SECOND), quangNinhSplit("0.3", "0.7"));
        LocalDate day = LocalDate.parse("2027-01-01");
        var quangNinh = territories.byCode("22", TODAY).orThrow().id();
        assertThat(shares(territories.onMap(quangNinh, day))).containsExactly("0.3", "0.7");
        assertThat(shares(territories.asKnown(SECOND.minusSeconds(1)).onMap(quangNinh, day)))
                .containsExactly("0.4", "0.6");
        assertThat(shares(territories.asKnown(SECOND).onMap(quangNinh, day))).containsExactly("0.3", "0.7");
        assertThat(territories.asKnown(FIRST.minusSeconds(1)).isEmpty()).isTrue();
        assertThat(count("select count(*) from territory.fact where ended_at is not null"))
                .isEqualTo(2);
        assertThat(count("select count(*) from territory.unit")).isEqualTo(88);
    }

    private static List<String> shares(Placement placement) {
        return placement instanceof Placement.Split(List<Share> shares)
                ? shares.stream().map(s -> s.share().toPlainString()).toList()
                : List.of(placement.toString());
    }

    @Test
    void anInstantOnceAnsweredKeepsItsAnswerEvenWhenTheClockGoesBack() {
        load(program(SECOND), TerritoryFiles.catalogue());
        load(program(FIRST), quangNinhSplit("0.4", "0.6"));
        assertThat(territories
                        .asKnown(SECOND)
                        .byCode("23", LocalDate.parse("2027-01-01"))
                        .faults())
                .isNotEmpty();
        assertThat(territories
                        .asKnown(SECOND.plusSeconds(1))
                        .byCode("23", LocalDate.parse("2027-01-01"))
                        .faults())
                .isEmpty();
    }

    @Test
    void aChangeByAnotherProgramIsSeenAtOnce() {
        load(territories, TerritoryFiles.catalogue());
        assertThat(territories.provincesOn(LocalDate.parse("2027-01-01"))).hasSize(34);
        assertThat(territories.map()).isSameAs(territories.map());
        load(program(SECOND), quangNinhSplit("0.4", "0.6"));
        assertThat(territories.provincesOn(LocalDate.parse("2027-01-01"))).hasSize(35);
    }

    @Test
    void aLoadThatIsRolledBackIsForgotten() {
        load(territories, TerritoryFiles.catalogue());
        DATABASE.transactions().executeWithoutResult(status -> {
            territories.load(quangNinhSplit("0.4", "0.6"), LAN, false);
            assertThat(territories.provincesOn(LocalDate.parse("2027-01-01"))).hasSize(35);
            status.setRollbackOnly();
        });
        assertThat(territories.provincesOn(LocalDate.parse("2027-01-01"))).hasSize(34);
        load(
                program(SECOND),
                TerritoryFiles.rows("rename,2026-12-01,NQ 2,22,Tỉnh Quảng Ninh,22,Thành phố Quảng Ninh,province,,"));
        assertThat(territories
                        .byCode("22", LocalDate.parse("2027-01-01"))
                        .orThrow()
                        .rank())
                .isEqualTo("Thành phố");
    }

    @Test
    void fourProgramsThatLoadTheSameFileAtOnceRecordItOnce() throws Exception {
        List<Integer> added = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> loads = new ArrayList<>();
            for (int i = 0; i < 4; i++)
                loads.add(() -> load(program(FIRST), TerritoryFiles.catalogue())
                        .orThrow()
                        .added());
            for (Future<Integer> done : pool.invokeAll(loads)) added.add(done.get());
        }
        assertThat(added).containsExactlyInAnyOrder(117, 0, 0, 0);
        assertThat(count("select count(*) from territory.fact")).isEqualTo(117);
        assertThat(count("select count(*) from territory.unit")).isEqualTo(86);
    }

    @Test
    void thePublicViewSaysWhatTheMapSays() {
        load(territories, TerritoryFiles.catalogue());
        List<@Nullable String> view = jdbc.sql("""
                        select concat_ws('|', id, level, code, name, valid_from, valid_until)
                          from territory.pub_territory order by id, valid_from nulls first
                        """).query(String.class).list();
        List<String> map = new ArrayList<>();
        for (int id = 1; id <= 86; id++)
            for (Territory t : territories.map().namesOf(new TerritoryId(id)))
                map.add(String.join(
                        "|",
                        Stream.of(
                                        id,
                                        t.level().word(),
                                        t.code(),
                                        t.fullName(),
                                        t.named().from(),
                                        t.named().until())
                                .filter(Objects::nonNull)
                                .map(Object::toString)
                                .toList()));
        assertThat(view).hasSize(88).isEqualTo(map);
    }
}
