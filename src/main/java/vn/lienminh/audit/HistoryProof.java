package vn.lienminh.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Proves that the history is what was written (kiểm tra lịch sử): every link over again from the first line, and the
/// roots that were kept elsewhere.
@Service
public class HistoryProof {
    private static final int MOST = 1_000;

    private final ChainStore store;
    private final RootFile file;
    private final TransactionTemplate atOneMoment;

    HistoryProof(ChainStore store, RootFile file, PlatformTransactionManager transactions) {
        this.store = store;
        this.file = file;
        this.atOneMoment = new TransactionTemplate(transactions);
        this.atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.atOneMoment.setReadOnly(true);
    }

    /// What is wrong.
    public enum Flaw {
        /// the line does not give the hash of its link: it was changed, or stands where another stood
        CHANGED,
        /// a link has no line any more
        REMOVED,
        /// a link is missing
        BROKEN,
        /// a line that nobody announced
        INSERTED,
        /// the chain is shorter than a root that was kept
        CUT,
        /// the chain has another hash where a root was kept: it was written anew
        REWRITTEN
    }

    /// @param place in the chain; 0: in none
    /// @param line its id; 0: none
    public record Found(Flaw flaw, long place, long line) {}

    /// @param lines how many are linked
    /// @param waiting how many were not yet linked
    /// @param root where the chain ends
    /// @param found the first thousand
    public record Result(long lines, long waiting, Root root, List<Found> found, Duration took) {}

    /// @param known a root that somebody kept; empty: the one that lies beside the database
    public Result prove(Optional<Root> known) {
        long start = System.nanoTime();
        return Objects.requireNonNull(atOneMoment.execute(status -> {
            Walk walk = new Walk();
            store.each(walk::step);
            store.brokenRoots().forEach(walk::hold);
            file.read().ifPresent(walk::hold);
            known.ifPresent(walk::hold);
            store.strangers().forEach(id -> walk.add(Flaw.INSERTED, 0, id));
            store.lost().forEach(id -> walk.add(Flaw.REMOVED, 0, id));
            return new Result(
                    walk.lines,
                    store.howMany(),
                    new Root(walk.place, walk.hash),
                    walk.found.stream().distinct().limit(MOST).toList(),
                    Duration.ofNanos(System.nanoTime() - start));
        }));
    }

    private final class Walk {
        private final List<Found> found = new ArrayList<>();
        private long place;
        private long lines;
        private String hash = Chain.BEGINNING;

        /// Goes on from the hash that is written, so that one changed line is one flaw.
        void step(ChainStore.Linked link) {
            if (link.place() != place + 1) add(Flaw.BROKEN, place + 1, 0);
            else if (link.line() == null) add(Flaw.REMOVED, link.place(), link.entry());
            else if (!Chain.hash(hash, link.line()).equals(link.hash())) add(Flaw.CHANGED, link.place(), link.entry());
            place = link.place();
            hash = link.hash();
            lines++;
        }

        void hold(Root root) {
            if (root.place() > place) add(Flaw.CUT, root.place(), 0);
            else if (root.place() > 0 && !store.hash(root.place()).equals(root.hash()))
                add(Flaw.REWRITTEN, root.place(), 0);
        }

        void add(Flaw flaw, long at, long line) {
            if (found.size() < MOST) found.add(new Found(flaw, at, line));
        }
    }
}
