package vn.lienminh.campaigns;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Who owes (đơn vị phải báo cáo): the members of a party on a day. Whoever has left it by then owes nothing.
@Component
class Debtors {
    private final Clusters clusters;
    private final Organisations organisations;
    private final Territories territories;
    private final CampaignStore store;

    Debtors(Clusters clusters, Organisations organisations, Territories territories, CampaignStore store) {
        this.clusters = clusters;
        this.organisations = organisations;
        this.territories = territories;
        this.store = store;
    }

    /// Of whom such a party asks reports.
    static ReportingLevel level(Party party) {
        return switch (party) {
            case Party.Cluster ignored -> ReportingLevel.PROVINCE;
            case Party.National ignored -> ReportingLevel.PROVINCE;
            case Party.Province ignored -> ReportingLevel.COOPERATIVE;
            case Party.Commune ignored -> ReportingLevel.COOPERATIVE;
            case Party.Organisation ignored -> ReportingLevel.COOPERATIVE;
        };
    }

    List<Organisation> of(Campaign campaign) {
        return members(campaign.party(), campaign.period().end()).stream()
                .filter(o -> campaign.names(o.id()))
                .toList();
    }

    /// In the order of the party: a cluster's own, else that of the codes.
    List<Organisation> members(Party party, LocalDate day) {
        return switch (party) {
            case Party.Cluster(String code) -> clusters.members(code, day, null);
            case Party.National ignored -> organisations.alliances(day, null);
            case Party.Province(String code, LocalDate on) -> cooperatives(code, on, day, Level.PROVINCE);
            case Party.Commune(String code, LocalDate on) -> cooperatives(code, on, day, Level.COMMUNE);
            case Party.Organisation ignored -> List.of();
        };
    }

    private List<Organisation> cooperatives(String code, @Nullable LocalDate on, LocalDate day, Level level) {
        if (!(territories.byCode(code, on == null ? day : on) instanceof Outcome.Done<Territory>(Territory unit)))
            return List.of();
        if (unit.level() != level) return List.of();
        Set<TerritoryId> areas = level == Level.PROVINCE ? communes(unit.id(), day) : origins(List.of(unit.id()));
        List<Organisation> found = new ArrayList<>();
        for (OrganisationId id : store.cooperatives(areas, day)) found.add(organisations.get(id, day));
        found.sort(Comparator.comparing(Organisation::code));
        return found;
    }

    private Set<TerritoryId> communes(TerritoryId province, LocalDate day) {
        return origins(territories.map().childrenOn(province, day).stream()
                .map(Territory::id)
                .toList());
    }

    /// With those from which they came: a cooperative may still name the old one.
    private Set<TerritoryId> origins(List<TerritoryId> units) {
        TerritoryMap map = territories.map();
        Queue<TerritoryId> ahead = new ArrayDeque<>(units);
        Set<TerritoryId> all = new HashSet<>(ahead);
        while (!ahead.isEmpty())
            for (Territory origin : map.originsOf(ahead.remove())) if (all.add(origin.id())) ahead.add(origin.id());
        return all;
    }
}
