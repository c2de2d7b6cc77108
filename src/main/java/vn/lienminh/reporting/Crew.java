package vn.lienminh.reporting;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Who computes for a load: the caller alone, or threads on every core.
final class Crew implements AutoCloseable {
    private final @Nullable ExecutorService threads;

    private Crew(@Nullable ExecutorService threads) {
        this.threads = threads;
    }

    /// At once, in the caller's thread and transaction.
    static Crew alone() {
        return new Crew(null);
    }

    static Crew ofAllCores() {
        return new Crew(Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("load-", 0).daemon().factory()));
    }

    <T> Future<T> start(Callable<T> work) {
        if (threads != null) return threads.submit(work);
        FutureTask<T> task = new FutureTask<>(work);
        task.run();
        return task;
    }

    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (threads != null) threads.shutdownNow();
    }
}
