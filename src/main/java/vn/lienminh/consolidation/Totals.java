package vn.lienminh.consolidation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.reporting.AcceptedReports;
import vn.lienminh.reporting.Ledger;

/// The totals that are kept (số tổng hợp lưu sẵn): changed in the transaction of each acceptance, and always equal
/// to what the accepted snapshots add up to.
@Service
public class Totals implements Ledger {
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 6);

    private final TotalStore store;
    private final AcceptedReports accepted;
    private final TransactionTemplate oneMoment;

    Totals(TotalStore store, AcceptedReports accepted, PlatformTransactionManager transactions) {
        this.store = store;
        this.accepted = accepted;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    @Override
    public Book open() {
        return new TotalBook(store);
    }

    /// A total that is not what its snapshots add up to.
    public record Difference(String total, String what) {}

    /// @param totals how many were compared
    /// @param reports how many accepted reports they were recomputed from
    public record Verification(int totals, long reports, Duration took, List<Difference> differences) {}

    public Verification verify() {
        return verify(left -> {});
    }

    /// Recomputes every total from the accepted snapshots and answers the differences: none, if all is right.
    /// Several provinces at once, each at one moment of its own, which is enough: a report and its totals lie in
    /// one province and are committed together. So others may go on accepting.
    ///
    /// @param left told how many provinces are left, as each is done
    public Verification verify(IntConsumer left) {
        long start = System.nanoTime();
        List<Recount> recounts = new ArrayList<>();
        List<TerritoryId> provinces = store.provinces();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Recount>> running = new ArrayList<>();
            for (TerritoryId province : provinces) running.add(threads.submit(recount(province)));
            for (Future<Recount> one : running) {
                recounts.add(finished(one, threads));
                left.accept(provinces.size() - recounts.size());
            }
        }
        return new Verification(
                recounts.stream().mapToInt(Recount::totals).sum(),
                recounts.stream().mapToLong(Recount::reports).sum(),
                Duration.ofNanos(System.nanoTime() - start),
                recounts.stream().flatMap(r -> r.differences().stream()).toList());
    }

    private Callable<Recount> recount(TerritoryId province) {
        return () -> {
            Recount recount = new Recount(store, province);
            oneMoment.executeWithoutResult(t -> recount.run(accepted));
            return recount;
        };
    }

    private static Recount finished(Future<Recount> running, ExecutorService threads) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            threads.shutdownNow();
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
