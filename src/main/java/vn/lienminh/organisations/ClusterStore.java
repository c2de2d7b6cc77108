package vn.lienminh.organisations;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of clusters, their members and heads.
@Repository
class ClusterStore {
    private static final String CLUSTERS = "select code, name from organisations.cluster order by code";
    private static final String PUT_CLUSTER = """
            insert into organisations.cluster (code, name, recorded_at) values (:code, :name, :at)
            on conflict (code) do update set name = excluded.name
            """;
    private static final String MEMBERS = """
            select o.id, o.code, o.kind, s.name_vi, s.name_en, s.area, s.valid_from, s.valid_until
              from organisations.member m
              join organisations.organisation o on o.id = m.organisation
              join organisations.state s on s.organisation = m.organisation
             where m.cluster = :cluster
               and m.valid_from <= :day and (m.valid_until is null or :day < m.valid_until)
               and s.valid_from <= :day and (s.valid_until is null or :day < s.valid_until)
               and m.recorded_at <= :known and (m.ended_at is null or :known < m.ended_at)
               and s.recorded_at <= :known and (s.ended_at is null or :known < s.ended_at)
             order by m.ord, o.code
            """;
    private static final String HEADS = """
            select o.id, o.code, o.kind, s.name_vi, s.name_en, s.area, s.valid_from, s.valid_until,
                   h.role, h.valid_from as head_from, h.valid_until as head_until
              from organisations.head h
              join organisations.organisation o on o.id = h.organisation
              join organisations.state s on s.organisation = h.organisation
             where h.cluster = :cluster
               and h.valid_from <= :day and (h.valid_until is null or :day < h.valid_until)
               and s.valid_from <= :day and (s.valid_until is null or :day < s.valid_until)
               and h.recorded_at <= :known and (h.ended_at is null or :known < h.ended_at)
               and s.recorded_at <= :known and (s.ended_at is null or :known < s.ended_at)
             order by array_position(array['head', 'co-head', 'deputy'], h.role), h.valid_from, o.code
            """;
    private static final String TENURES = """
            select true as member, cluster, organisation, valid_from, valid_until, ord::text as word
              from organisations.member where ended_at is null
            union all
            select false, cluster, organisation, valid_from, valid_until, role
              from organisations.head where ended_at is null
            """;
    private static final String ADD_MEMBER = """
            insert into organisations.member (cluster, organisation, valid_from, valid_until, ord, recorded_at)
            values (:cluster, :organisation, :from, :until, :word::int, :at)
            """;
    private static final String ADD_HEAD = """
            insert into organisations.head (cluster, organisation, valid_from, valid_until, role, recorded_at)
            values (:cluster, :organisation, :from, :until, :word, :at)
            """;
    private static final String END_MEMBER = """
            update organisations.member set ended_at = :at
             where cluster = :cluster and organisation = :organisation and valid_from = :from and ended_at is null
            """;
    private static final String END_HEAD = """
            update organisations.head set ended_at = :at
             where cluster = :cluster and organisation = :organisation and valid_from = :from and ended_at is null
            """;

    private final JdbcClient jdbc;

    ClusterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Cluster> clusters() {
        return jdbc.sql(CLUSTERS)
                .query((row, n) -> new Cluster(row.getString("code"), row.getString("name")))
                .list();
    }

    void put(Cluster cluster, Instant at) {
        jdbc.sql(PUT_CLUSTER)
                .param("code", cluster.code())
                .param("name", cluster.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Organisation> members(String cluster, LocalDate day, Instant known) {
        return jdbc.sql(MEMBERS)
                .param("cluster", cluster)
                .param("day", day)
                .param("known", Timestamp.from(known))
                .query((row, n) -> OrganisationStore.organisation(row))
                .list();
    }

    List<Head> heads(String cluster, LocalDate day, Instant known) {
        return jdbc.sql(HEADS)
                .param("cluster", cluster)
                .param("day", day)
                .param("known", Timestamp.from(known))
                .query((row, n) -> new Head(
                        OrganisationStore.organisation(row),
                        Head.Role.parse(row.getString("role")).orElseThrow(),
                        row.getObject("head_from", LocalDate.class),
                        row.getObject("head_until", LocalDate.class)))
                .list();
    }

    /// All that are known now.
    List<Tenure> tenures() {
        return jdbc.sql(TENURES)
                .query((row, n) -> new Tenure(
                        row.getBoolean("member") ? Tenure.Kind.MEMBER : Tenure.Kind.HEAD,
                        row.getString("cluster"),
                        new OrganisationId(row.getInt("organisation")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("word")))
                .list();
    }

    void add(Tenure tenure, Instant at) {
        jdbc.sql(tenure.kind() == Tenure.Kind.MEMBER ? ADD_MEMBER : ADD_HEAD)
                .param("cluster", tenure.cluster())
                .param("organisation", tenure.organisation().value())
                .param("from", tenure.from())
                .param("until", tenure.until())
                .param("word", tenure.word())
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(Tenure tenure, Instant at) {
        jdbc.sql(tenure.kind() == Tenure.Kind.MEMBER ? END_MEMBER : END_HEAD)
                .param("cluster", tenure.cluster())
                .param("organisation", tenure.organisation().value())
                .param("from", tenure.from())
                .param("at", Timestamp.from(at))
                .update();
    }
}
