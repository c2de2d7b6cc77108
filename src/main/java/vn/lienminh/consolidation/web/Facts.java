package vn.lienminh.consolidation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Scope;
import vn.lienminh.consolidation.Split;
import vn.lienminh.consolidation.View;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.territory.Territories;
import vn.lienminh.territory.TerritoryMap;

/// Asks the doors what the pages of figures show, all of one page in one reading.
@Component
class Facts {
    private final Figures figures;
    private final Indicators indicators;
    private final Territories territories;

    Facts(Figures figures, Indicators indicators, Territories territories) {
        this.figures = figures;
        this.indicators = indicators;
        this.territories = territories;
    }

    /// @param figures those of the year that there are
    record OfYear(View view, Scope scope, Catalogue catalogue, TerritoryMap map, List<Figure> figures) {}

    /// @param divisions by member, in the cluster's order
    /// @param on the day of another map; null: none was asked for
    /// @param units the same figure by the units of that map
    record OfFigure(
            View view,
            Scope scope,
            Catalogue catalogue,
            TerritoryMap map,
            Explanation explanation,
            List<Figures.Division> divisions,
            @Nullable LocalDate on,
            List<Figures.Division> units) {}

    record Explained(View view, Catalogue catalogue, Explanation explanation) {}

    @Transactional(readOnly = true)
    public Outcome<OfYear> year(Whose whose, View view) {
        Party party = whose.party();
        Period period = whose.period();
        return figures.scope(party, period, view)
                .then(scope -> figures.of(party, period, List.of(), view)
                        .map(all -> new OfYear(view, scope, indicators.on(period.end()), territories.map(), all)));
    }

    @Transactional(readOnly = true)
    public Outcome<Explained> explanation(Whose whose, String indicator, View view) {
        Period period = whose.period();
        return figures.explain(whose.party(), period, indicator, view)
                .map(explanation -> new Explained(view, indicators.on(period.end()), explanation));
    }

    @Transactional(readOnly = true)
    public Outcome<OfFigure> figure(Whose whose, String indicator, @Nullable LocalDate on, View view) {
        Party party = whose.party();
        Period period = whose.period();
        List<String> codes = List.of(indicator);
        Split.ByMember byMember = new Split.ByMember();
        return figures.scope(party, period, view)
                .then(scope -> explanation(whose, indicator, view)
                        .then(e -> figures.by(party, period, codes, byMember, view)
                                .then(divisions -> units(party, period, codes, on, view)
                                        .map(units -> new OfFigure(
                                                view,
                                                scope,
                                                e.catalogue(),
                                                territories.map(),
                                                e.explanation(),
                                                divisions,
                                                on,
                                                units)))));
    }

    private Outcome<List<Figures.Division>> units(
            Party party, Period period, List<String> codes, @Nullable LocalDate on, View view) {
        return on == null ? Outcome.done(List.of()) : figures.by(party, period, codes, new Split.ByMap(on), view);
    }
}
