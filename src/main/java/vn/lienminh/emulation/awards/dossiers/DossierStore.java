package vn.lienminh.emulation.awards.dossiers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of what becomes of dossiers.
@Repository
class DossierStore {
    private static final String STEPS =
            "select * from emulation.dossier_step where proposal = any(:ids::bigint[]) order by proposal, seq";
    private static final String ADD_STEP = """
            insert into emulation.dossier_step (proposal, seq, step, state, day, until, unit, reason, ground, at, by)
            select :proposal, coalesce(max(seq), 0) + 1, :step, :state, :day, :until, :unit, :reason, :ground, :at, :by
              from emulation.dossier_step where proposal = :proposal
            """;
    private static final String MARKS = """
            select * from emulation.dossier_paper where proposal = any(:ids::bigint[]) and ended_at is null
             order by proposal, paper
            """;
    private static final String END_MARK = """
            update emulation.dossier_paper set ended_at = :at
             where proposal = :proposal and paper = :paper and ended_at is null
            """;
    private static final String ADD_MARK = """
            insert into emulation.dossier_paper (proposal, paper, mark, day, note, recorded_at, recorded_by)
            values (:proposal, :paper, :mark, :day, :note, :at, :by)
            """;
    private static final String COMPLAINTS =
            "select * from emulation.complaint where proposal = any(:ids::bigint[]) order by proposal, id";
    private static final String ADD_COMPLAINT = """
            insert into emulation.complaint (proposal, name, contact, text, at)
            values (:proposal, :name, :contact, :text, :at) returning id
            """;
    private static final String ANSWER = """
            update emulation.complaint set upheld = :upheld, answer = :answer, answered_at = :at, answered_by = :by
             where id = :id and upheld is null
            """;
    private static final String RECENT =
            "select count(*) from emulation.complaint where proposal = :proposal and at >= :since";
    private static final String FORGET_GROUNDS = "delete from emulation.dossier_ground where proposal = :proposal";
    private static final String ADD_GROUND = """
            insert into emulation.dossier_ground (proposal, unit, revision, hash)
            values (:proposal, :unit, :revision, :hash)
            """;
    private static final String GROUNDS =
            "select * from emulation.dossier_ground where proposal = any(:ids::bigint[]) order by proposal, unit";

    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// With all that became of them.
    List<Dossier> dossiers(List<Proposal> proposals) {
        Long[] ids = proposals.stream().map(Proposal::id).toArray(Long[]::new);
        Map<Long, List<DossierEvent>> events = new HashMap<>();
        jdbc.sql(STEPS)
                .param("ids", ids)
                .query((row, n) -> put(events, row, event(row)))
                .list();
        Map<Long, List<PaperMark>> marks = new HashMap<>();
        jdbc.sql(MARKS)
                .param("ids", ids)
                .query((row, n) -> put(marks, row, mark(row)))
                .list();
        Map<Long, List<Complaint>> complaints = new HashMap<>();
        jdbc.sql(COMPLAINTS)
                .param("ids", ids)
                .query((row, n) -> put(complaints, row, complaint(row)))
                .list();
        return proposals.stream()
                .map(p -> new Dossier(
                        p,
                        events.getOrDefault(p.id(), List.of()),
                        marks.getOrDefault(p.id(), List.of()),
                        complaints.getOrDefault(p.id(), List.of())))
                .toList();
    }

    private static <T> T put(Map<Long, List<T>> all, ResultSet row, T one) throws SQLException {
        all.computeIfAbsent(row.getLong("proposal"), k -> new ArrayList<>()).add(one);
        return one;
    }

    private static DossierEvent event(ResultSet row) throws SQLException {
        Date until = row.getDate("until");
        return new DossierEvent(
                DossierStep.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                DossierState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getDate("day").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                row.getString("unit"),
                row.getString("reason"),
                row.getString("ground"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"));
    }

    private static PaperMark mark(ResultSet row) throws SQLException {
        return new PaperMark(
                row.getString("paper"),
                PaperMark.Mark.parse(row.getString("mark")).orElseThrow(),
                row.getDate("day").toLocalDate(),
                row.getString("note"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        boolean upheld = row.getBoolean("upheld");
        boolean open = row.wasNull();
        return new Complaint(
                row.getLong("id"),
                row.getLong("proposal"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("text"),
                row.getTimestamp("at").toInstant(),
                open ? null : Boolean.valueOf(upheld),
                Objects.requireNonNullElse(row.getString("answer"), ""));
    }

    void add(long proposal, DossierEvent event) {
        jdbc.sql(ADD_STEP)
                .param("proposal", proposal)
                .param("step", event.step().word())
                .param("state", event.state().word())
                .param("day", event.day())
                .param("until", event.until())
                .param("unit", event.unit())
                .param("reason", event.reason())
                .param("ground", event.ground())
                .param("at", Timestamp.from(event.at()))
                .param("by", event.by())
                .update();
    }

    /// In the place of the mark before.
    void mark(long proposal, PaperMark mark) {
        jdbc.sql(END_MARK)
                .param("proposal", proposal)
                .param("paper", mark.paper())
                .param("at", Timestamp.from(mark.at()))
                .update();
        jdbc.sql(ADD_MARK)
                .param("proposal", proposal)
                .param("paper", mark.paper())
                .param("mark", mark.mark().word())
                .param("day", mark.day())
                .param("note", mark.note())
                .param("at", Timestamp.from(mark.at()))
                .param("by", mark.by())
                .update();
    }

    long add(Complaint complaint) {
        return jdbc.sql(ADD_COMPLAINT)
                .param("proposal", complaint.proposal())
                .param("name", complaint.name())
                .param("contact", complaint.contact())
                .param("text", complaint.text())
                .param("at", Timestamp.from(complaint.at()))
                .query(Long.class)
                .single();
    }

    void answer(long complaint, boolean upheld, String answer, Instant at, String by) {
        jdbc.sql(ANSWER)
                .param("id", complaint)
                .param("upheld", upheld)
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    int complaintsSince(long proposal, Instant since) {
        return jdbc.sql(RECENT)
                .param("proposal", proposal)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /// What the dossier stands on, as of its last submission.
    void ground(long proposal, Map<String, Conditions.Ground> grounds) {
        jdbc.sql(FORGET_GROUNDS).param("proposal", proposal).update();
        grounds.forEach((unit, ground) -> jdbc.sql(ADD_GROUND)
                .param("proposal", proposal)
                .param("unit", unit)
                .param("revision", ground.revision())
                .param("hash", ground.hash())
                .update());
    }

    /// By proposal and unit.
    Map<Long, Map<String, Conditions.Ground>> grounds(Collection<Long> proposals) {
        Map<Long, Map<String, Conditions.Ground>> all = new LinkedHashMap<>();
        jdbc.sql(GROUNDS)
                .param("ids", proposals.toArray(Long[]::new))
                .query((row, n) -> all.computeIfAbsent(row.getLong("proposal"), k -> new LinkedHashMap<>())
                        .put(
                                row.getString("unit"),
                                new Conditions.Ground(row.getInt("revision"), row.getString("hash"))))
                .list();
        return all;
    }
}
