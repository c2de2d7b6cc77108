package vn.lienminh.reporting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.TerritoryId;

/// All SQL that looks reports up.
@Repository
class ReportStore {
    private static final String LOCK_REPORT = "select pg_advisory_xact_lock(hashtextextended(:key, 0))";
    private static final String KNOWN = """
            select s.*, a.accepted_at is not null and a.ended_at is null
                        or a.accepted_at is null and s.file_hash = :hash and s.submitted_at = :at as counts
              from reporting.snapshot s
              left join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.organisation = any(:organisations) and s.period_end = any(:ends)
            """;
    private static final String OF_ORGANISATION = """
            select s.* from reporting.snapshot s join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.organisation = :organisation and a.ended_at is null
             order by s.period_end, s.period
            """;
    private static final String HISTORY = """
            select s.*, a.accepted_at, a.accepted_by, a.ended_at, a.ended_by, a.ended_reason
              from reporting.snapshot s left join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.organisation = any(:organisations) and s.period = :period
             order by s.organisation, s.revision desc
            """;
    private static final String ADD_FILE = """
            insert into reporting.loaded_file (hash, file, loaded_at, loaded_by) values (:hash, :file, :at, :by)
            on conflict do nothing
            """;
    private static final String LOADED = "select exists (select 1 from reporting.loaded_file where hash = :hash)";

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends nobody else changes this report.
    void lock(ReportId id) {
        jdbc.sql(LOCK_REPORT).param("key", id.toString()).query().listOfRows();
    }

    /// What counts of these organisations' reports whose periods end on these days, and what one load has filed of
    /// them since it began.
    ///
    /// @param load the hash of its file and when it began
    KnownReports known(Collection<OrganisationId> organisations, Collection<LocalDate> ends, Load load) {
        KnownReports known = new KnownReports();
        jdbc.sql(KNOWN)
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(Integer[]::new))
                .param("ends", ends.stream().map(Date::valueOf).toArray(Date[]::new))
                .param("hash", load.hash())
                .param("at", Timestamp.from(load.at()))
                .query(row -> {
                    if (row.getBoolean("counts")) known.add(snapshot(row));
                    known.given(id(row), row.getInt("revision"));
                });
        return known;
    }

    record Load(String hash, Instant at) {}

    /// The accepted reports of an organisation, oldest period first.
    List<Snapshot> ofOrganisation(OrganisationId organisation) {
        return jdbc.sql(OF_ORGANISATION)
                .param("organisation", organisation.value())
                .query((row, n) -> snapshot(row))
                .list();
    }

    /// Every revision of a period's reports, of each organisation the newest first.
    List<Revision> history(Collection<OrganisationId> organisations, Period period) {
        return jdbc.sql(HISTORY)
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(Integer[]::new))
                .param("period", period.toString())
                .query((row, n) -> new Revision(
                        snapshot(row),
                        instant(row, "accepted_at"),
                        row.getString("accepted_by"),
                        instant(row, "ended_at"),
                        row.getString("ended_by"),
                        row.getString("ended_reason")))
                .list();
    }

    void addFile(Snapshot.Evidence evidence, Instant at, String by) {
        jdbc.sql(ADD_FILE)
                .param("hash", evidence.hash())
                .param("file", evidence.file())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    boolean loaded(String hash) {
        return jdbc.sql(LOADED).param("hash", hash).query(Boolean.class).single();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Snapshot snapshot(ResultSet row) throws SQLException {
        Standing standing = Standing.parse(row.getString("standing")).orElseThrow();
        String origin = row.getString("origin");
        SnapshotNotes.Notes notes = SnapshotNotes.read(row.getString("notes"));
        return new Snapshot(
                id(row),
                row.getInt("revision"),
                row.getInt("version"),
                ReportingLevel.of(row.getString("level")),
                new TerritoryId(row.getInt("area")),
                standing,
                origin,
                SnapshotNotes.cells(NumericArray.parse(row.getString("amounts")), notes, standing, origin),
                notes.warnings(),
                row.getString("reason"),
                new Snapshot.Evidence(row.getString("file"), row.getString("file_hash")),
                row.getString("hash"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("submitted_by"));
    }

    static ReportId id(ResultSet row) throws SQLException {
        return new ReportId(
                new TerritoryId(row.getInt("province")),
                row.getString("form"),
                Period.of(row.getString("period")),
                new OrganisationId(row.getInt("organisation")));
    }
}
