package vn.lienminh.commands;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Table;

/// What an empty data folder begins with: the catalogue, the provinces and their events, the alliances. They come
/// through the same doors as a user's files. Two programs that start at once do it once.
@Component
@Order(0)
class Foundation implements ApplicationRunner {
    private static final List<String> FILES = List.of(
            "units.csv",
            "breakdowns.csv",
            "indicators.csv",
            "checks.csv",
            "parameters.csv",
            "territory.csv",
            "organisations.csv");
    private static final String LOCK = "select pg_advisory_xact_lock(78, 1)";

    private final TabularFiles files;
    private final Loader loader;
    private final Indicators indicators;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Foundation(
            TabularFiles files,
            Loader loader,
            Indicators indicators,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.files = files;
        this.loader = loader;
        this.indicators = indicators;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (indicators.empty()) transaction.executeWithoutResult(status -> lay());
    }

    private void lay() {
        jdbc.sql(LOCK).query().listOfRows();
        if (!indicators.empty()) return;
        for (String name : FILES)
            loader.load(tables(name), new Loader.Manner("", false), Actor.operator())
                    .orThrow();
    }

    private List<Table> tables(String name) {
        try (InputStream in = Foundation.class.getResourceAsStream("/catalogue/" + name)) {
            if (in == null) throw new IllegalStateException("no " + name);
            return files.read(name, in).orThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
