package vn.lienminh.publications.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Scope;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Party;
import vn.lienminh.organisations.Head;
import vn.lienminh.planning.Progress;
import vn.lienminh.publications.Claims;
import vn.lienminh.publications.Sentence;

/// What the doors answered for the overview of a cluster's year.
///
/// @param divisions by member, in the cluster's order, with their names as provinces
/// @param codes the organisations of the divisions, in the same order
/// @param onMap by unit of the map asked for
/// @param memberTargets of the charted indicator, by organisation
record OverviewFacts(
        Scope scope,
        Catalogue catalogue,
        Map<String, Figure> figures,
        List<Figures.Division> divisions,
        List<String> codes,
        LocalDate map,
        List<Figures.Division> onMap,
        Map<String, Progress> progress,
        Map<String, Amount> memberTargets,
        List<Head> heads,
        List<Claims.Compared> claims,
        List<Sentence> sentences,
        List<OverviewView.Note> notes,
        String origin) {

    String code(Figures.Division division) {
        return codes.get(divisions.indexOf(division));
    }

    String provinceCode(Figures.Division division) {
        return division.party() instanceof Party.Province(String code, LocalDate on) ? code : "";
    }

    /// Of the figure that most members owe: who has reported at all.
    Coverage coverage() {
        return figures.values().stream()
                .map(Figure::coverage)
                .reduce((a, b) -> a.reported() >= b.reported() ? a : b)
                .orElse(new Coverage(0, scope.members().size(), codes));
    }
}
