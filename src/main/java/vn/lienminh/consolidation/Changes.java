package vn.lienminh.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.territory.TerritoryMap;

/// The door of looking back: what changed for a party between two instants, in its reports, in the structure
/// beneath it, and in its figures.
@Service
public class Changes {
    private static final int SOME = 200;

    private final ChangeStore store;
    private final Scopes scopes;
    private final ChangedReports reports;
    private final ChangedFigures figures;
    private final Indicators indicators;

    Changes(ChangeStore store, Scopes scopes, ChangedReports reports, ChangedFigures figures, Indicators indicators) {
        this.store = store;
        this.scopes = scopes;
        this.reports = reports;
        this.figures = figures;
        this.indicators = indicators;
    }

    /// What is asked for.
    ///
    /// @param from excluded
    /// @param to included
    /// @param indicators whose figures are compared; none: no figures
    /// @param periods of these figures; none: those of the reports that are shown
    /// @param limit how many reports
    /// @param offset how many reports to pass over
    public record Question(
            Party party,
            Instant from,
            Instant to,
            Collection<String> indicators,
            Collection<Period> periods,
            int limit,
            int offset) {}

    /// Only of reports that the actor may see.
    @Transactional(readOnly = true)
    public Outcome<ChangeList> between(Question question, Actor actor) {
        TerritoryMap map = scopes.map(View.NOW);
        LocalDate day = day(question);
        Period thisYear = Period.year(day.getYear());
        return scopes.of(question.party(), thisYear, new View(day, null), map)
                .map(scope -> list(question, scope, map, actor));
    }

    /// A province or a commune is looked at on the day on which its code is read: it may have ended since.
    private static LocalDate day(Question question) {
        LocalDate last = LocalDate.ofInstant(question.to(), Vietnamese.ZONE);
        LocalDate read = switch (question.party()) {
            case Party.Province(String ignored, LocalDate on) -> on;
            case Party.Commune(String ignored, LocalDate on) -> on;
            case Party.National _, Party.Cluster _, Party.Organisation _ -> null;
        };
        return read == null || read.isAfter(last) ? last : read;
    }

    private ChangeList list(Question question, Scope scope, TerritoryMap map, Actor actor) {
        ChangeStore.Between between = new ChangeStore.Between(question.from(), question.to());
        Extent extent = Extent.of(scope, map);
        List<ChangeStore.Found> all = store.reports(extent.of(), between, question.limit(), question.offset());
        List<ChangeStore.Found> seen = all.stream()
                .filter(f -> actor.may(
                        ReportingAct.SEE_REPORTS, f.organisation(), f.period().end()))
                .toList();
        List<ChangeList.Report> found = reports.tell(seen, map, indicators.edition());
        return new ChangeList(
                scope.name(),
                question.from(),
                question.to(),
                found,
                seen.size() == all.size() ? store.count(extent.of(), between) : question.offset() + seen.size(),
                store.structure(extent.units(), between, SOME),
                memberships(extent.about(), between, map),
                figures.tell(question, found));
    }

    private List<ChangeList.Membership> memberships(
            ChangeStore.Of about, ChangeStore.Between between, TerritoryMap map) {
        return store.organisations(about, between, SOME).stream()
                .map(state -> new ChangeList.Membership(
                        state.said().at(),
                        state.said().replaced(),
                        state.said().code(),
                        state.said().name(),
                        state.area() == null
                                ? ""
                                : map.on(state.area(), state.said().from()).fullName(),
                        state.said().from(),
                        state.said().until()))
                .toList();
    }
}
