package vn.lienminh.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds committed lines to the chain (nối chuỗi), in the order in which it finds them: never by their clock, so that
/// a clock that is wrong neither breaks the chain nor changes its order.
@Component
class Links {
    private static final Logger log = LoggerFactory.getLogger(Links.class);
    private static final int MOST = 1_000;

    private final ChainStore store;
    private final RootFile file;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Links(ChainStore store, RootFile file, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.file = file;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Links all that waits, unless another program is at it.
    void add() {
        boolean more = true;
        while (more) more = Boolean.TRUE.equals(transaction.execute(status -> addSome()));
    }

    private boolean addSome() {
        if (!store.alone()) return false;
        List<Line> lines = store.waiting(MOST);
        if (lines.isEmpty()) return false;
        Root before = store.last();
        List<Long> entries = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        String hash = before.hash();
        for (Line line : lines) {
            hash = Chain.hash(hash, line);
            entries.add(line.id());
            hashes.add(hash);
        }
        store.link(before, entries, hashes);
        Root now = new Root(before.place() + lines.size(), hash);
        store.root(now, clock.instant(), Whence.node());
        return lines.size() == MOST;
    }

    /// Keeps the newest root beside the database, unless the one that lies there says that the chain is not its own
    /// continuation: that one is evidence.
    void publish() {
        Root last =
                Optional.ofNullable(transaction.execute(status -> store.last())).orElse(Root.BEGINNING);
        Optional<Root> kept = file.read();
        if (last.equals(Root.BEGINNING) || kept.filter(last::equals).isPresent()) return;
        if (kept.filter(root -> !store.hash(root.place()).equals(root.hash())).isPresent())
            log.atWarn().addKeyValue("root", kept.get()).log("the history does not hold the root that was kept");
        else file.write(last);
    }
}
