package vn.lienminh.reporting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;

/// All SQL that follows many reports at once, without their numbers.
@Repository
class CourseStore {
    private static final String SENDINGS = """
            select s.form, s.period, s.organisation, s.revision, s.standing, s.submitted_at, s.submitted_by,
                   a.accepted_at, a.ended_at, a.ended_reason, m.revision as by_hand, m.entries_until, m.returned_at
              from reporting.snapshot s
              left join reporting.acceptance a using (province, form, period, organisation, revision)
              left join reporting.submission m using (province, form, period, organisation, revision)
             where s.organisation = any(:organisations) and s.period_end = any(:ends) and s.period = any(:periods)
             order by s.organisation, s.form, s.period, s.revision
            """;
    private static final String TYPED = """
            select organisation, form, period, max(seq) as last from reporting.entry
             where organisation = any(:organisations) and period = any(:periods)
             group by organisation, form, period
            """;
    private static final String FILLED = """
            select organisation, form, period, count(*) as cells
              from (select distinct on (organisation, form, period, cell) organisation, form, period, missing
                      from reporting.entry
                     where organisation = any(:organisations) and period = any(:periods)
                     order by organisation, form, period, cell, seq desc) as latest
             where missing is distinct from 'NOT_REPORTED'
             group by organisation, form, period
            """;
    private static final String SENT_BY = """
            select s.form, s.period, s.organisation, max(s.submitted_at) as at
              from reporting.snapshot s join reporting.submission m using (province, form, period, organisation, revision)
             where s.organisation = any(:organisations) and s.submitted_at >= :since and s.submitted_by = :by
             group by s.form, s.period, s.organisation
            """;
    private static final String ACCEPTED_BY = """
            select a.form, a.period, a.organisation, max(a.accepted_at) as at
              from reporting.acceptance a join reporting.submission m using (province, form, period, organisation, revision)
             where a.accepted_at >= :since and a.accepted_by = :by
             group by a.form, a.period, a.organisation
             order by max(a.accepted_at) desc limit 100
            """;

    private final JdbcClient jdbc;

    CourseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param byHand whether it was sent from a sheet
    /// @param entriesUntil the last entry that it holds
    record Sent(ReportCourse.Sending sending, boolean byHand, long entriesUntil) {}

    private JdbcClient.StatementSpec of(
            String sql, Collection<OrganisationId> organisations, Collection<Period> periods) {
        return jdbc.sql(sql)
                .param("organisations", ids(organisations))
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new));
    }

    private static Integer[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(Integer[]::new);
    }

    /// Of each report its revisions, oldest first.
    void sendings(
            Collection<OrganisationId> organisations,
            Collection<Period> periods,
            Map<ReportCourse.Key, List<Sent>> into) {
        Date[] ends =
                periods.stream().map(Period::end).distinct().map(Date::valueOf).toArray(Date[]::new);
        of(SENDINGS, organisations, periods).param("ends", ends).query(row -> {
            into.computeIfAbsent(key(row), k -> new ArrayList<>()).add(sent(row));
        });
    }

    private static Sent sent(ResultSet row) throws SQLException {
        ReportCourse.Sending sending = new ReportCourse.Sending(
                row.getInt("revision"),
                Standing.parse(row.getString("standing")).orElseThrow(),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("submitted_by"),
                ReportStore.instant(row, "returned_at"),
                ReportStore.instant(row, "accepted_at"),
                ReportStore.instant(row, "ended_at"),
                row.getString("ended_reason"));
        return new Sent(sending, row.getObject("by_hand") != null, row.getLong("entries_until"));
    }

    /// The last entry of each report into which somebody ever typed.
    Map<ReportCourse.Key, Long> typed(Collection<OrganisationId> organisations, Collection<Period> periods) {
        Map<ReportCourse.Key, Long> typed = new HashMap<>();
        of(TYPED, organisations, periods).query(row -> {
            typed.put(key(row), row.getLong("last"));
        });
        return typed;
    }

    /// How many cells of each say something.
    Map<ReportCourse.Key, Integer> filled(Collection<OrganisationId> organisations, Collection<Period> periods) {
        Map<ReportCourse.Key, Integer> filled = new HashMap<>();
        of(FILLED, organisations, periods).query(row -> {
            filled.put(key(row), row.getInt("cells"));
        });
        return filled;
    }

    record Done(ReportCourse.Key key, Instant at) {}

    /// What somebody has sent of these organisations since then.
    List<Done> sentBy(String name, Collection<OrganisationId> organisations, Instant since) {
        return jdbc.sql(SENT_BY)
                .param("organisations", ids(organisations))
                .param("by", name)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Done(key(row), row.getTimestamp("at").toInstant()))
                .list();
    }

    /// What of others' sendings somebody has accepted since then.
    List<Done> acceptedBy(String name, Instant since) {
        return jdbc.sql(ACCEPTED_BY)
                .param("by", name)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Done(key(row), row.getTimestamp("at").toInstant()))
                .list();
    }

    private static ReportCourse.Key key(ResultSet row) throws SQLException {
        return new ReportCourse.Key(
                new OrganisationId(row.getInt("organisation")),
                row.getString("form"),
                Period.of(row.getString("period")));
    }
}
