package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;

/// Reads the rows of a file of a cluster's members (`cluster,name,province|organisation,member_from,member_until,
/// order`) or heads (`cluster,year,province|organisation,role,from,until`), and decides what they change.
class ClusterFile {
    private final Tenure.Kind kind;
    private final Rolls rolls;
    private final Directory directory;
    private final RowReader reader;
    private final Map<String, Cluster> clusters = new LinkedHashMap<>();
    private final List<Tenure> now;
    private final List<Tenure> ended = new ArrayList<>();
    private final List<Tenure> added = new ArrayList<>();

    ClusterFile(Tenure.Kind kind, Rolls rolls, Directory directory, RowReader reader) {
        this.kind = kind;
        this.rolls = rolls;
        this.directory = directory;
        this.reader = reader;
        this.now = new ArrayList<>(
                rolls.tenures().stream().filter(t -> t.kind() == kind).toList());
    }

    static Optional<Tenure.Kind> kind(Table table) {
        if (table.has("cluster", "name", "member_from", "order")) return Optional.of(Tenure.Kind.MEMBER);
        if (table.has("cluster", "role", "from")) return Optional.of(Tenure.Kind.HEAD);
        return Optional.empty();
    }

    void read(Table table) {
        for (Table.Row row : table.rows()) {
            int before = reader.count();
            Optional<Tenure> read = kind == Tenure.Kind.MEMBER ? member(row) : head(row);
            if (read.isPresent() && reader.count() == before) put(row, read.get());
        }
    }

    /// New, or with another name.
    List<Cluster> clusters() {
        return clusters.values().stream()
                .filter(c -> !rolls.clusters().contains(c))
                .toList();
    }

    List<Tenure> ended() {
        return ended;
    }

    List<Tenure> added() {
        return added;
    }

    boolean nothing() {
        return clusters().isEmpty() && added.isEmpty();
    }

    /// A row with the organisation and start of an earlier one corrects it.
    private void put(Table.Row row, Tenure tenure) {
        Optional<Tenure> old = now.stream().filter(tenure::sameStart).findFirst();
        if (old.isPresent() && old.get().equals(tenure)) return;
        boolean clash = now.stream()
                .filter(t -> old.isEmpty() || !t.equals(old.get()))
                .anyMatch(t -> t.excludes(tenure) && t.overlaps(tenure));
        if (clash) {
            String name = row.get("organisation") + row.get("province");
            reader.fault(row, "cluster", OrganisationsRefusal.O108_OVERLAP, Map.of("found", name));
            return;
        }
        old.ifPresent(this::end);
        now.add(tenure);
        added.add(tenure);
    }

    private void end(Tenure tenure) {
        now.remove(tenure);
        if (!added.remove(tenure)) ended.add(tenure);
    }

    private Optional<Tenure> member(Table.Row row) {
        LocalDate from = reader.from(row, "member_from");
        LocalDate until = reader.until(row, "member_until", from);
        String order = reader.required(row, "order");
        if (!order.matches("\\d{1,4}"))
            reader.fault(row, "order", OrganisationsRefusal.O111_NOT_A_NUMBER, Map.of("found", order));
        Cluster cluster = new Cluster(reader.required(row, "cluster"), reader.required(row, "name"));
        clusters.put(cluster.code(), cluster);
        return organisation(row, from)
                .map(o -> new Tenure(Tenure.Kind.MEMBER, cluster.code(), o.id(), from, until, order));
    }

    private Optional<Tenure> head(Table.Row row) {
        LocalDate from = reader.from(row, "from");
        LocalDate until = reader.until(row, "until", from);
        String cluster = reader.required(row, "cluster");
        Optional<Head.Role> role = Head.Role.parse(row.get("role"));
        if (role.isEmpty())
            reader.fault(
                    row,
                    "role",
                    OrganisationsRefusal.O103_UNKNOWN_WORD,
                    Map.of("found", row.get("role"), "column", "role", "expected", Head.Role.words()));
        if (rolls.find(cluster).isEmpty())
            reader.fault(row, "cluster", OrganisationsRefusal.O109_NO_SUCH_CLUSTER, Map.of("found", cluster));
        Optional<Organisation> organisation = organisation(row, from);
        if (organisation.isEmpty() || role.isEmpty()) return Optional.empty();
        belongs(row, organisation.get(), cluster, from);
        return organisation.map(o -> new Tenure(
                Tenure.Kind.HEAD, cluster, o.id(), from, until, role.get().word()));
    }

    /// Who leads is a member.
    private void belongs(Table.Row row, Organisation organisation, String cluster, LocalDate from) {
        boolean member = rolls.of(Tenure.Kind.MEMBER, cluster).stream()
                .anyMatch(t -> t.organisation().equals(organisation.id()) && t.on(from));
        if (!member)
            reader.fault(
                    row,
                    "province",
                    OrganisationsRefusal.O110_NOT_A_MEMBER,
                    Map.of("found", organisation.nameVi(), "cluster", cluster, "day", from.toString()));
    }

    private Optional<Organisation> organisation(Table.Row row, LocalDate day) {
        return switch (directory.named(row, day)) {
            case Outcome.Done<Organisation>(Organisation organisation) -> Optional.of(organisation);
            case Outcome.Refused<Organisation>(List<Fault> faults) -> {
                faults.forEach(reader::fault);
                yield Optional.empty();
            }
        };
    }
}
