package vn.lienminh.planning;

import java.util.List;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Party;

/// A party's target for one indicator: set for the party itself, or the sum over those of its members who
/// registered.
///
/// @param registered codes of the organisations that registered one; empty when it was set for the party itself
/// @param owed how many members could have
public record ClusterTarget(String indicator, Party party, int year, Amount amount, List<String> registered, int owed) {
    public boolean setForParty() {
        return registered.isEmpty();
    }

    /// Some members registered and some did not: the sum is about the former only.
    public boolean bySome() {
        return !setForParty() && registered.size() < owed;
    }
}
