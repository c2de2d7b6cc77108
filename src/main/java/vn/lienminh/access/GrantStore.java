package vn.lienminh.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.TerritoryId;

/// Roles given, and passed on.
@Component
class GrantStore {
    /// A passed-on role holds only while the one who passed it on has it.
    private static final String HOLDINGS = """
            select role, organisation, false as passed_on from access.granted
             where account = :account and ended_at is null
               and valid_from <= :day and (valid_until is null or valid_until > :day)
            union
            select d.role, d.organisation, true
              from access.delegated d
              join access.account a on a.id = d.giver and a.closed_at is null
              join access.granted g on g.account = d.giver and g.role = d.role and g.organisation = d.organisation
             where d.taker = :account and d.ended_at is null and d.valid_from <= :day and d.valid_until > :day
               and g.ended_at is null and g.valid_from <= :day and (g.valid_until is null or g.valid_until > :day)
            """;
    /// A cooperative's own people see nobody else's papers, and are many.
    private static final String HOLDERS = """
            select a.* from access.account a
             where a.closed_at is null
               and (exists (select 1 from access.granted g
                             where g.account = a.id and g.ended_at is null
                               and g.valid_from <= :day and (g.valid_until is null or g.valid_until > :day)
                               and (g.role <> 'cooperative-user' or g.organisation = :organisation))
                 or exists (select 1 from access.delegated d
                             where d.taker = a.id and d.ended_at is null and d.valid_from <= :day and d.valid_until > :day))
            """;
    private static final String ADD = """
            insert into access.granted (account, role, organisation, valid_from, valid_until, given_by, given_at)
            values (:account, :role, :organisation, :from, :until, :by, :at) returning id
            """;
    private static final String END = """
            update access.granted set ended_by = :by, ended_at = :at where id = :id and ended_at is null
            """;
    private static final String OPEN = """
            select * from access.granted where ended_at is null order by account, valid_from, id
            """;
    private static final String HELD_BY_OTHERS = """
            select count(distinct g.account) from access.granted g join access.account a on a.id = g.account
             where g.role = :role and g.account <> :account and g.ended_at is null and a.closed_at is null
               and g.valid_from <= :day and g.valid_until is null
            """;
    private static final String PASS_ON = """
            insert into access.delegated (giver, taker, role, organisation, valid_from, valid_until, given_at)
            values (:giver, :taker, :role, :organisation, :from, :until, :at)
            """;
    private static final String PASSED_ON = """
            select d.*, g.login as giver_login, g.name as giver_name, g.mail as giver_mail,
                   t.login as taker_login, t.name as taker_name, t.mail as taker_mail
              from access.delegated d
              join access.account g on g.id = d.giver join access.account t on t.id = d.taker
             where (d.giver = :account or d.taker = :account) and d.ended_at is null and d.valid_until > :day
             order by d.valid_from, d.id
            """;
    private static final String TAKE_BACK = """
            update access.delegated set ended_at = :at
             where id = :id and giver = :giver and ended_at is null
            """;
    private static final String NATIONAL = """
            select id from organisations.pub_organisation where kind = 'national-alliance' order by id limit 1
            """;
    private static final String COOPERATIVES = """
            select distinct id from organisations.pub_organisation
             where kind = 'cooperative' and area = any (:areas) and ended_at is null
               and valid_from <= :day and (valid_until is null or valid_until > :day)
            """;

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Holding> holdings(int account, LocalDate day) {
        return jdbc.sql(HOLDINGS)
                .param("account", account)
                .param("day", day)
                .query((row, n) -> new Holding(
                        role(row), new OrganisationId(row.getInt("organisation")), row.getBoolean("passed_on")))
                .list();
    }

    /// Who holds any role today by which they could have to do with that organisation.
    List<Account> holders(OrganisationId organisation, LocalDate day) {
        return jdbc.sql(HOLDERS)
                .param("organisation", organisation.value())
                .param("day", day)
                .query((row, n) -> AccountStore.account(row))
                .list();
    }

    private static Role role(ResultSet row) throws SQLException {
        return Role.parse(row.getString("role")).orElseThrow();
    }

    long add(
            int account,
            Role role,
            OrganisationId organisation,
            LocalDate from,
            @Nullable LocalDate until,
            String by,
            Instant at) {
        return jdbc.sql(ADD)
                .param("account", account)
                .param("role", role.word())
                .param("organisation", organisation.value())
                .param("from", from)
                .param("until", until)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void end(long id, String by, Instant at) {
        jdbc.sql(END)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// All that were not taken away, those of other days included.
    List<Grant> open() {
        return jdbc.sql(OPEN)
                .query((row, n) -> new Grant(
                        row.getLong("id"),
                        row.getInt("account"),
                        role(row),
                        new OrganisationId(row.getInt("organisation")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    /// How many hold a role without an end.
    int heldByOthers(Role role, int account, LocalDate day) {
        return jdbc.sql(HELD_BY_OTHERS)
                .param("role", role.word())
                .param("account", account)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    void passOn(int giver, int taker, Holding what, LocalDate from, LocalDate until, Instant at) {
        jdbc.sql(PASS_ON)
                .param("giver", giver)
                .param("taker", taker)
                .param("role", what.role().word())
                .param("organisation", what.organisation().value())
                .param("from", from)
                .param("until", until)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// What somebody passed on or was passed, from that day on.
    List<Delegation> passedOn(int account, LocalDate day) {
        return jdbc.sql(PASSED_ON)
                .param("account", account)
                .param("day", day)
                .query((row, n) -> new Delegation(
                        row.getLong("id"),
                        side(row, "giver"),
                        side(row, "taker"),
                        role(row),
                        new OrganisationId(row.getInt("organisation")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    private static Account side(ResultSet row, String side) throws SQLException {
        return new Account(
                row.getInt(side),
                row.getString(side + "_login"),
                row.getString(side + "_name"),
                row.getString(side + "_mail"),
                true,
                null);
    }

    boolean takeBack(long id, int giver, Instant at) {
        return jdbc.sql(TAKE_BACK)
                        .param("id", id)
                        .param("giver", giver)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    OrganisationId national() {
        return new OrganisationId(jdbc.sql(NATIONAL).query(Integer.class).single());
    }

    Set<OrganisationId> cooperatives(Collection<TerritoryId> areas, LocalDate day) {
        Integer[] ids = areas.stream().map(TerritoryId::value).toArray(Integer[]::new);
        return new HashSet<>(jdbc.sql(COOPERATIVES)
                .param("areas", ids)
                .param("day", day)
                .query((row, n) -> new OrganisationId(row.getInt("id")))
                .list());
    }
}
