package vn.lienminh.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.Vietnamese;

/// The door of clusters: dated members in their own order, dated heads, several at once when they lead together.
@Service
public class Clusters {
    private final ClusterStore store;
    private final OrganisationStore versions;
    private final Register register;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    Clusters(
            ClusterStore store,
            OrganisationStore versions,
            Register register,
            Organisations organisations,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.register = register;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /// By code.
    @Transactional(readOnly = true)
    public List<Cluster> all() {
        return register.now().rolls().clusters();
    }

    @Transactional(readOnly = true)
    public Optional<Cluster> find(String code) {
        return register.now().rolls().find(code);
    }

    /// The members of a day, in the cluster's own order.
    @Transactional(readOnly = true)
    public List<Organisation> members(String cluster, LocalDate day, @Nullable Instant known) {
        Register.Read now = register.now();
        return known == null || now.holdsFor(known)
                ? now.rolls().members(cluster, day, now.few())
                : store.members(cluster, day, known);
    }

    /// Who leads on a day: one head, or co-heads; then the deputies.
    @Transactional(readOnly = true)
    public List<Head> heads(String cluster, LocalDate day, @Nullable Instant known) {
        Register.Read now = register.now();
        return known == null || now.holdsFor(known)
                ? now.rolls().heads(cluster, day, now.few())
                : store.heads(cluster, day, known);
    }

    /// Who is to lead.
    public record Chosen(String organisation, Head.Role role) {}

    /// Those who lead in [from, until), as they were chosen, in the place of all who were to lead then; what has
    /// begun is not changed any more.
    @Transactional
    public Outcome<List<Head>> appoint(
            String cluster, LocalDate from, LocalDate until, List<Chosen> chosen, String subject, Actor actor) {
        if (!chooses(cluster, from.minusDays(1), actor))
            return Outcome.refused(Fault.error(Place.NOWHERE, OrganisationsRefusal.O112_NOT_ALLOWED));
        OrganisationStore.Version before = versions.lock();
        Rolls rolls = register.now().rolls();
        Outcome<Appointment> planned =
                Appointment.plan(rolls, cluster, members(cluster, from, null), from, until, chosen);
        return planned.then(appointment -> {
            if (!appointment.nothing()) {
                if (!from.isAfter(LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE)))
                    return Outcome.refused(Fault.error(
                            Place.NOWHERE, OrganisationsRefusal.O118_BEGUN, Map.of("found", Vietnamese.day(from))));
                Instant at = before.next(clock.instant());
                versions.advance(at);
                appointment.ended().forEach(t -> store.end(t, at));
                appointment.added().forEach(t -> store.add(t, at));
                audit.record(actor, OrganisationsAct.CHOOSE_HEADS, subject, Map.of("heads", chosen.toString()));
            }
            return Outcome.done(heads(cluster, from, null));
        });
    }

    /// Whoever leads until then.
    private boolean chooses(String cluster, LocalDate day, Actor actor) {
        return actor.may(OrganisationsAct.CHOOSE_HEADS)
                || members(cluster, day, null).stream()
                        .anyMatch(o -> actor.may(OrganisationsAct.CHOOSE_HEADS, o.id(), day));
    }

    public boolean reads(Table table) {
        return ClusterFile.kind(table).isPresent();
    }

    /// Loads a file of members or of heads, all or nothing. A row with the organisation and start of an earlier one
    /// corrects it.
    @Transactional
    public Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        if (!actor.may(OrganisationsAct.LOAD_CLUSTER))
            return Outcome.refused(Fault.error(table.place(), OrganisationsRefusal.O112_NOT_ALLOWED));
        Tenure.Kind kind = ClusterFile.kind(table).orElseThrow();
        OrganisationStore.Version before = versions.lock();
        RowReader reader = new RowReader();
        ClusterFile file = new ClusterFile(kind, register.now().rolls(), organisations.directory(), reader);
        file.read(table);
        if (reader.count() > 0) return Outcome.refused(reader.faults());
        if (!dryRun && !file.nothing()) record(file, table, actor, before.next(clock.instant()));
        int changed = file.ended().size();
        int added = file.added().size() - changed;
        String words = kind == Tenure.Kind.MEMBER ? "loaded.members" : "loaded.heads";
        return Outcome.done(
                new Loaded(table.file(), words, added, changed, table.rows().size() - added - changed, List.of()));
    }

    private void record(ClusterFile file, Table table, Actor actor, Instant at) {
        versions.advance(at);
        file.clusters().forEach(c -> store.put(c, at));
        file.ended().forEach(t -> store.end(t, at));
        file.added().forEach(t -> store.add(t, at));
        audit.record(actor, OrganisationsAct.LOAD_CLUSTER, "file:" + table.file(), Map.of("hash", table.hash()));
    }
}
