package vn.lienminh.reporting.threads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.reporting.ReportId;

/// All SQL of threads. A report is found by organisation, form and period: its province may have become another one.
@Repository
class ThreadStore {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('threads:' || :key, 0))";
    private static final String OF_REPORT = """
            select * from reporting.remark
             where organisation = :organisation and form = :form and period = :period
             order by thread, seq
            """;
    private static final String SAY = """
            insert into reporting.remark (province, form, period, organisation, thread, seq, cell, text, mentioned, assignee, open,
                   said_at, said_by)
            values (:province, :form, :period, :organisation, :thread, :seq, :cell, :text, :mentioned, :assignee, :open, :at, :by)
            """;
    private static final String OPEN_OF = """
            select l.organisation, count(*) as threads from reporting.remark l
             where l.organisation = any(:organisations::int[]) and left(l.period, 4) = :year and l.open
               and not exists (select 1 from reporting.remark n
                                where n.province = l.province and n.form = l.form and n.period = l.period
                                  and n.organisation = l.organisation and n.thread = l.thread and n.seq > l.seq)
             group by l.organisation
            """;
    private static final String OPEN_WITH = """
            select r.* from reporting.remark r
             where (r.province, r.form, r.period, r.organisation, r.thread) in
                   (select province, form, period, organisation, thread from reporting.remark
                     where assignee = :person or mentioned && array[:person::text])
               and exists (select 1 from reporting.remark l
                            where l.province = r.province and l.form = r.form and l.period = r.period
                              and l.organisation = r.organisation and l.thread = r.thread and l.open
                              and not exists (select 1 from reporting.remark n
                                               where n.province = l.province and n.form = l.form and n.period = l.period
                                                 and n.organisation = l.organisation and n.thread = l.thread
                                                 and n.seq > l.seq))
             order by r.organisation, r.period, r.form, r.thread, r.seq limit 2000
            """;
    private static final String SINCE = """
            select r.* from reporting.remark r
             where (r.province, r.form, r.period, r.organisation, r.thread) in
                   (select province, form, period, organisation, thread from reporting.remark where said_at > :since)
             order by r.organisation, r.period, r.form, r.thread, r.seq limit 5000
            """;

    private final JdbcClient jdbc;

    ThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends nobody else says anything about this report.
    void lock(ReportId report) {
        jdbc.sql(LOCK).param("key", report.toString()).query().listOfRows();
    }

    List<Discussion> of(ReportId report) {
        return threads(jdbc.sql(OF_REPORT)
                .param("organisation", report.organisation().value())
                .param("form", report.form())
                .param("period", report.period().toString()));
    }

    /// The open ones that somebody has, or in which they were called.
    List<Discussion> with(String person) {
        return threads(jdbc.sql(OPEN_WITH).param("person", person));
    }

    /// Those in which something was said since then.
    List<Discussion> since(Instant since) {
        return threads(jdbc.sql(SINCE).param("since", Timestamp.from(since)));
    }

    private record Key(ReportId report, int thread) {}

    private static List<Discussion> threads(JdbcClient.StatementSpec question) {
        Map<Key, Discussion> threads = new LinkedHashMap<>();
        question.query(row -> {
            Key key = new Key(report(row), row.getInt("thread"));
            Integer cell = row.getObject("cell", Integer.class);
            threads.computeIfAbsent(key, k -> new Discussion(k.report(), k.thread(), cell, new ArrayList<>()))
                    .remarks()
                    .add(remark(row));
        });
        return List.copyOf(threads.values());
    }

    private static ReportId report(ResultSet row) throws SQLException {
        return new ReportId(
                new TerritoryId(row.getInt("province")),
                row.getString("form"),
                Period.of(row.getString("period")),
                new OrganisationId(row.getInt("organisation")));
    }

    private static Discussion.Remark remark(ResultSet row) throws SQLException {
        return new Discussion.Remark(
                row.getInt("seq"),
                row.getString("text"),
                List.of((String[]) row.getArray("mentioned").getArray()),
                row.getString("assignee"),
                row.getBoolean("open"),
                row.getTimestamp("said_at").toInstant(),
                row.getString("said_by"));
    }

    void say(Discussion thread, Discussion.Remark remark) {
        ReportId report = thread.report();
        jdbc.sql(SAY)
                .param("province", report.province().value())
                .param("form", report.form())
                .param("period", report.period().toString())
                .param("organisation", report.organisation().value())
                .param("thread", thread.number())
                .param("seq", remark.seq())
                .param("cell", thread.cell())
                .param("text", remark.text())
                .param("mentioned", remark.mentioned().toArray(String[]::new))
                .param("assignee", remark.assignee())
                .param("open", remark.open())
                .param("at", Timestamp.from(remark.at()))
                .param("by", remark.by())
                .update();
    }

    /// How many are open about the reports of a year, by organisation.
    Map<OrganisationId, Integer> open(Collection<OrganisationId> organisations, int year) {
        Map<OrganisationId, Integer> open = new HashMap<>();
        jdbc.sql(OPEN_OF)
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(Integer[]::new))
                .param("year", "" + year)
                .query(row -> {
                    open.put(new OrganisationId(row.getInt("organisation")), row.getInt("threads"));
                });
        return open;
    }
}
