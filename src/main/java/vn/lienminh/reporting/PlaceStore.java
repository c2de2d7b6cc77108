package vn.lienminh.reporting;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.TerritoryId;

/// All SQL that asks where reports are filed.
@Repository
class PlaceStore {
    private static final String COUNTING = """
            select s.province, s.form, s.period, s.organisation, s.revision, s.level, s.area
              from reporting.snapshot s
              join reporting.acceptance a using (province, form, period, organisation, revision)
             where a.ended_at is null and s.period_end >= :from
               and (:all or s.organisation = any(:organisations))
             order by s.province, s.form, s.period, s.organisation
            """;
    private static final String SNAPSHOTS = """
            select s.* from reporting.snapshot s
              join unnest(:provinces::int[], :forms::text[], :periods::text[], :organisations::int[], :revisions::int[])
                   as r (province, form, period, organisation, revision) using (province, form, period, organisation, revision)
             where s.province = any(:within)
            """;
    private static final String LAST_REVISION = """
            select coalesce(max(revision), 0) from reporting.snapshot
             where organisation = :organisation and period_end = :end and form = :form and period = :period
            """;

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The reports that count, of periods that end on a day or later.
    ///
    /// @param organisations null: all
    List<Refiling.Filed> counting(LocalDate from, @Nullable Collection<OrganisationId> organisations) {
        Integer[] some = organisations == null
                ? new Integer[0]
                : organisations.stream().map(OrganisationId::value).toArray(Integer[]::new);
        return jdbc.sql(COUNTING)
                .param("from", Date.valueOf(from))
                .param("all", organisations == null)
                .param("organisations", some)
                .query((row, n) -> new Refiling.Filed(
                        new Filing.Counted(ReportStore.id(row), row.getInt("revision")),
                        ReportingLevel.of(row.getString("level")),
                        new TerritoryId(row.getInt("area"))))
                .list();
    }

    /// In the order asked for.
    List<Snapshot> snapshots(List<Filing.Counted> revisions) {
        Map<Filing.Counted, Snapshot> found = new HashMap<>();
        SnapshotStore.named(jdbc.sql(SNAPSHOTS), revisions).query(row -> {
            Snapshot snapshot = ReportStore.snapshot(row);
            found.put(new Filing.Counted(snapshot.id(), snapshot.revision()), snapshot);
        });
        return new ArrayList<>(revisions.stream()
                .map(r -> Objects.requireNonNull(found.get(r)))
                .toList());
    }

    /// Whatever province its revisions are filed under.
    int lastRevision(ReportId id) {
        return jdbc.sql(LAST_REVISION)
                .param("organisation", id.organisation().value())
                .param("end", Date.valueOf(id.period().end()))
                .param("form", id.form())
                .param("period", id.period().toString())
                .query(Integer.class)
                .single();
    }
}
