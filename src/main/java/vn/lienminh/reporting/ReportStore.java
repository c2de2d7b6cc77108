package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.TerritoryId;

/// All SQL of reports.
@Repository
class ReportStore {
    private static final String LOCK_REPORT = "select pg_advisory_xact_lock(hashtextextended(:key, 0))";
    private static final String LOCK_PROVINCE = "select pg_advisory_xact_lock(77, :province)";
    private static final String LAST_ACCEPTED =
            "select max(accepted_at) from reporting.acceptance where province = :province";
    private static final String CURRENT = """
            select s.* from reporting.snapshot s join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.province = :province and s.form = :form and s.period = :period and s.organisation = :organisation
               and a.ended_at is null
            """;
    private static final String LAST_REVISION = """
            select coalesce(max(revision), 0) from reporting.snapshot
             where province = :province and form = :form and period = :period and organisation = :organisation
            """;
    private static final String OF_ORGANISATION = """
            select s.* from reporting.snapshot s join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.organisation = :organisation and a.ended_at is null
             order by s.period_end, s.period
            """;
    private static final String HISTORY = """
            select s.*, a.accepted_at, a.accepted_by, a.ended_at
              from reporting.snapshot s left join reporting.acceptance a using (province, form, period, organisation, revision)
             where s.organisation = any(:organisations) and s.period = :period
             order by s.organisation, s.revision desc
            """;
    private static final String ADD = """
            insert into reporting.snapshot (province, form, period, organisation, revision, version, level, area, period_end, standing,
                   origin, amounts, notes, reason, file, file_hash, hash, submitted_at, submitted_by)
            values (:province, :form, :period, :organisation, :revision, :version, :level, :area, :end, :standing, :origin, :amounts,
                    :notes::jsonb, :reason, :file, :fileHash, :hash, :at, :by)
            """;
    private static final String ACCEPT = """
            insert into reporting.acceptance (province, form, period, organisation, revision, accepted_at, accepted_by)
            values (:province, :form, :period, :organisation, :revision, :at, :by)
            """;
    private static final String END = """
            update reporting.acceptance set ended_at = :at, ended_by = :by
             where province = :province and form = :form and period = :period and organisation = :organisation
               and ended_at is null
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

    /// The instant of an acceptance: read after the province's lock is held, and later than every earlier one
    /// there.
    Instant acceptanceTime(TerritoryId province, Instant now) {
        jdbc.sql(LOCK_PROVINCE).param("province", province.value()).query().listOfRows();
        Instant last = jdbc.sql(LAST_ACCEPTED)
                .param("province", province.value())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single()
                .orElse(Instant.EPOCH);
        Instant instant = now.truncatedTo(ChronoUnit.MICROS);
        return instant.isAfter(last) ? instant : last.plus(1, ChronoUnit.MICROS);
    }

    Optional<Snapshot> current(ReportId id) {
        return bind(jdbc.sql(CURRENT), id).query((row, n) -> snapshot(row)).optional();
    }

    int lastRevision(ReportId id) {
        return bind(jdbc.sql(LAST_REVISION), id).query(Integer.class).single();
    }

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
                        instant(row, "ended_at")))
                .list();
    }

    void add(Snapshot snapshot, int size) {
        bind(jdbc.sql(ADD), snapshot.id())
                .param("revision", snapshot.revision())
                .param("version", snapshot.version())
                .param("level", snapshot.level().word())
                .param("area", snapshot.area().value())
                .param("end", snapshot.id().period().end())
                .param("standing", snapshot.standing().word())
                .param("origin", snapshot.origin())
                .param("amounts", SnapshotNotes.amounts(snapshot.cells(), size))
                .param("notes", SnapshotNotes.write(snapshot))
                .param("reason", snapshot.reason())
                .param("file", snapshot.evidence().file())
                .param("fileHash", snapshot.evidence().hash())
                .param("hash", snapshot.hash())
                .param("at", Timestamp.from(snapshot.submittedAt()))
                .param("by", snapshot.submittedBy())
                .update();
    }

    void end(ReportId id, Instant at, String by) {
        bind(jdbc.sql(END), id).param("at", Timestamp.from(at)).param("by", by).update();
    }

    void accept(Snapshot snapshot, Instant at, String by) {
        bind(jdbc.sql(ACCEPT), snapshot.id())
                .param("revision", snapshot.revision())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
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

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, ReportId id) {
        return sql.param("province", id.province().value())
                .param("form", id.form())
                .param("period", id.period().toString())
                .param("organisation", id.organisation().value());
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
                new ReportId(
                        new TerritoryId(row.getInt("province")),
                        row.getString("form"),
                        Period.of(row.getString("period")),
                        new OrganisationId(row.getInt("organisation"))),
                row.getInt("revision"),
                row.getInt("version"),
                ReportingLevel.of(row.getString("level")),
                new TerritoryId(row.getInt("area")),
                standing,
                origin,
                SnapshotNotes.cells((BigDecimal[]) row.getArray("amounts").getArray(), notes, standing, origin),
                notes.warnings(),
                row.getString("reason"),
                new Snapshot.Evidence(row.getString("file"), row.getString("file_hash")),
                row.getString("hash"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("submitted_by"));
    }
}
