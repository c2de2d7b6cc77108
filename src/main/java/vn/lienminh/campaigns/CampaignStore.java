package vn.lienminh.campaigns;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;

/// All SQL of campaigns and their deadlines.
@Repository
class CampaignStore {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:key, 0))";
    private static final String ADD = """
            insert into campaigns.campaign (party, level, form, period, period_end, named, opened_at, opened_by)
            values (:party, :level, :form, :period, :end, :named::int[], :at, :by) returning id
            """;
    private static final String ADD_DEADLINE = """
            insert into campaigns.deadline (campaign, stage, organisation, due, given_at, given_by, reason)
            values (:campaign, :stage, :organisation, :due, :at, :by, :reason)
            """;
    private static final String END = """
            update campaigns.campaign set ended_at = :at, ended_by = :by, end_reason = :reason
             where id = :id and ended_at is null
            """;
    private static final String FIND = "select * from campaigns.campaign where id = :id";
    private static final String ENDING_WITHIN = """
            select * from campaigns.campaign
             where period_end between :from and :until and ended_at is null
             order by period_end, form, id
            """;
    private static final String CALLED_OFF = """
            select * from campaigns.campaign
             where period_end between :from and :until and ended_at is not null
             order by ended_at desc limit 100
            """;
    private static final String ASKED_BY = """
            select * from campaigns.campaign
             where period_end = :end and period = :period
               and opened_at <= :known and (ended_at is null or ended_at > :known)
            """;
    private static final String DUE_WITHIN = """
            select * from campaigns.campaign c
             where ended_at is null
               and exists (select 1 from campaigns.deadline d where d.campaign = c.id and d.due between :from and :until)
             order by period_end, form, id
            """;
    private static final String DEADLINES = """
            select * from campaigns.deadline where campaign = any(:campaigns) order by id
            """;
    private static final String YEARS = """
            select distinct extract(year from period_end)::int from campaigns.campaign
             where ended_at is null and party in (:party, 'national')
            """;
    private static final String COOPERATIVES = """
            select distinct id from organisations.pub_organisation
             where kind = 'cooperative' and area = any(:areas) and ended_at is null
               and valid_from <= :day and (valid_until is null or valid_until > :day)
            """;

    private final JdbcClient jdbc;

    CampaignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends nobody else opens or changes a campaign of that form and period.
    void lock(String form, Period period) {
        jdbc.sql(LOCK).param("key", "campaign " + form + " " + period).query().listOfRows();
    }

    int add(NewCampaign wanted, ReportingLevel level, String form, Period period, Set<OrganisationId> named, Act act) {
        Integer[] ids = named.stream().map(OrganisationId::value).toArray(Integer[]::new);
        return jdbc.sql(ADD)
                .param("party", wanted.party().toString())
                .param("level", level.word())
                .param("form", form)
                .param("period", period.toString())
                .param("end", period.end())
                .param("named", ids.length == 0 ? null : ids)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .query(Integer.class)
                .single();
    }

    /// Who did it and when.
    record Act(Instant at, String by) {}

    void add(int campaign, Deadline deadline) {
        OrganisationId organisation = deadline.organisation();
        jdbc.sql(ADD_DEADLINE)
                .param("campaign", campaign)
                .param("stage", deadline.stage().word())
                .param("organisation", organisation == null ? null : organisation.value())
                .param("due", deadline.due())
                .param("at", Timestamp.from(deadline.at()))
                .param("by", deadline.by())
                .param("reason", deadline.reason())
                .update();
    }

    void end(int campaign, Campaign.Ending why) {
        jdbc.sql(END)
                .param("id", campaign)
                .param("at", Timestamp.from(why.at()))
                .param("by", why.by())
                .param("reason", why.reason())
                .update();
    }

    Optional<Campaign> find(int id) {
        return whole(jdbc.sql(FIND).param("id", id)).stream().findFirst();
    }

    /// Those that go on, whose periods end within these days.
    List<Campaign> ending(LocalDate from, LocalDate until) {
        return whole(jdbc.sql(ENDING_WITHIN).param("from", from).param("until", until));
    }

    /// Those for a period that went on at an instant.
    List<Campaign> asked(Period period, Instant known) {
        return whole(jdbc.sql(ASKED_BY)
                .param("end", period.end())
                .param("period", period.toString())
                .param("known", Timestamp.from(known)));
    }

    /// Those that were called off, whose periods end within these days.
    List<Campaign> calledOff(LocalDate from, LocalDate until) {
        return whole(jdbc.sql(CALLED_OFF).param("from", from).param("until", until));
    }

    /// Those that go on, with some deadline within these days.
    List<Campaign> due(LocalDate from, LocalDate until) {
        return whole(jdbc.sql(DUE_WITHIN).param("from", from).param("until", until));
    }

    List<Integer> years(Party party) {
        return jdbc.sql(YEARS)
                .param("party", party.toString())
                .query((row, n) -> row.getInt(1))
                .list();
    }

    List<OrganisationId> cooperatives(Collection<TerritoryId> areas, LocalDate day) {
        return jdbc.sql(COOPERATIVES)
                .param("areas", areas.stream().map(TerritoryId::value).toArray(Integer[]::new))
                .param("day", day)
                .query((row, n) -> new OrganisationId(row.getInt("id")))
                .list();
    }

    private List<Campaign> whole(JdbcClient.StatementSpec query) {
        List<Row> rows = query.query((row, n) -> row(row)).list();
        if (rows.isEmpty()) return List.of();
        Map<Integer, List<Deadline>> deadlines = new HashMap<>();
        jdbc.sql(DEADLINES)
                .param("campaigns", rows.stream().map(Row::id).toArray(Integer[]::new))
                .query(row -> {
                    deadlines
                            .computeIfAbsent(row.getInt("campaign"), id -> new ArrayList<>())
                            .add(deadline(row));
                });
        return rows.stream()
                .map(row -> row.with(new Deadlines(deadlines.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    /// A campaign without its deadlines.
    private record Row(Campaign bare) {
        int id() {
            return bare.id();
        }

        Campaign with(Deadlines deadlines) {
            return new Campaign(
                    bare.id(),
                    bare.party(),
                    bare.level(),
                    bare.form(),
                    bare.period(),
                    bare.named(),
                    deadlines,
                    bare.openedAt(),
                    bare.openedBy(),
                    bare.ended());
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Row(new Campaign(
                row.getInt("id"),
                Party.parse(row.getString("party")).orElseThrow(),
                ReportingLevel.of(row.getString("level")),
                row.getString("form"),
                Period.of(row.getString("period")),
                ids(row.getArray("named")),
                new Deadlines(List.of()),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                ended == null
                        ? null
                        : new Campaign.Ending(
                                ended.toInstant(), row.getString("ended_by"), row.getString("end_reason"))));
    }

    private static Set<OrganisationId> ids(@Nullable Array named) throws SQLException {
        return named == null
                ? Set.of()
                : Arrays.stream((Integer[]) named.getArray())
                        .map(OrganisationId::new)
                        .collect(Collectors.toSet());
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        Integer organisation = (Integer) row.getObject("organisation");
        return new Deadline(
                Stage.parse(row.getString("stage")).orElseThrow(),
                organisation == null ? null : new OrganisationId(organisation),
                row.getObject("due", LocalDate.class),
                row.getTimestamp("given_at").toInstant(),
                row.getString("given_by"),
                row.getString("reason"));
    }
}
