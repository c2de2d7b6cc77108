package vn.lienminh.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Organisation;

/// Whom a figure is about: a party resolved to the organisations that owe it, each with the area it reports on.
///
/// @param name as a text would say it: `Cụm thi đua Đồng bằng sông Hồng`
/// @param day the day whose members and areas these are
/// @param mark whether the party is a unit of another day's map
public record Scope(Party party, String name, LocalDate day, List<Organisation> members, Figure.Mark mark) {
    List<TerritoryId> areas() {
        return members.stream().map(Scope::area).toList();
    }

    static TerritoryId area(Organisation member) {
        return Objects.requireNonNull(member.area());
    }
}
