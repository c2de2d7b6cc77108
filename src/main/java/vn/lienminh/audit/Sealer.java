package vn.lienminh.audit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Ties lines into the chain shortly after they were committed, beside the acts: nobody who acts waits for the chain.
@Component
class Sealer implements SmartLifecycle, Runnable {
    private static final Logger log = LoggerFactory.getLogger(Sealer.class);
    private static final long GATHER = 300;
    private static final long AFTER_ACCIDENT = 10_000;

    private final Links links;
    private final Semaphore work = new Semaphore(0);
    private final Semaphore ending = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean pending;

    Sealer(Links links) {
        this.links = links;
    }

    /// There will be a line when the caller's transaction commits.
    void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) wake();
        else if (!TransactionSynchronizationManager.hasResource(this)) announce();
    }

    private void announce() {
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }

            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(Sealer.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Sealer.this, true);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Sealer.this);
            }
        });
    }

    private void wake() {
        pending = true;
        if (work.availablePermits() == 0) work.release();
    }

    /// What an earlier program left, and what there was before there was a chain.
    @EventListener
    void serving(WebServerInitializedEvent started) {
        wake();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("history").daemon().start(this);
    }

    @Override
    public void run() {
        try {
            while (running) {
                work.acquire();
                boolean ends = ending.tryAcquire(GATHER, TimeUnit.MILLISECONDS);
                work.drainPermits();
                if (!ends && !seal() && !ending.tryAcquire(AFTER_ACCIDENT, TimeUnit.MILLISECONDS)) wake();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.release();
        }
    }

    private boolean seal() {
        pending = false;
        try {
            links.add();
            links.publish();
            return true;
        } catch (RuntimeException e) {
            pending = true;
            log.atWarn().setCause(e).log("lines of the history wait to be linked");
            return false;
        }
    }

    /// A verb that ends links what it wrote.
    @Override
    public void stop() {
        running = false;
        ending.release();
        work.release();
        ended.acquireUninterruptibly();
        if (pending) seal();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Ends after the pages, whose last acts are linked too.
    @Override
    public int getPhase() {
        return 0;
    }
}
