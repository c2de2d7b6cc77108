package vn.lienminh.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienminh.TestDatabase;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.audit.Trails;
import vn.lienminh.cast.House;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;
import vn.lienminh.territory.Territories;

/// Programs on one database that keep organisations each for itself, as several machines do, and files for them.
final class Programs {
    static final Actor LAN = Actor.operator();

    /// What a follower was told.
    record Move(List<String> organisations, LocalDate from) {}

    /// Goes on by a second with each question.
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-03-01T02:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }

    private final House house;
    private final Ticking clock = new Ticking();
    private final List<Move> moves = new ArrayList<>();

    Programs(House house) {
        this.house = house;
    }

    final class Program {
        final Organisations organisations;
        final Clusters clusters;
        private final JdbcClient jdbc;

        private Program() {
            TestDatabase database = house.database();
            jdbc = database.jdbc();
            OrganisationStore store = new OrganisationStore(jdbc);
            ClusterStore clusterStore = new ClusterStore(jdbc);
            Register register = new Register(store, clusterStore);
            AuditTrail audit = Trails.of(database, clock);
            organisations =
                    new Organisations(store, register, house.bean(Territories.class), followers(this), audit, clock);
            clusters = new Clusters(clusterStore, store, register, organisations, audit, clock);
        }

        Outcome<Loaded> load(String... rows) {
            return load(table(rows));
        }

        Outcome<Loaded> load(Table table) {
            return in(() -> organisations.load(table, LAN, false));
        }

        Directory directory() {
            return in(organisations::directory);
        }

        Organisation find(String code, String day) {
            return directory().find(code, LocalDate.parse(day)).orElseThrow();
        }
    }

    /// No organisation is known, and nothing of them was ever recorded.
    void forgetAll() {
        JdbcClient jdbc = house.database().jdbc();
        jdbc.sql("truncate organisations.state, organisations.organisation cascade")
                .update();
        jdbc.sql("""
                        update organisations.version
                           set number = nextval('organisations.version_number'), recorded_at = 'epoch'
                        """).update();
    }

    Program start() {
        return new Program();
    }

    <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(house.database().transactions().execute(status -> work.get()));
    }

    Instant now() {
        return clock.instant();
    }

    /// What followers were told since the last question.
    List<Move> moves() {
        List<Move> told = List.copyOf(moves);
        moves.clear();
        return told;
    }

    private ObjectProvider<OrganisationFollower> followers(Program program) {
        return new ObjectProvider<>() {
            @Override
            public Stream<OrganisationFollower> stream() {
                return Stream.of((organisations, from) -> moves.add(new Move(codes(program, organisations), from)));
            }

            @Override
            public Stream<OrganisationFollower> orderedStream() {
                return stream();
            }
        };
    }

    /// What was written is there when a follower is called.
    private static List<String> codes(Program program, Collection<OrganisationId> organisations) {
        Directory directory = program.organisations.directory();
        return new ArrayList<>(new TreeSet<>(organisations.stream()
                .map(id -> directory.of(id).getFirst().code())
                .toList()));
    }

    static Table table(String... rows) {
        List<String> columns =
                List.of("organisation", "kind", "name_vi", "name_en", "area", "valid_from", "valid_until");
        return table(columns, List.of(rows));
    }

    static Table table(List<String> columns, List<String> lines) {
        List<Table.Row> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) row.put(columns.get(i), cells[i]);
            rows.add(new Table.Row(new Place("to-chuc.csv", null, rows.size() + 2, null), row));
        }
        return new Table("to-chuc.csv", "", "0".repeat(64), columns, rows);
    }

    /// Each as `line:column code`.
    static List<String> faults(Outcome<?> outcome) {
        return outcome.faults().stream().map(Programs::text).toList();
    }

    private static String text(Fault fault) {
        return fault.place().line() + ":" + fault.place().column() + " " + fault.code();
    }
}
