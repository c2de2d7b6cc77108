package vn.lienminh.reporting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of what was sent by hand: sending, returning, and what waits for an answer.
@Repository
class SubmissionStore {
    private static final String ADD = """
            insert into reporting.submission (province, form, period, organisation, revision, over, entries_until)
            values (:province, :form, :period, :organisation, :revision, :over, :until)
            """;
    private static final String RETURN = """
            update reporting.submission set returned_at = :at, returned_by = :by, return_reason = :reason
             where province = :province and form = :form and period = :period and organisation = :organisation
               and revision = :revision and returned_at is null
            """;
    private static final String QUESTION = """
            insert into reporting.question (province, form, period, organisation, revision, cell, reason)
            select :province, :form, :period, :organisation, :revision, r.*
              from unnest(:cells::int[], :reasons::text[]) as r
            """;
    private static final String OF_REPORT = """
            select * from reporting.submission
             where organisation = :organisation and form = :form and period = :period
             order by revision
            """;
    private static final String QUESTIONS = """
            select revision, cell, reason from reporting.question
             where organisation = :organisation and form = :form and period = :period
            """;
    private static final String WAITING = """
            select s.*, p.submitted_at, p.submitted_by from reporting.submission s
              join reporting.snapshot p using (province, form, period, organisation, revision)
             where s.returned_at is null
               and not exists (select 1 from reporting.acceptance a
                                where a.province = s.province and a.form = s.form and a.period = s.period
                                  and a.organisation = s.organisation and a.revision = s.revision)
               and not exists (select 1 from reporting.snapshot n
                                where n.province = s.province and n.form = s.form and n.period = s.period
                                  and n.organisation = s.organisation and n.revision > s.revision)
             order by p.submitted_at, s.organisation
            """;
    private static final String IN_WORK = """
            select province, form, period, organisation from reporting.entry where organisation = any(:organisations)
            union
            select province, form, period, organisation from reporting.submission
             where organisation = any(:organisations) and returned_at is not null
            union
            select province, form, period, organisation from reporting.acceptance
             where organisation = any(:organisations) and ended_reason is not null
             order by organisation, period desc limit 200
            """;
    private static final String SERIES = """
            select s.* from reporting.snapshot s
              join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.organisation = :organisation and a.ended_at is null and s.period_end = any(:ends)
             order by s.period_end, s.period
            """;

    private final JdbcClient jdbc;

    SubmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One that waits for an answer.
    record Waiting(Submission submission, Instant at, String by) {}

    private JdbcClient.StatementSpec of(String sql, ReportId id) {
        return jdbc.sql(sql)
                .param("organisation", id.organisation().value())
                .param("form", id.form())
                .param("period", id.period().toString());
    }

    void add(Submission submission) {
        of(ADD, submission.id())
                .param("province", submission.id().province().value())
                .param("revision", submission.revision())
                .param("over", submission.over())
                .param("until", submission.entriesUntil())
                .update();
    }

    /// Whether it still waited.
    boolean giveBack(ReportId id, int revision, Submission.Return why) {
        int done = of(RETURN, id)
                .param("province", id.province().value())
                .param("revision", revision)
                .param("at", Timestamp.from(why.at()))
                .param("by", why.by())
                .param("reason", why.reason())
                .update();
        if (done == 1) ask(id, revision, why.questions());
        return done == 1;
    }

    void ask(ReportId id, int revision, Map<Integer, String> questions) {
        if (questions.isEmpty()) return;
        List<Integer> cells = new ArrayList<>(questions.keySet());
        of(QUESTION, id)
                .param("province", id.province().value())
                .param("revision", revision)
                .param("cells", cells.toArray(Integer[]::new))
                .param("reasons", cells.stream().map(questions::get).toArray(String[]::new))
                .update();
    }

    /// Every one of a report, oldest first.
    List<Submission> of(ReportId id) {
        Map<Integer, Map<Integer, String>> questions = questions(id);
        return of(OF_REPORT, id)
                .query((row, n) -> submission(row, questions.getOrDefault(row.getInt("revision"), Map.of())))
                .list();
    }

    /// By revision and cell what was asked when it was given back.
    Map<Integer, Map<Integer, String>> questions(ReportId id) {
        Map<Integer, Map<Integer, String>> questions = new HashMap<>();
        of(QUESTIONS, id).query(row -> {
            questions
                    .computeIfAbsent(row.getInt("revision"), k -> new HashMap<>())
                    .put(row.getInt("cell"), row.getString("reason"));
        });
        return questions;
    }

    /// What waits, longest first.
    List<Waiting> waiting() {
        return jdbc.sql(WAITING)
                .query((row, n) -> new Waiting(
                        submission(row, Map.of()),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getString("submitted_by")))
                .list();
    }

    /// The reports of these organisations into which somebody ever typed, or that were ever returned or taken back.
    List<ReportId> inWork(Collection<OrganisationId> organisations) {
        return jdbc.sql(IN_WORK)
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(Integer[]::new))
                .query((row, n) -> ReportStore.id(row))
                .list();
    }

    /// The reports of an organisation that count, of periods that end on these days, oldest first.
    List<Snapshot> series(OrganisationId organisation, Collection<LocalDate> ends) {
        return jdbc.sql(SERIES)
                .param("organisation", organisation.value())
                .param("ends", ends.stream().map(Date::valueOf).toArray(Date[]::new))
                .query((row, n) -> ReportStore.snapshot(row))
                .list();
    }

    private static Submission submission(ResultSet row, Map<Integer, String> questions) throws SQLException {
        Instant at = ReportStore.instant(row, "returned_at");
        Submission.Return returned = at == null
                ? null
                : new Submission.Return(at, row.getString("returned_by"), row.getString("return_reason"), questions);
        return new Submission(
                ReportStore.id(row),
                row.getInt("revision"),
                row.getInt("over"),
                row.getLong("entries_until"),
                returned);
    }
}
