package vn.lienminh.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;

/// The door of clusters: dated members in their own order, dated heads, several at once when they lead together.
@Service
public class Clusters {
    private final ClusterStore store;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    Clusters(ClusterStore store, Organisations organisations, AuditTrail audit, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Cluster> all() {
        return store.clusters();
    }

    @Transactional(readOnly = true)
    public Optional<Cluster> find(String code) {
        return store.clusters().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /// The members of a day, in the cluster's own order.
    @Transactional(readOnly = true)
    public List<Organisation> members(String cluster, LocalDate day, @Nullable Instant known) {
        return store.members(cluster, day, known);
    }

    /// Who leads on a day: one head, or co-heads; then the deputies.
    @Transactional(readOnly = true)
    public List<Head> heads(String cluster, LocalDate day, @Nullable Instant known) {
        return store.heads(cluster, day, known);
    }

    public boolean reads(Table table) {
        return kind(table).isPresent();
    }

    private static Optional<Tenure.Kind> kind(Table table) {
        if (table.has("cluster", "name", "member_from", "order")) return Optional.of(Tenure.Kind.MEMBER);
        if (table.has("cluster", "role", "from")) return Optional.of(Tenure.Kind.HEAD);
        return Optional.empty();
    }

    /// Loads a file of members or of heads. A row with the organisation and start of an earlier one corrects it.
    @Transactional
    public Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        if (!actor.may(OrganisationsAct.LOAD_CLUSTER))
            return Outcome.refused(Fault.error(table.place(), OrganisationsRefusal.O112_NOT_ALLOWED));
        Tenure.Kind kind = kind(table).orElseThrow();
        RowReader reader = new RowReader();
        Instant at = clock.instant();
        int added = 0;
        int changed = 0;
        for (Table.Row row : table.rows()) {
            int before = reader.faults().size();
            Optional<Tenure> read = kind == Tenure.Kind.MEMBER ? member(row, reader, at) : head(row, reader);
            if (read.isEmpty() || reader.faults().size() > before) continue;
            switch (put(row, read.get(), reader, at)) {
                case ADDED -> added++;
                case CHANGED -> changed++;
                case SAME -> {}
            }
        }
        boolean keep = reader.faults().isEmpty() && !dryRun && added + changed > 0;
        if (keep)
            audit.record(actor, OrganisationsAct.LOAD_CLUSTER, "file:" + table.file(), Map.of("hash", table.hash()));
        else TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        if (!reader.faults().isEmpty()) return Outcome.refused(reader.faults());
        String words = kind == Tenure.Kind.MEMBER ? "loaded.members" : "loaded.heads";
        int unchanged = table.rows().size() - added - changed;
        return Outcome.done(new Loaded(table.file(), words, added, changed, unchanged, new ArrayList<>()));
    }

    private enum Put {
        ADDED,
        CHANGED,
        SAME
    }

    private Put put(Table.Row row, Tenure tenure, RowReader reader, Instant at) {
        List<Tenure> now = store.tenures(tenure.kind(), tenure.cluster());
        Optional<Tenure> old = now.stream().filter(tenure::sameStart).findFirst();
        if (old.isPresent() && old.get().equals(tenure)) return Put.SAME;
        boolean clash = now.stream()
                .filter(t -> old.isEmpty() || !t.equals(old.get()))
                .anyMatch(t -> t.excludes(tenure) && t.overlaps(tenure));
        if (clash) {
            String name = row.get("organisation") + row.get("province");
            reader.fault(row, "cluster", OrganisationsRefusal.O108_OVERLAP, Map.of("found", name));
            return Put.SAME;
        }
        old.ifPresent(o -> store.end(o, at));
        store.add(tenure, at);
        return old.isPresent() ? Put.CHANGED : Put.ADDED;
    }

    private Optional<Tenure> member(Table.Row row, RowReader reader, Instant at) {
        LocalDate from = reader.from(row, "member_from");
        LocalDate until = reader.until(row, "member_until", from);
        String order = reader.required(row, "order");
        if (!order.matches("\\d{1,4}"))
            reader.fault(row, "order", OrganisationsRefusal.O111_NOT_A_NUMBER, Map.of("found", order));
        Cluster cluster = new Cluster(reader.required(row, "cluster"), reader.required(row, "name"));
        Optional<Organisation> organisation = organisation(row, from, reader);
        if (!reader.faults().isEmpty()) return Optional.empty();
        store.put(cluster, at);
        return organisation.map(o -> new Tenure(Tenure.Kind.MEMBER, cluster.code(), o.id(), from, until, order));
    }

    private Optional<Tenure> head(Table.Row row, RowReader reader) {
        LocalDate from = reader.from(row, "from");
        LocalDate until = reader.until(row, "until", from);
        String cluster = reader.required(row, "cluster");
        Optional<Head.Role> role = Head.Role.parse(row.get("role"));
        if (role.isEmpty())
            reader.fault(
                    row,
                    "role",
                    OrganisationsRefusal.O103_UNKNOWN_WORD,
                    Map.of("found", row.get("role"), "column", "role", "expected", "head, co-head, deputy"));
        if (find(cluster).isEmpty())
            reader.fault(row, "cluster", OrganisationsRefusal.O109_NO_SUCH_CLUSTER, Map.of("found", cluster));
        Optional<Organisation> organisation = organisation(row, from, reader);
        if (organisation.isEmpty() || role.isEmpty()) return Optional.empty();
        boolean member = store.members(cluster, from, null).stream()
                .anyMatch(m -> m.id().equals(organisation.get().id()));
        if (!member)
            reader.fault(
                    row,
                    "province",
                    OrganisationsRefusal.O110_NOT_A_MEMBER,
                    Map.of("found", organisation.get().nameVi(), "cluster", cluster, "day", from.toString()));
        return Optional.of(new Tenure(
                Tenure.Kind.HEAD,
                cluster,
                organisation.get().id(),
                from,
                until,
                role.get().word()));
    }

    private Optional<Organisation> organisation(Table.Row row, LocalDate day, RowReader reader) {
        return switch (organisations.named(row, day)) {
            case Outcome.Done<Organisation>(Organisation organisation) -> Optional.of(organisation);
            case Outcome.Refused<Organisation>(List<Fault> faults) -> {
                reader.faults().addAll(faults);
                yield Optional.empty();
            }
        };
    }
}
