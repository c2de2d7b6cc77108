package vn.lienminh.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Organisation;

/// Whom a figure is about: a party resolved to those that owe it, each with the area that it reports on.
///
/// @param name as a text would say it: `Cụm thi đua Đồng bằng sông Hồng`
/// @param day the day whose members and areas these are
/// @param units whose figures are added
/// @param inside of a unit, those of the others whose areas lie in its own, by its code: an old alliance beside the
///     new one; what the one says and what the others say is the same thing
/// @param mark whether the party is a unit of another day's map
public record Scope(
        Party party,
        String name,
        LocalDate day,
        List<Member> units,
        Map<String, List<Member>> inside,
        Figure.Mark mark) {

    /// The organisations among them.
    public List<Organisation> members() {
        List<Organisation> members = new ArrayList<>();
        for (Member unit : units) {
            switch (unit) {
                case Member.Alliance(Organisation organisation) -> members.add(organisation);
                case Member.Cooperative(Organisation organisation) -> members.add(organisation);
                case Member.Commune ignored -> {}
            }
        }
        return members;
    }

    /// Those that are not inside another one.
    List<Member> outermost() {
        List<Member> outermost = new ArrayList<>(units);
        inside.values().forEach(outermost::removeAll);
        return outermost;
    }

    List<Member> inside(Member unit) {
        return inside.getOrDefault(unit.code(), List.of());
    }

    List<TerritoryId> areas() {
        return units.stream().map(Member::area).toList();
    }

    List<OrganisationId> cooperatives() {
        List<OrganisationId> cooperatives = new ArrayList<>();
        for (Member unit : units)
            if (unit instanceof Member.Cooperative(Organisation organisation)) cooperatives.add(organisation.id());
        return cooperatives;
    }
}
