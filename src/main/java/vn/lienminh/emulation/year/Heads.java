package vn.lienminh.emulation.year;

import static vn.lienminh.emulation.year.YearRefusal.*;
import static vn.lienminh.organisations.OrganisationsAct.CHOOSE_HEADS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.emulation.ballots.Ballots;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;

/// The door of a cluster's heads (cụm trưởng): whose turn it is, who was chosen on what ground, who helps. Whoever
/// leads one year chooses for the next; rights switch with the first day of the year.
@Service
public class Heads {
    private final HeadsStore store;
    private final YearRights rights;
    private final Clusters clusters;
    private final Ballots ballots;
    private final AuditTrail audit;
    private final Clock clock;

    Heads(HeadsStore store, YearRights rights, Clusters clusters, Ballots ballots, AuditTrail audit, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.clusters = clusters;
        this.ballots = ballots;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who leads on the last day of a year, and the deputies.
    @Transactional(readOnly = true)
    public List<Head> of(String cluster, int year) {
        return clusters.heads(cluster, YearRights.lastDay(year), null);
    }

    /// Who leads when a year begins.
    @Transactional(readOnly = true)
    public List<Head> beginning(String cluster, int year) {
        return clusters.heads(cluster, firstDay(year), null);
    }

    @Transactional(readOnly = true)
    public Optional<Election> election(String cluster, int year) {
        return store.election(cluster, year);
    }

    /// Whether somebody chooses the heads of a year.
    @Transactional(readOnly = true)
    public boolean chooses(String cluster, int year, Actor actor) {
        return rights.leads(cluster, year - 1, CHOOSE_HEADS, actor);
    }

    /// Who passed in the secret ballot of the year before (`head:DBSH/2018/LM34`); none where it was not voted on, or
    /// is not counted and signed.
    @Transactional(readOnly = true)
    public List<Organisation> passed(String cluster, int year) {
        return rights.members(cluster, year).stream()
                .filter(o -> ballots.outcome(cluster, year - 1, "head:" + cluster + "/" + year + "/" + o.code())
                        .filter(v -> v.signed() && v.passed())
                        .isPresent())
                .toList();
    }

    /// Takes over what the ballot decided: one leads alone, several together.
    @Transactional
    public Outcome<List<Head>> electByBallot(String cluster, int year, LocalDate held, String number, Actor actor) {
        List<Organisation> passed = passed(cluster, year);
        if (passed.isEmpty()) return Years.refused(E224_NO_BALLOT, Map.of("found", "" + year));
        Head.Role role = passed.size() > 1 ? Head.Role.CO_HEAD : Head.Role.HEAD;
        return elect(
                cluster,
                year,
                new Election(held, Election.Ground.BALLOT, number),
                passed.stream().map(o -> new Clusters.Chosen(o.code(), role)).toList(),
                actor);
    }

    /// What a meeting decided about who leads in a year.
    @Transactional
    public Outcome<List<Head>> elect(
            String cluster, int year, Election election, List<Clusters.Chosen> chosen, Actor actor) {
        if (!chooses(cluster, year, actor)) return Years.refused(E201_NOT_ALLOWED);
        if (election.number().isBlank()) return Years.refused("number", E218_NO_NUMBER, Map.of());
        if (!election.heldOn().isBefore(YearRights.lastDay(year)))
            return Years.refused("held", E219_NOT_THEN, Map.of("found", Vietnamese.day(election.heldOn())));
        String subject = Years.subject(cluster, year);
        Outcome<List<Head>> heads =
                clusters.appoint(cluster, firstDay(year), firstDay(year + 1), chosen, subject, actor);
        return heads.map(now -> {
            store.put(cluster, year, election, now(), actor.name());
            audit.record(
                    actor,
                    CHOOSE_HEADS,
                    subject,
                    Map.of(
                            "held", election.heldOn().toString(),
                            "ground", election.ground().name(),
                            "number", election.number(),
                            "heads", chosen.toString()));
            return now;
        });
    }

    /// Whose turn it is, from a year on.
    @Transactional(readOnly = true)
    public Map<Integer, OrganisationId> turns(String cluster, int from) {
        return store.turns(cluster, from);
    }

    /// Plans whose turn it is in a later year.
    ///
    /// @param organisation its code; empty: nobody's yet
    @Transactional
    public Outcome<Integer> plan(String cluster, int year, int later, String organisation, Actor actor) {
        if (!rights.leads(cluster, year, CHOOSE_HEADS, actor)) return Years.refused(E201_NOT_ALLOWED);
        if (later <= year || later > year + 20)
            return Years.refused("turn", E219_NOT_THEN, Map.of("found", "" + later));
        Optional<Organisation> member = member(cluster, year, organisation);
        if (member.isEmpty() && !organisation.isEmpty())
            return Years.refused("organisation", E215_NOT_A_MEMBER, Map.of("found", organisation));
        store.endTurn(cluster, later, now());
        member.ifPresent(o -> store.addTurn(cluster, later, o.id(), now(), actor.name()));
        audit.record(actor, CHOOSE_HEADS, Years.subject(cluster, later), Map.of("turn", organisation));
        return Outcome.done(later);
    }

    /// Who helps the heads on any day of a year.
    @Transactional(readOnly = true)
    public List<Helping> helping(String cluster, int year) {
        return store.posts(cluster, firstDay(year), firstDay(year + 1));
    }

    /// @param organisation code of the member at which the person works
    @Transactional
    public Outcome<Integer> appoint(
            String cluster,
            int year,
            Helping.Role role,
            String organisation,
            String person,
            LocalDate from,
            LocalDate until,
            Actor actor) {
        if (!rights.leads(cluster, year, CHOOSE_HEADS, actor)) return Years.refused(E201_NOT_ALLOWED);
        Optional<Organisation> member = member(cluster, year, organisation);
        if (member.isEmpty()) return Years.refused("organisation", E215_NOT_A_MEMBER, Map.of("found", organisation));
        String name = Vietnamese.tidy(person);
        if (name.isEmpty()) return Years.refused("person", E213_NO_TEXT, Map.of());
        if (!from.isBefore(until)) return Years.refused("until", E219_NOT_THEN, Map.of("found", Vietnamese.day(until)));
        store.add(cluster, new Helping(0, role, member.get().id(), name, from, until), now(), actor.name());
        audit.record(
                actor,
                CHOOSE_HEADS,
                Years.subject(cluster, year),
                member.get().id(),
                Map.of("post", role.word(), "person", name, "from", from.toString(), "until", until.toString()));
        return Outcome.done(year);
    }

    @Transactional
    public Outcome<Integer> dismiss(String cluster, int year, long post, Actor actor) {
        if (!rights.leads(cluster, year, CHOOSE_HEADS, actor)) return Years.refused(E201_NOT_ALLOWED);
        if (!store.end(cluster, post, now())) return Years.refused(E216_NO_TASK);
        audit.record(actor, CHOOSE_HEADS, Years.subject(cluster, year), Map.of("post", "" + post, "ended", true));
        return Outcome.done(year);
    }

    private Optional<Organisation> member(String cluster, int year, String code) {
        return rights.members(cluster, year).stream()
                .filter(o -> o.code().equals(code))
                .findFirst();
    }

    static LocalDate firstDay(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
