package vn.lienminh.audit;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.lienminh.TestDatabase;
import vn.lienminh.platform.DataFolder;

/// A trail for tests without the program: it writes lines that nobody links.
public final class Trails {
    private Trails() {}

    public static AuditTrail of(TestDatabase database, Clock clock) {
        JdbcClient jdbc = database.jdbc();
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.source());
        RootFile nowhere = new RootFile(new DataFolder(Path.of("nowhere")));
        Links links = new Links(new ChainStore(jdbc), nowhere, clock, transactions);
        return new AuditTrail(new HistoryStore(jdbc), new Sealer(links), clock, transactions);
    }
}
