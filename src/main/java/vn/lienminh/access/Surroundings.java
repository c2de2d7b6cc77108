package vn.lienminh.access;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Who stands around an organisation on a day: beneath it, beside it in a cluster, and led by it. Made for one
/// request: it remembers what it found.
final class Surroundings {
    private final Organisations organisations;
    private final Clusters clusters;
    private final Territories territories;
    private final GrantStore store;
    private final Map<Asked, Set<OrganisationId>> mates = new HashMap<>();
    private final Map<Asked, Set<OrganisationId>> led = new HashMap<>();

    private record Asked(OrganisationId organisation, LocalDate day) {}

    Surroundings(Organisations organisations, Clusters clusters, Territories territories, GrantStore store) {
        this.organisations = organisations;
        this.clusters = clusters;
        this.territories = territories;
        this.store = store;
    }

    boolean national(OrganisationId organisation) {
        return kind(organisation) == Organisation.Kind.NATIONAL_ALLIANCE;
    }

    private Organisation.Kind kind(OrganisationId organisation) {
        return organisations.get(organisation, LocalDate.EPOCH).kind();
    }

    /// The members of the clusters in which it is on that day.
    Set<OrganisationId> clusterMates(OrganisationId organisation, LocalDate day) {
        return mates.computeIfAbsent(new Asked(organisation, day), this::mates);
    }

    private Set<OrganisationId> mates(Asked asked) {
        Set<OrganisationId> all = new HashSet<>();
        for (Cluster cluster : clusters.all()) {
            Set<OrganisationId> members = members(cluster, asked.day());
            if (members.contains(asked.organisation())) all.addAll(members);
        }
        return all;
    }

    private Set<OrganisationId> members(Cluster cluster, LocalDate day) {
        return clusters.members(cluster.code(), day, null).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
    }

    /// Whose reports it receives as the head of a cluster on that day, of a deputy those of the heads; never its
    /// own.
    Set<OrganisationId> led(OrganisationId organisation, LocalDate day) {
        return led.computeIfAbsent(new Asked(organisation, day), this::ledBy);
    }

    private Set<OrganisationId> ledBy(Asked asked) {
        Set<OrganisationId> all = new HashSet<>();
        for (Cluster cluster : clusters.all()) {
            List<Head> heads = clusters.heads(cluster.code(), asked.day(), null);
            for (Head head : heads)
                if (head.organisation().id().equals(asked.organisation()))
                    all.addAll(head.role() == Head.Role.DEPUTY ? leaders(heads) : members(cluster, asked.day()));
        }
        all.remove(asked.organisation());
        return all;
    }

    private static Set<OrganisationId> leaders(List<Head> heads) {
        return heads.stream()
                .filter(h -> h.role() != Head.Role.DEPUTY)
                .map(h -> h.organisation().id())
                .collect(Collectors.toSet());
    }

    /// Whether an organisation reports to another: all to the national alliance, a cooperative to the alliance of
    /// the province in which it lies on that day.
    boolean below(OrganisationId upper, OrganisationId lower, LocalDate day) {
        if (upper.equals(lower)) return false;
        return switch (kind(upper)) {
            case NATIONAL_ALLIANCE -> true;
            case PROVINCIAL_ALLIANCE -> inProvinceOf(upper, organisations.get(lower, day), day);
            case COOPERATIVE -> false;
        };
    }

    private boolean inProvinceOf(OrganisationId alliance, Organisation cooperative, LocalDate day) {
        TerritoryId area = cooperative.area();
        if (cooperative.kind() != Organisation.Kind.COOPERATIVE || area == null) return false;
        TerritoryMap map = territories.map();
        TerritoryId commune = map.onMap(area, day) instanceof Placement.Whole(TerritoryId unit) ? unit : area;
        return map.provinceOn(commune, day)
                .flatMap(province -> organisations.allianceOf(province.id(), day, null))
                .filter(found -> found.id().equals(alliance))
                .isPresent();
    }

    /// All that report to it, itself not.
    Set<OrganisationId> allBelow(OrganisationId upper, LocalDate day) {
        TerritoryId province = organisations.get(upper, day).area();
        if (kind(upper) != Organisation.Kind.PROVINCIAL_ALLIANCE || province == null) return Set.of();
        return store.cooperatives(communes(province, day), day);
    }

    /// With those from which today's communes came: a cooperative may still name the old one.
    private Set<TerritoryId> communes(TerritoryId province, LocalDate day) {
        TerritoryMap map = territories.map();
        Queue<TerritoryId> ahead = new ArrayDeque<>();
        map.childrenOn(province, day).forEach(c -> ahead.add(c.id()));
        Set<TerritoryId> all = new HashSet<>(ahead);
        while (!ahead.isEmpty())
            for (Territory origin : map.originsOf(ahead.remove())) if (all.add(origin.id())) ahead.add(origin.id());
        return all;
    }
}
