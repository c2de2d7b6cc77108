package vn.lienminh.emulation.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of opinions.
@Repository
class OpinionStore {
    private static final String OF_YEAR = """
            select organisation, criterion, stage, value, reason, scorer, recorded_at, recorded_by from emulation.opinion
             where cluster = :cluster and year = :year
               and (:known::timestamptz is null and ended_at is null
                    or recorded_at <= :known and (ended_at is null or :known < ended_at))
             order by organisation, criterion, stage
            """;
    private static final String LOCK = "lock table emulation.opinion in share row exclusive mode";
    private static final String END = """
            update emulation.opinion set ended_at = :at
             where cluster = :cluster and year = :year and organisation = :organisation and criterion = :criterion
               and stage = :stage and ended_at is null
            """;
    private static final String ADD = """
            insert into emulation.opinion
                (cluster, year, organisation, criterion, stage, value, reason, scorer, recorded_at, recorded_by)
            values (:cluster, :year, :organisation, :criterion, :stage, :value, :reason, :scorer, :at, :by)
            """;

    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Opinion> of(String cluster, int year, @Nullable Instant known) {
        return jdbc.sql(OF_YEAR)
                .param("cluster", cluster)
                .param("year", year)
                .param("known", known == null ? null : Timestamp.from(known))
                .query((row, n) -> opinion(row))
                .list();
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        return new Opinion(
                row.getString("organisation"),
                row.getString("criterion"),
                Stage.parse(row.getString("stage")).orElseThrow(),
                row.getBigDecimal("value"),
                row.getString("reason"),
                row.getString("scorer"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }

    void lock() {
        jdbc.sql(LOCK).update();
    }

    /// In the place of what the same stage said before.
    void put(String cluster, int year, Opinion opinion) {
        jdbc.sql(END)
                .param("cluster", cluster)
                .param("year", year)
                .param("organisation", opinion.unit())
                .param("criterion", opinion.criterion())
                .param("stage", opinion.stage().word())
                .param("at", Timestamp.from(opinion.at()))
                .update();
        jdbc.sql(ADD)
                .param("cluster", cluster)
                .param("year", year)
                .param("organisation", opinion.unit())
                .param("criterion", opinion.criterion())
                .param("stage", opinion.stage().word())
                .param("value", opinion.value())
                .param("reason", opinion.reason())
                .param("scorer", opinion.scorer())
                .param("at", Timestamp.from(opinion.at()))
                .param("by", opinion.by())
                .update();
    }
}
