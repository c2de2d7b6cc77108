package vn.lienminh.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienminh.TestDatabase;
import vn.lienminh.audit.Trails;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;

class CommunesDbTest {
    private static final LocalDate NEW = CatalogueMapTest.NEW;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final List<LocalDate> followed = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T02:00:00Z");

    @BeforeEach
    void provinces() {
        jdbc.sql("truncate territory.fact, territory.unit cascade").update();
        jdbc.sql("update territory.version set recorded_at = 'epoch'").update();
        load(TerritoryFiles.catalogue()).orThrow();
        followed.clear();
    }

    private Territories territories(AreaFollower follower) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("follower", follower);
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Territories(
                new TerritoryStore(jdbc), Trails.of(DATABASE, clock), clock, beans.getBeanProvider(AreaFollower.class));
    }

    private Outcome<Loaded> load(Table table) {
        return load(table, followed::add);
    }

    private Outcome<Loaded> load(Table table, AreaFollower follower) {
        now = now.plusSeconds(60);
        Territories territories = territories(follower);
        return Objects.requireNonNull(
                DATABASE.transactions().execute(status -> territories.load(table, Actor.operator(), false)));
    }

    private Outcome<Loaded> load(String... rows) {
        return load(TerritoryFiles.longRows(rows));
    }

    private TerritoryMap map() {
        return territories(followed::add).map();
    }

    private long facts() {
        return jdbc.sql("select count(*) from territory.fact where ended_at is null")
                .query(Long.class)
                .single();
    }

    @Test
    void theCommunesOfTheNationAreKeptAndTheSameFileAgainWritesNothing() {
        Table file = NationFiles.communes(map());
        Loaded first = load(file).orThrow();
        assertThat(first.added()).isEqualTo(file.rows().size());
        assertThat(facts()).isEqualTo(117 + file.rows().size());
        assertThat(followed).containsExactly(AreaFollower.ALWAYS);
        assertThat(load(file).orThrow().nothing()).isTrue();
        assertThat(followed).hasSize(1);
        TerritoryMap map = map();
        assertThat(map.on(Level.COMMUNE, CatalogueMapTest.EVE)).hasSize(NationFiles.BEFORE);
        assertThat(map.on(Level.COMMUNE, NEW))
                .hasSize(NationFiles.AFTER)
                .allMatch(t -> map.provinceOn(t.id(), NEW).isPresent());
    }

    @Test
    void whoeverFollowsAreasIsToldTheEarliestDayWhoseMapIsAnotherInTheSameTransaction() {
        load(
                        "split,2026-03-01,NQ,22,Tỉnh Quảng Ninh,22,Tỉnh Quảng Ninh,province,0.7,,area,",
                        "split,2026-03-01,NQ,22,Tỉnh Quảng Ninh,23,Tỉnh Móng Cái,province,0.3,,area,",
                        "exists,2026-02-01,,,,00001,Xã A,commune,,,,01")
                .orThrow();
        load("transfer,2026-04-01,,00001,Xã A,00001,Xã A,commune,,,,25").orThrow();
        load("transfer,2026-05-01,,00001,Xã A,00001,Xã A,commune,,,,24").orThrow();
        assertThat(followed)
                .containsExactly(
                        LocalDate.parse("2026-02-01"), LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-01"));
        load(
                        "split,2026-03-01,NQ,22,Tỉnh Quảng Ninh,22,Tỉnh Quảng Ninh,province,0.6,,area,",
                        "split,2026-03-01,NQ,22,Tỉnh Quảng Ninh,23,Tỉnh Móng Cái,province,0.4,,area,")
                .orThrow();
        assertThat(followed.getLast()).isEqualTo(LocalDate.parse("2026-03-01"));
    }

    @Test
    void aNewNameOrDecreeConcernsNobodyWhoFollowsAreas() {
        load("rename,2026-03-01,NQ 1,22,Tỉnh Quảng Ninh,22,Thành phố Quảng Ninh,province,,,,")
                .orThrow();
        load("rename,2026-03-01,NQ 2,22,Tỉnh Quảng Ninh,22,Thành phố Quảng Ninh,province,,,,")
                .orThrow();
        assertThat(followed).isEmpty();
    }

    @Test
    void whatAFollowerCannotDoUndoesTheChange() {
        Table event = TerritoryFiles.longRows("exists,2026-02-01,,,,00001,Xã A,commune,,,,01");
        assertThatThrownBy(() -> load(event, from -> {
                    assertThat(map().byCode("00001", NEW).faults()).isEmpty();
                    throw new IllegalStateException("no room");
                }))
                .hasMessage("no room");
        assertThat(facts()).isEqualTo(117);
        assertThat(load(event).orThrow().added()).isEqualTo(1);
    }

    @Test
    void severalBasesOfOneDivisionAreKeptSideBySide() {
        String split = "split,2026-03-01,NQ,22,Tỉnh Quảng Ninh,";
        load(
                        split + "22,Tỉnh Quảng Ninh,province,0.7,,population,",
                        split + "23,Tỉnh Móng Cái,province,0.3,,population,",
                        split + "22,Tỉnh Quảng Ninh,province,0.4,,area,",
                        split + "23,Tỉnh Móng Cái,province,0.6,,area,")
                .orThrow();
        Territories territories = territories(followed::add);
        Territory old = territories.byCode("22", LocalDate.parse("2026-01-01")).orThrow();
        assertThat(shares(territories.onMap(old.id(), NEW))).containsExactly("0.7", "0.3");
        assertThat(shares(territories.onMap(old.id(), NEW, Basis.AREA))).containsExactly("0.4", "0.6");
        assertThat(shares(territories.onMap(old.id(), NEW, Basis.COOPERATIVES))).containsExactly("0.7", "0.3");
    }

    private static List<String> shares(Placement placement) {
        return ((Placement.Split) placement)
                .shares().stream().map(s -> s.share().toPlainString()).toList();
    }

    @Test
    void theProvinceOfACommuneIsAnsweredAsItWasKnown() {
        load("exists,2026-02-01,,,,00001,Xã A,commune,,,,01").orThrow();
        Instant before = now;
        load("transfer,2026-04-01,,00001,Xã A,00001,Xã A,commune,,,,25").orThrow();
        Territories territories = territories(followed::add);
        Territory a = territories.byCode("00001", NEW).orThrow();
        assertThat(territories.provinceOn(a.id(), NEW)).map(Territory::code).contains("25");
        TerritoryMap known = territories.asKnown(before);
        assertThat(known.provinceOn(a.id(), NEW)).map(Territory::code).contains("01");
        assertThat(territories.asKnown(before.plusMillis(1))).isSameAs(known);
    }

    @Test
    void thePublicViewKeepsOneNamingThroughAHandOver() {
        load("exists,2026-02-01,,,,00001,Xã A,commune,,,,01").orThrow();
        load("transfer,2026-04-01,,00001,Xã A,00001,Xã A,commune,,,,25").orThrow();
        assertThat(jdbc.sql("""
                        select concat_ws('|', code, name, valid_from, valid_until)
                          from territory.pub_territory where level = 'commune'
                        """).query(String.class).list()).containsExactly("00001|Xã A|2026-02-01");
    }
}
