package vn.lienminh.commands.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.springframework.context.ApplicationContext;
import vn.lienminh.access.Account;
import vn.lienminh.access.NewAccount;
import vn.lienminh.access.People;
import vn.lienminh.access.Role;
import vn.lienminh.access.Sessions;
import vn.lienminh.access.WantedRole;
import vn.lienminh.access.Whence;
import vn.lienminh.kernel.Actor;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// Fifty officers of fifty provinces type into their sheets over HTTP, each a number a second or so: how long until
/// a number is kept.
public final class TypeBench {
    private static final int PEOPLE = 50;
    private static final int MOST = 100;
    private static final int YEAR = 2018;
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

    private final People people;
    private final Sessions sessions;
    private final Organisations organisations;
    private final String address;
    private final Stopwatch stopwatch;

    public TypeBench(ApplicationContext served, Stopwatch stopwatch) {
        this.people = served.getBean(People.class);
        this.sessions = served.getBean(Sessions.class);
        this.organisations = served.getBean(Organisations.class);
        this.address = "http://localhost:" + served.getEnvironment().getProperty("local.server.port");
        this.stopwatch = stopwatch;
    }

    public void run() {
        List<Typist> typists = organisations.alliances(LocalDate.of(YEAR, 12, 31), null).stream()
                .limit(PEOPLE)
                .map(this::typist)
                .toList();
        type(typists, WARM);
        long start = System.nanoTime();
        long[] nanos = type(typists, LONG);
        double time = (System.nanoTime() - start) / 1_000_000.0;
        stopwatch.many("type a cell", nanos);
        stopwatch.below("type a cell", MOST);
        stopwatch.rate("type a cell rate", nanos.length, time, "/s");
    }

    private Typist typist(Organisation alliance) {
        String login = "bench." + alliance.code().toLowerCase(java.util.Locale.ROOT);
        Account account = people.add(
                        Actor.operator(),
                        new NewAccount(login, login, login + "@localhost"),
                        new WantedRole(Role.ALLIANCE_OFFICER, alliance.code(), SINCE, null),
                        "",
                        "mot mat khau rat dai " + login)
                .orThrow();
        String session = sessions.open(account, "bench", new Whence("127.0.0.1", "bench"));
        return Typist.at(address, "/reports/" + alliance.code() + "/" + YEAR, session);
    }

    private static long[] type(List<Typist> typists, Duration howLong) {
        long end = System.nanoTime() + howLong.toNanos();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<LongStream>> all = new ArrayList<>();
            for (Typist typist : typists) all.add(hands.submit(() -> typist.typeUntil(end)));
            LongStream nanos = LongStream.empty();
            for (Future<LongStream> one : all) nanos = LongStream.concat(nanos, one.get());
            return nanos.toArray();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
