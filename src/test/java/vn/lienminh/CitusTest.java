package vn.lienminh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienminh.cast.House;
import vn.lienminh.commands.Terminal;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.platform.TestServer;

/// A filled database that `distribute` spreads over the workers of `LIENMINH_CITUS_URL`. With that address every
/// other test that needs a database has one on Citus too, see `TestDatabase`.
class CitusTest {
    private static final String NOT_GIVEN = "Nothing was tried on Citus: LIENMINH_CITUS_URL is not given "
            + "(postgres://superuser:password@coordinator:5432/database, see docs/scale.md)";
    private static final String[] FIGURES = {"figures", "--of", "cluster:DBSH", "--period", "2017", "--format", "csv"};
    private static final Pattern TASKS = Pattern.compile("Task Count: (\\d+)");
    /// A value of each type, so that a plan can be asked for.
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("integer", "1"),
            Map.entry("bigint", "1"),
            Map.entry("integer[]", "'{1}'"),
            Map.entry("text", "'2017'"),
            Map.entry("text[]", "'{2017}'"),
            Map.entry("date", "'2017-12-31'"),
            Map.entry("date[]", "'{2017-12-31}'"),
            Map.entry("timestamp with time zone", "'2018-01-01'"),
            Map.entry("timestamp with time zone[]", "'{2018-01-01}'"),
            Map.entry("boolean", "false"),
            Map.entry("numeric", "1"),
            Map.entry("numeric[]", "'{1}'"),
            Map.entry("jsonb", "'{}'"),
            Map.entry("jsonb[]", "'{}'"));

    private static @Nullable House house;

    private static String before = "";
    private static String said = "";

    @BeforeAll
    static void spread() {
        if (!TestServer.onCitus()) System.err.println(NOT_GIVEN);
        assumeTrue(TestServer.onCitus(), NOT_GIVEN);
        house = House.on("2018-01-15", TestDatabase.notYetSpread()).demo();
        before = house.run(FIGURES).out();
        Terminal.Answer answer = house.run("distribute");
        assertThat(answer.code()).as(answer.err()).isZero();
        said = answer.out();
    }

    @AfterAll
    static void close() {
        if (house != null) house.close();
    }

    private static House house() {
        return Objects.requireNonNull(house);
    }

    @Test
    void theFiguresStayAndTheTotalsVerify() {
        assertThat(before).contains("4139");
        assertThat(house().run(FIGURES).out()).isEqualTo(before);
        Totals.Verification verification = house().bean(Totals.class).verify();
        assertThat(verification.differences()).isEmpty();
    }

    @Test
    void doneAgainItMovesNothing() {
        assertThat(said).doesNotEndWith(": 0\n");
        assertThat(house().run("distribute").out()).endsWith(": 0\n");
    }

    @Test
    void whatComesLaterIsNumberedOn() {
        house().load("doi-ten.csv", """
                event,on,decree,from_code,from_name,to_code,to_name,level,share,note
                rename,2010-01-01,NQ 1,01,Thành phố Hà Nội,01,Thành phố Thăng Long,province,,
                """).orThrow();
        assertThat(list("select name from territory.pub_territory where code = '01' and valid_from = '2010-01-01'"))
                .containsExactly("Thành phố Thăng Long");
    }

    @Test
    void factsLieTogetherByProvinceAndAllElseIsEverywhere() {
        assertThat(list("""
                select format('%s.%s', table_schema, table_name)
                  from information_schema.columns
                 where column_name = 'province' and ordinal_position = 1
                   and (table_schema, table_name) in (select schemaname, tablename from pg_tables)
                 order by 1
                """))
                .isNotEmpty()
                .isEqualTo(list(
                        "select table_name::text from citus_tables where citus_table_type = 'distributed' order by 1"));
        assertThat(list("select distinct colocation_id::text from citus_tables where citus_table_type = 'distributed'"))
                .hasSize(1);
        assertThat(list("""
                select t.schemaname || '.' || t.tablename from pg_tables t
                 where t.schemaname not in ('public', 'information_schema') and t.schemaname !~ '^(pg_|citus|columnar)'
                   and to_regclass(t.schemaname || '.' || t.tablename) not in (select logicalrelid from pg_dist_partition)
                """)).isEmpty();
        assertThat(
                        list(
                                "select distinct nodeport::text from citus_shards where table_name = 'reporting.snapshot'::regclass"))
                .as("workers that hold facts")
                .hasSizeGreaterThan(1);
        assertThat(list("select pg_relation_size('reporting.snapshot')::text"))
                .as("left on the coordinator")
                .containsExactly("0");
    }

    /// Whatever writes facts writes them where their province lies, and what is asked of one province is asked
    /// there.
    @Test
    void noStatementThatWritesFactsGoesToEveryShard() throws SQLException {
        assertThat(overManyShards(CitusTest::writes)).isEmpty();
        assertThat(overManyShards(sql -> sql.text().contains("province = :province")))
                .isEmpty();
        assertThat(overManyShards(sql -> true))
                .as("a question over all provinces")
                .contains("TotalStore.PROVINCES");
    }

    private static boolean writes(SqlTest.Sql sql) {
        return Pattern.compile("insert into|update|delete from")
                .matcher(sql.text())
                .find();
    }

    private static Set<String> overManyShards(Predicate<SqlTest.Sql> which) throws SQLException {
        Set<String> many = new TreeSet<>();
        List<SqlTest.Sql> facts = SqlTest.statements()
                .filter(which)
                .filter(sql -> Pattern.compile("reporting\\.(snapshot|acceptance|pub_accepted)|consolidation\\.total")
                        .matcher(sql.text())
                        .find())
                .filter(sql -> !sql.text().strip().startsWith("lock"))
                .toList();
        assertThat(facts).hasSizeGreaterThan(2);
        try (Connection connection = house().database().source().getConnection();
                Statement statement = connection.createStatement()) {
            for (SqlTest.Sql sql : facts) if (tasks(statement, sql) > 1) many.add(sql.store() + "." + sql.name());
        }
        return many;
    }

    private static int tasks(Statement statement, SqlTest.Sql sql) throws SQLException {
        statement.execute("prepare p as " + SqlTest.numbered(sql.text()));
        String types = one(
                statement, "select array_to_string(parameter_types, ',') from pg_prepared_statements where name = 'p'");
        String values = Stream.of(types.split(","))
                .filter(t -> !t.isEmpty())
                .map(CitusTest::value)
                .collect(Collectors.joining(", "));
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows =
                statement.executeQuery("explain execute p" + (values.isEmpty() ? "" : "(" + values + ")"))) {
            while (rows.next()) plan.append(rows.getString(1)).append('\n');
        }
        statement.execute("deallocate p");
        int most = 0;
        for (Matcher task = TASKS.matcher(plan); task.find(); ) most = Math.max(most, Integer.parseInt(task.group(1)));
        return most;
    }

    private static String value(String type) {
        String value = VALUES.get(type);
        assertThat(value).as(type).isNotNull();
        return Objects.requireNonNull(value) + "::" + type;
    }

    private static String one(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> list(String question) {
        return new ArrayList<>(
                house().database().jdbc().sql(question).query(String.class).list());
    }
}
