package vn.lienminh.access;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Work on letters that nobody waits for (hàng đợi thư): one after the other, and no more of it than fits in.
@Component
class LetterQueue implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(LetterQueue.class);
    private static final int MOST = 200;
    private static final int PATIENCE = 5;

    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST),
            Thread.ofPlatform().daemon().name("letters").factory());

    LetterQueue() {
        worker.allowCoreThreadTimeOut(true);
    }

    /// False when too much waits already.
    boolean add(Runnable work) {
        try {
            worker.execute(() -> done(work));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private static void done(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).log("letter not made");
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(PATIENCE, TimeUnit.SECONDS);
    }
}
