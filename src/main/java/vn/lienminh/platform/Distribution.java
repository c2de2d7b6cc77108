package vn.lienminh.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// Spreads the database over the workers of a Citus coordinator (phân tán): facts by their province, so that what
/// one province reports and its totals lie together on one worker; everything else, which is small, on every
/// worker. Tables are told apart by their primary key: one that begins with `province` holds facts. Done again it
/// spreads only what a newer version of the program has added.
@Component
public class Distribution {
    private static final String KEY = "province";
    private static final String HAS_CITUS = "select exists (select from pg_extension where extname = 'citus')";
    private static final String CARRYING_NODES = """
            select count(*) from pg_dist_node where isactive and noderole = 'primary' and shouldhaveshards
            """;
    private static final String KNOWN_COORDINATOR = "select exists (select from pg_dist_node where groupid = 0)";
    /// One connection of a transaction to each worker. With several a worker could not see what its neighbour
    /// connection has just changed, and Citus refuses to change a table that others refer to.
    private static final String IN_ORDER = "set local citus.multi_shard_modify_mode to 'sequential'";
    private static final String IN_ORDER_FROM_NOW_ON = """
            do $$ begin
                execute format('alter database %I set citus.multi_shard_modify_mode to sequential', current_database());
            end $$
            """;
    /// In the order in which they were made, so that what is referred to comes first.
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) as name, coalesce(a.attname = :key, false) as fact,
                   p.logicalrelid is not null as spread
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              left join pg_index i on i.indrelid = c.oid and i.indisprimary
              left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
              left join pg_dist_partition p on p.logicalrelid = c.oid and (p.partmethod = 'h' or p.repmodel = 't')
             where c.relkind = 'r' and c.relpersistence = 'p'
               and n.nspname not in ('public', 'information_schema') and n.nspname !~ '^(pg_|citus|columnar)'
             order by fact desc, c.oid
            """;
    private static final String NUMBERS = """
            select format('%I.%I', schemaname, sequencename) as name, last_value from pg_sequences
             where last_value is not null and schemaname not in ('public', 'information_schema') and schemaname !~ '^(pg_|citus|columnar)'
            """;
    private static final String GO_ON = "select setval(cast(:name as regclass), :last)";
    private static final String BY_PROVINCE = "select create_distributed_table(cast(:table as regclass), :key)";
    private static final String ON_EVERY_NODE = "select create_reference_table(cast(:table as regclass))";
    private static final String REMOVE_OLD_COPY =
            "select truncate_local_data_after_distributing_table(cast(:table as regclass))";

    private final JdbcClient jdbc;

    Distribution(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where the tables lie.
    ///
    /// @param byProvince those whose rows lie with their province
    /// @param everywhere those of which every node has a copy
    /// @param moved how many of them were spread only now
    public record Layout(List<String> byProvince, List<String> everywhere, int moved) {}

    private record Table(String name, boolean fact, boolean spread) {}

    private record Sequence(String name, long last) {}

    /// All or nothing. Others may work meanwhile; what they write waits.
    @Transactional
    public Outcome<Layout> spread() {
        if (!is(HAS_CITUS)) return refused(PlatformRefusal.PL131_NOT_CITUS);
        if (!is(KNOWN_COORDINATOR)
                || jdbc.sql(CARRYING_NODES).query(Integer.class).single() == 0)
            return refused(PlatformRefusal.PL132_NO_WORKERS);
        jdbc.sql(IN_ORDER).update();
        jdbc.sql(IN_ORDER_FROM_NOW_ON).update();
        List<Table> tables = tables();
        List<Table> local = tables.stream().filter(table -> !table.spread()).toList();
        List<Sequence> numbers = numbers();
        local.forEach(this::spread);
        for (Table table : local.reversed()) call(REMOVE_OLD_COPY, table);
        numbers.forEach(this::goOn);
        return Outcome.done(new Layout(names(tables, true), names(tables, false), local.size()));
    }

    private void spread(Table table) {
        if (table.fact())
            jdbc.sql(BY_PROVINCE)
                    .param("table", table.name())
                    .param("key", KEY)
                    .query()
                    .listOfRows();
        else call(ON_EVERY_NODE, table);
    }

    private void call(String statement, Table table) {
        jdbc.sql(statement).param("table", table.name()).query().listOfRows();
    }

    /// Citus begins the numbers of some tables anew when it converts what refers to them.
    private void goOn(Sequence sequence) {
        jdbc.sql(GO_ON)
                .param("name", sequence.name())
                .param("last", sequence.last())
                .query()
                .listOfRows();
    }

    private List<Sequence> numbers() {
        return jdbc.sql(NUMBERS)
                .query((row, n) -> new Sequence(row.getString("name"), row.getLong("last_value")))
                .list();
    }

    private boolean is(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }

    private List<Table> tables() {
        return jdbc.sql(TABLES)
                .param("key", KEY)
                .query((row, n) -> new Table(row.getString("name"), row.getBoolean("fact"), row.getBoolean("spread")))
                .list();
    }

    private static List<String> names(List<Table> tables, boolean facts) {
        List<String> names = new ArrayList<>();
        for (Table table : tables) if (table.fact() == facts) names.add(table.name());
        return names.stream().sorted().toList();
    }

    private static Outcome<Layout> refused(PlatformRefusal why) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of()));
    }
}
