package vn.lienminh.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Passwords tried in vain.
@Component
class AttemptStore {
    /// Counted before it is known whether the password is right: many at once cannot pass together.
    private static final String CLAIM = """
            insert into access.attempt as a (bucket, failures, last_at, open_at) values (:bucket, 1, :now, :now)
            on conflict (bucket) do update
               set failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                   last_at = :now,
                   open_at = case when a.last_at >= :forgotten and a.failures + 1 >= :free
                                  then :now::timestamptz + make_interval(secs =>
                                       least(:longest, :first * power(2, least(20, a.failures + 1 - :free))))
                                  else :now::timestamptz end
             where a.open_at <= :now
            returning failures
            """;
    private static final String OPEN_AT = "select open_at from access.attempt where bucket = :bucket";
    private static final String CLEAR = "delete from access.attempt where bucket = :bucket";
    private static final String UNCOUNT = """
            update access.attempt set failures = greatest(failures - 1, 0), open_at = least(open_at, :now)
             where bucket = :bucket
            """;
    private static final String SWEEP = "delete from access.attempt where last_at < :before and open_at < :before";

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The attempts made now with this one, or empty when the bucket is closed.
    Optional<Integer> claim(Attempts.Bucket bucket, Instant now) {
        return jdbc.sql(CLAIM)
                .param("bucket", bucket.name())
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(bucket.limit().remembered())))
                .param("free", bucket.limit().free())
                .param("first", seconds(bucket.limit().first()))
                .param("longest", seconds(bucket.limit().longest()))
                .query(Integer.class)
                .optional();
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }

    Optional<Instant> openAt(Attempts.Bucket bucket) {
        return jdbc.sql(OPEN_AT)
                .param("bucket", bucket.name())
                .query((row, n) -> row.getTimestamp("open_at").toInstant())
                .optional();
    }

    void clear(Attempts.Bucket bucket) {
        jdbc.sql(CLEAR).param("bucket", bucket.name()).update();
    }

    /// The last one was no failure.
    void uncount(Attempts.Bucket bucket, Instant now) {
        jdbc.sql(UNCOUNT)
                .param("bucket", bucket.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void sweep(Instant before) {
        jdbc.sql(SWEEP).param("before", Timestamp.from(before)).update();
    }
}
