package vn.lienminh.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The database as everybody uses it, where there is a replica: what only reads (`Reading`) goes to the replica
/// where that is current. Chosen once for each reading, so that a later statement of it never sees less than an
/// earlier one.
final class RoutedSource extends DelegatingDataSource {
    private static final ScopedValue<Choice> READING = ScopedValue.newInstance();

    private final Replica replica;

    RoutedSource(DataSource primary, Replica replica) {
        super(primary);
        this.replica = replica;
    }

    private static final class Choice {
        private final boolean primary;
        private @Nullable DataSource source;

        Choice(boolean primary) {
            this.primary = primary;
        }

        synchronized DataSource of(RoutedSource routed) {
            if (primary) return routed.primary();
            if (source == null) source = routed.replica.currentOr(routed.primary());
            return source;
        }
    }

    /// Never from a replica, within a reading too.
    static void onPrimary(Runnable work) {
        ScopedValue.where(READING, new Choice(true)).run(work);
    }

    /// Everything in it may be read from a replica.
    static <T, X extends Throwable> T reading(ScopedValue.CallableOp<T, X> work) throws X {
        return READING.isBound()
                ? work.call()
                : ScopedValue.where(READING, new Choice(false)).call(work);
    }

    private DataSource primary() {
        return Objects.requireNonNull(getTargetDataSource());
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (READING.isBound() ? READING.get().of(this) : primary()).getConnection();
    }
}
