package vn.lienminh.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The PostgreSQL that the tests of this JVM share: the embedded one in `target/`, or the server of
/// `LIENMINH_TEST_DATABASE_URL` (`_USER`, `_PASSWORD`), whose user must be allowed to create databases; or the
/// Citus coordinator of `LIENMINH_CITUS_URL`, whose user must be the superuser of all its nodes.
public final class TestServer {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String url;
    private final String user;
    private final String password;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    private TestServer(Database database) {
        this.url = database.url();
        this.user = database.user();
        this.password = database.password();
    }

    /// Whether the tests run on Citus.
    public static boolean onCitus() {
        return !citus().isEmpty();
    }

    private static String citus() {
        return System.getenv().getOrDefault("LIENMINH_CITUS_URL", "");
    }

    public static TestServer start() {
        String external = onCitus() ? citus() : System.getenv().getOrDefault("LIENMINH_TEST_DATABASE_URL", "");
        TestServer server = external.isEmpty() ? embedded() : external(external);
        Runtime.getRuntime().addShutdownHook(new Thread(server::dropAll));
        return server;
    }

    private static TestServer external(String address) {
        var environment = System.getenv();
        return new TestServer(ExternalAddress.parse(
                        address,
                        environment.getOrDefault("LIENMINH_TEST_DATABASE_USER", ""),
                        environment.getOrDefault("LIENMINH_TEST_DATABASE_PASSWORD", ""))
                .checked());
    }

    /// Kept between runs, since making it takes seconds. What a killed run left in it is dropped here.
    private static TestServer embedded() {
        TestServer server =
                new TestServer(new Database.Embedded(EmbeddedPostgres.open(Path.of("target", "test-database"))));
        server.execute("alter system set fsync = off", "select pg_reload_conf()");
        for (String name : server.leftovers()) server.execute(dropping(name));
        return server;
    }

    public String url(String database) {
        return url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database);
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /// @param template the database to copy; nobody may be connected to it
    public String create(String template) {
        String name = name();
        execute("create database " + name + " template " + template);
        return name;
    }

    private String name() {
        String name = "test_%s_%d"
                .formatted(ProcessMark.self(), NUMBER.incrementAndGet())
                .replace('-', '_');
        made.add(name);
        return name;
    }

    /// On Citus: an empty database that the workers carry too.
    public String createOnAllNodes() {
        String name = name();
        for (CitusNode node : nodes()) {
            executeAt(node.in(url), "create database " + name);
            executeAt(node.in(url(name)), "create extension citus");
        }
        for (CitusNode node : nodes()) executeAt(url(name), node.joining());
        execute("alter database " + name + " set citus.shard_count = 6");
        return name;
    }

    /// On Citus: as the verb `distribute` does.
    public void spread(String name) {
        var source = new DriverManagerDataSource(url(name), user, password);
        new TransactionTemplate(new JdbcTransactionManager(source))
                .executeWithoutResult(_ ->
                        new Distribution(JdbcClient.create(source)).spread().orThrow());
    }

    /// The coordinator first.
    private List<CitusNode> nodes() {
        var source = new DriverManagerDataSource(url, user, password);
        return JdbcClient.create(source)
                .sql("select groupid, nodename, nodeport from pg_dist_node where noderole = 'primary' order by groupid")
                .query(CitusNode.class)
                .list();
    }

    public void drop(String... names) {
        for (String name : names)
            if (made.remove(name)) {
                execute(dropping(name));
                if (onCitus()) for (CitusNode node : nodes()) executeAt(node.in(url), dropping(name));
            }
    }

    private void dropAll() {
        for (String name : made) drop(name);
    }

    private static String dropping(String name) {
        return "drop database if exists " + name + " with (force)";
    }

    private List<String> leftovers() {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
            while (rows.next()) if (!isInUse(rows.getString(1))) names.add(rows.getString(1));
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInUse(String name) {
        String[] parts = name.split("_");
        return ProcessMark.of(Long.parseLong(parts[1]))
                .filter(p -> p.began().equals(parts[2]))
                .isPresent();
    }

    private void execute(String... statements) {
        executeAt(url, statements);
    }

    private void executeAt(String address, String... statements) {
        try (Connection connection = DriverManager.getConnection(address, user, password);
                var statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
