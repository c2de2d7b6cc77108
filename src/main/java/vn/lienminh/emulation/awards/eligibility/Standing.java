package vn.lienminh.emulation.awards.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.emulation.awards.decisions.Given;
import vn.lienminh.emulation.awards.dossiers.Dossier;
import vn.lienminh.emulation.awards.dossiers.Proposal;
import vn.lienminh.emulation.holds.Hold;
import vn.lienminh.emulation.scoring.Ranked;
import vn.lienminh.planning.Progress;

/// What is known of one proposal when its conditions are looked at. Everything that the clauses need, and no door.
///
/// @param ranked its place in the cluster; null: not scored
/// @param leads whether nobody else has that place and it is the first
/// @param targets of its unit against the results of the year
/// @param vote how the members voted; empty: not yet
/// @param holds of its unit and those who belong to it
/// @param given to its unit and those who belong to it
/// @param others the other dossiers of the year
/// @param accepted when the unit's report was accepted; null: it is not
/// @param points of the place as printed
record Standing(
        Proposal proposal,
        @Nullable Ranked ranked,
        String points,
        List<Progress> targets,
        Optional<Vote> vote,
        List<Hold> holds,
        List<Given> given,
        List<Dossier> others,
        @Nullable LocalDate accepted,
        LocalDate day) {

    /// @param entitled all members who may vote
    record Vote(int entitled, int yes) {}
}
