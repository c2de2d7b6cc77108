package vn.lienminh.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;
import vn.lienminh.Lienminh;
import vn.lienminh.TestDatabase;
import vn.lienminh.commands.Terminal;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.View;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.platform.Startup;

/// The whole program without pages, on a database of its own, at an hour that the test sets. One for each test
/// class:
/// ```java
/// @RegisterExtension static final House HOUSE = House.on("2018-01-15");
/// ```
public final class House implements AfterAllCallback, AutoCloseable {

    /// A clock that stands still until it is set.
    private static final class Hands extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return Vietnamese.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }

        void set(String when) {
            String moment = when.length() == 10 ? when + "T08:00:00" : when;
            now = LocalDateTime.parse(moment).atZone(Vietnamese.ZONE).toInstant();
        }
    }

    private static final ThreadLocal<Hands> STARTING = new ThreadLocal<>();

    /// The program with our clock before its own. Not annotated as configuration: no scan finds it.
    @Import(Lienminh.class)
    static class Program {
        @Bean
        @Primary
        Clock hands() {
            return Objects.requireNonNull(STARTING.get());
        }
    }

    private final TestDatabase database;
    private final boolean owner;
    private final Hands clock;
    private final Path folder;
    private final ConfigurableApplicationContext context;
    private final Terminal terminal;

    private House(TestDatabase database, boolean owner, Hands clock) {
        this.database = database;
        this.owner = owner;
        this.clock = clock;
        try {
            folder = Files.createTempDirectory("house");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("lienminh.data", folder);
        STARTING.set(clock);
        context = Startup.work(Program.class, settings).orThrow();
        STARTING.remove();
        terminal = new Terminal(context);
    }

    /// @param day the day that it is in the house, at eight in the morning
    public static House on(String day) {
        return on(day, TestDatabase.fresh());
    }

    /// @param database closed with the house
    public static House on(String day, TestDatabase database) {
        Hands clock = new Hands();
        clock.set(day);
        return new House(database, true, clock);
    }

    /// Another program on the same database, as on another machine; closed before the house.
    public House neighbour() {
        return new House(database, false, clock);
    }

    /// Sets the clock: a day, which means its eight in the morning, or a day and an hour, in Vietnam.
    public House at(String when) {
        clock.set(when);
        return this;
    }

    public Instant now() {
        return clock.now;
    }

    public ApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public TestDatabase database() {
        return database;
    }

    /// A folder for what verbs write; it goes with the house.
    public Path folder() {
        return folder;
    }

    public Outcome<Loaded> load(String name, String text) {
        return load(name, text, "");
    }

    public Outcome<Loaded> load(String name, String text, String reason) {
        return load(name, text.getBytes(StandardCharsets.UTF_8), reason);
    }

    public Outcome<Loaded> load(String name, byte[] bytes, String reason) {
        return terminal.load(name, bytes, reason, false);
    }

    public Outcome<Loaded> tryOut(String name, String text) {
        return terminal.load(name, text.getBytes(StandardCharsets.UTF_8), "", true);
    }

    /// A verb of the command line.
    public Terminal.Answer run(String... arguments) {
        return terminal.run(arguments);
    }

    /// Loads the files of the demo as `demo` does.
    public House demo() {
        for (String file : Terminal.demoFiles()) {
            Path copy = folder.resolve(file);
            try {
                Files.write(copy, Terminal.demo(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Terminal.Answer answer = terminal.load(copy);
            if (answer.code() != 0) throw new IllegalStateException(answer.err());
        }
        return this;
    }

    public Figure figure(String party, String period, String indicator) {
        return figure(party, period, indicator, View.NOW);
    }

    public Figure figure(String party, String period, String indicator, View view) {
        return bean(Figures.class)
                .one(Party.parse(party).orElseThrow(), Period.of(period), indicator, view)
                .orThrow();
    }

    /// The number of a figure, or null where it has none.
    public BigDecimal number(String party, String period, String indicator) {
        Amount value = figure(party, period, indicator).value();
        BigDecimal number = value.number();
        return number == null ? null : number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /// How many revisions there are of all reports.
    public int snapshots() {
        return count("reporting.snapshot");
    }

    public int count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /// The codes of the faults, in their order.
    public static List<String> codes(Outcome<?> outcome) {
        return outcome.faults().stream().map(f -> f.code()).toList();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        close();
    }

    @Override
    public void close() {
        context.close();
        if (owner) database.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
