package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Operator;
import vn.lienminh.kernel.Standing;

/// All SQL of what is typed and not yet sent. A report is found by organisation, form and period: its province may
/// have become another one meanwhile.
@Repository
class EntryStore {
    private static final String LATEST = """
            select distinct on (cell) * from reporting.entry
             where organisation = :organisation and form = :form and period = :period
             order by cell, seq desc
            """;
    private static final String OF_CELL = """
            select * from reporting.entry
             where organisation = :organisation and form = :form and period = :period and cell = :cell
             order by seq desc limit 50
            """;
    private static final String WRITTEN = """
            select * from reporting.entry
             where organisation = :organisation and form = :form and period = :period
               and (key = any(:keys) or seq = any(:bases))
            """;
    private static final String LAST_ENTRY = """
            select coalesce(max(seq), 0) from reporting.entry
             where organisation = :organisation and form = :form and period = :period
            """;
    private static final String APPEND = """
            insert into reporting.entry (province, form, period, organisation, seq, cell, base, over, key, operator, amount,
                   upper, missing, standing, note, entered_at, entered_by)
            select :province, :form, :period, :organisation, r.*, :at::timestamptz, :by
              from unnest(:seqs::bigint[], :cells::int[], :bases::bigint[], :overs::int[], :keys::text[], :operators::text[],
                          :amounts::numeric[], :uppers::numeric[], :missing::text[], :standings::text[], :notes::text[]) as r
            """;
    private static final String EXPLANATIONS = """
            select distinct on (check_code, indicator, dimension) * from reporting.explanation
             where organisation = :organisation and form = :form and period = :period
             order by check_code, indicator, dimension, seq desc
            """;
    private static final String EXPLAIN = """
            insert into reporting.explanation (province, form, period, organisation, seq, check_code, indicator, dimension, reason,
                   given_at, given_by)
            select :province, :form, :period, :organisation, coalesce(max(seq), 0) + 1, :check, :indicator, :dimension, :reason,
                   :at, :by
              from reporting.explanation
             where form = :form and period = :period and organisation = :organisation
            """;
    private static final String UNAVAILABLE = "NOT_AVAILABLE";

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec of(String sql, ReportId id) {
        return jdbc.sql(sql)
                .param("organisation", id.organisation().value())
                .param("form", id.form())
                .param("period", id.period().toString());
    }

    /// The last entry of each cell that was ever typed into.
    List<CellEntry> latest(ReportId id) {
        return of(LATEST, id).query((row, n) -> entry(row)).list();
    }

    /// What was typed into one cell, newest first.
    List<CellEntry> ofCell(ReportId id, int cell) {
        return of(OF_CELL, id).param("cell", cell).query((row, n) -> entry(row)).list();
    }

    /// What was already written under the keys of these, and what their writers saw.
    List<CellEntry> known(ReportId id, List<Typing> typings) {
        return of(WRITTEN, id)
                .param("keys", typings.stream().map(Typing::key).toArray(String[]::new))
                .param("bases", typings.stream().map(Typing::base).toArray(Long[]::new))
                .query((row, n) -> entry(row))
                .list();
    }

    long last(ReportId id) {
        return of(LAST_ENTRY, id).query(Long.class).single();
    }

    void append(ReportId id, List<CellEntry> entries) {
        if (entries.isEmpty()) return;
        of(APPEND, id)
                .param("province", id.province().value())
                .param("seqs", array(entries, CellEntry::seq, new Long[0]))
                .param("cells", array(entries, CellEntry::cell, new Integer[0]))
                .param("bases", array(entries, CellEntry::base, new Long[0]))
                .param("overs", array(entries, CellEntry::over, new Integer[0]))
                .param("keys", array(entries, CellEntry::key, new String[0]))
                .param(
                        "operators",
                        array(entries, e -> e.said().amount().operator().sign(), new String[0]))
                .param("amounts", array(entries, e -> e.said().amount().number(), new BigDecimal[0]))
                .param("uppers", array(entries, e -> e.said().amount().upper(), new BigDecimal[0]))
                .param("missing", array(entries, e -> missing(e.said()), new String[0]))
                .param("standings", array(entries, e -> e.said().standing().word(), new String[0]))
                .param("notes", array(entries, CellEntry::note, new String[0]))
                .param("at", Timestamp.from(entries.getFirst().at()))
                .param("by", entries.getFirst().by())
                .update();
    }

    private static <T> @Nullable T[] array(List<CellEntry> entries, Function<CellEntry, @Nullable T> value, T[] none) {
        @Nullable T[] all = java.util.Arrays.copyOf(none, entries.size());
        for (int i = 0; i < all.length; i++) all[i] = value.apply(entries.get(i));
        return all;
    }

    private static @Nullable String missing(CellEntry.Said said) {
        if (said.unavailable()) return UNAVAILABLE;
        return said.amount() instanceof Amount.Missing missing ? missing.name() : null;
    }

    private static CellEntry entry(ResultSet row) throws SQLException {
        return new CellEntry(
                row.getLong("seq"),
                row.getInt("cell"),
                row.getLong("base"),
                row.getInt("over"),
                row.getString("key"),
                new CellEntry.Said(
                        amount(row),
                        Standing.parse(row.getString("standing")).orElseThrow(),
                        UNAVAILABLE.equals(row.getString("missing"))),
                row.getString("note"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"));
    }

    private static Amount amount(ResultSet row) throws SQLException {
        String missing = row.getString("missing");
        if (UNAVAILABLE.equals(missing)) return Amount.Missing.NOT_REPORTED;
        if (missing != null) return Amount.Missing.valueOf(missing);
        Operator operator = Operator.parse(row.getString("operator")).orElseThrow();
        return Amount.of(
                operator, Optional.ofNullable(row.getBigDecimal("amount")).orElseThrow(), row.getBigDecimal("upper"));
    }

    /// The last reason given for each warning; taken back ones are empty.
    List<WarningReason> reasons(ReportId id) {
        return of(EXPLANATIONS, id)
                .query((row, n) -> new WarningReason(
                        new WarningReason.Subject(
                                row.getString("check_code"), row.getString("indicator"), row.getString("dimension")),
                        row.getString("reason"),
                        row.getTimestamp("given_at").toInstant(),
                        row.getString("given_by")))
                .list();
    }

    void explain(ReportId id, WarningReason given) {
        of(EXPLAIN, id)
                .param("province", id.province().value())
                .param("check", given.subject().check())
                .param("indicator", given.subject().indicator())
                .param("dimension", given.subject().dimension())
                .param("reason", given.reason())
                .param("at", Timestamp.from(given.at()))
                .param("by", given.by())
                .update();
    }
}
