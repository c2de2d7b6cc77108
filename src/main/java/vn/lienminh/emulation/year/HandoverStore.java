package vn.lienminh.emulation.year;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.kernel.OrganisationId;

/// All SQL of handover records.
@Repository
class HandoverStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<ArrayList<OpenItem>> ITEMS = new TypeReference<>() {};

    private static final String OF = """
            select id, number, remarks, items, drafted_at, drafted_by from emulation.handover
             where cluster = :cluster and year = :year and ended_at is null
            """;
    private static final String END = """
            update emulation.handover set ended_at = :at
             where cluster = :cluster and year = :year and ended_at is null
            """;
    private static final String ADD = """
            insert into emulation.handover (cluster, year, number, remarks, items, drafted_at, drafted_by)
            values (:cluster, :year, :number, :remarks, :items::jsonb, :at, :by)
            """;
    private static final String CONSENTS = """
            select organisation, gives, remark, given_at, given_by from emulation.handover_consent
             where handover = :handover order by given_at, organisation
            """;
    private static final String CONSENT = """
            insert into emulation.handover_consent (handover, organisation, gives, remark, given_at, given_by)
            values (:handover, :organisation, :gives, :remark, :at, :by) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Handover> of(String cluster, int year) {
        return jdbc.sql(OF)
                .param("cluster", cluster)
                .param("year", year)
                .query((row, n) -> new Handover(
                        row.getLong("id"),
                        cluster,
                        year,
                        row.getString("number"),
                        row.getString("remarks"),
                        List.copyOf(JSON.readValue(row.getString("items"), ITEMS)),
                        row.getTimestamp("drafted_at").toInstant(),
                        row.getString("drafted_by"),
                        List.of()))
                .optional()
                .map(h -> new Handover(
                        h.id(),
                        cluster,
                        year,
                        h.number(),
                        h.remarks(),
                        h.items(),
                        h.draftedAt(),
                        h.draftedBy(),
                        consents(h.id())));
    }

    private List<Handover.Consent> consents(long handover) {
        return jdbc.sql(CONSENTS)
                .param("handover", handover)
                .query((row, n) -> new Handover.Consent(
                        new OrganisationId(row.getInt("organisation")),
                        row.getBoolean("gives"),
                        row.getString("remark"),
                        row.getTimestamp("given_at").toInstant(),
                        row.getString("given_by")))
                .list();
    }

    void put(String cluster, int year, String number, String remarks, List<OpenItem> items, Instant at, String by) {
        jdbc.sql(END)
                .param("cluster", cluster)
                .param("year", year)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql(ADD)
                .param("cluster", cluster)
                .param("year", year)
                .param("number", number)
                .param("remarks", remarks)
                .param("items", JSON.writeValueAsString(items))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void consent(long handover, Handover.Consent consent) {
        jdbc.sql(CONSENT)
                .param("handover", handover)
                .param("organisation", consent.organisation().value())
                .param("gives", consent.gives())
                .param("remark", consent.remark())
                .param("at", Timestamp.from(consent.at()))
                .param("by", consent.by())
                .update();
    }
}
