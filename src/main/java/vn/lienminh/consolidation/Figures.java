package vn.lienminh.consolidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.AcceptedReports;
import vn.lienminh.territory.Territories;

/// The door of consolidation: the figures of any party and period, by the indicator's kind, with coverage and
/// standing.
@Service
public class Figures {
    private final Scopes scopes;
    private final Sheet.Reader reader;
    private final Indicators indicators;
    private final AcceptedReports accepted;
    private final Territories territories;
    private final Explainer explainer;
    private final Clock clock;

    Figures(
            Scopes scopes,
            Sheet.Reader reader,
            Indicators indicators,
            AcceptedReports accepted,
            Territories territories,
            Explainer explainer,
            Clock clock) {
        this.scopes = scopes;
        this.reader = reader;
        this.indicators = indicators;
        this.accepted = accepted;
        this.territories = territories;
        this.explainer = explainer;
        this.clock = clock;
    }

    /// Who a party is for a period.
    @Transactional(readOnly = true)
    public Outcome<Scope> scope(Party party, Period period, View view) {
        return scopes.of(party, period, view);
    }

    /// @param codes the indicators asked for; none: every one that has a figure
    @Transactional(readOnly = true)
    public Outcome<List<Figure>> of(Party party, Period period, Collection<String> codes, View view) {
        return inquire(party, period, view)
                .then(inquiry -> asked(inquiry, period, codes)
                        .map(asked -> asked.stream()
                                .map(inquiry::figure)
                                .filter(f -> !codes.isEmpty() || f.present())
                                .toList()));
    }

    /// One indicator's figure.
    @Transactional(readOnly = true)
    public Outcome<Figure> one(Party party, Period period, String code, View view) {
        return of(party, period, List.of(code), view).map(List::getFirst);
    }

    /// The figures of the parts that a party is divided into, part by part.
    @Transactional(readOnly = true)
    public Outcome<List<Division>> by(Party party, Period period, Collection<String> codes, Split split, View view) {
        return inquire(party, period, view)
                .then(inquiry -> asked(inquiry, period, codes).map(asked -> {
                    Divider divider = new Divider(inquiry, territories, period);
                    List<Division> divisions = new ArrayList<>();
                    for (Divider.Section section : divider.sections(split)) {
                        List<Figure> figures = asked.stream()
                                .map(i -> divider.figure(i, section))
                                .filter(f -> !codes.isEmpty() || f.present())
                                .toList();
                        divisions.add(new Division(section.party(), section.name(), section.partial(), figures));
                    }
                    return divisions;
                }));
    }

    /// One part of a party.
    ///
    /// @param partial the unit of this map also holds areas outside the party (một phần)
    public record Division(Party party, String name, boolean partial, List<Figure> figures) {
        public Optional<Figure> figure(String code) {
            return figures.stream().filter(f -> f.indicator().equals(code)).findFirst();
        }
    }

    /// Where a figure comes from, down to the cells.
    @Transactional(readOnly = true)
    public Outcome<Explanation> explain(Party party, Period period, String code, View view) {
        return inquire(party, period, view)
                .then(inquiry -> asked(inquiry, period, List.of(code))
                        .map(asked -> explainer.explain(inquiry, asked.getFirst(), view)));
    }

    private Outcome<Inquiry> inquire(Party party, Period period, View view) {
        return scopes.of(party, period, view).map(scope -> {
            UnitParts parts = new UnitParts(reader, scope.areas(), view);
            Optional<FormVersion> form = indicators.form(period);
            Map<OrganisationId, Integer> revisions = form.map(
                            f -> accepted.revisions(scope.areas(), f.form(), period, view.known()))
                    .orElseGet(HashMap::new);
            LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
            return new Inquiry(scope, period, parts, indicators.checks(period.end()), today, revisions);
        });
    }

    private static Outcome<List<Indicator>> asked(Inquiry inquiry, Period period, Collection<String> codes) {
        if (codes.isEmpty()) return Outcome.done(inquiry.indicators());
        List<Indicator> found = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String code : codes)
            inquiry.indicator(code)
                    .ifPresentOrElse(
                            found::add,
                            () -> faults.add(Fault.error(
                                    Place.NOWHERE,
                                    ConsolidationRefusal.C103_UNKNOWN_INDICATOR,
                                    Map.of("found", code, "period", period.toString()))));
        return faults.isEmpty() ? Outcome.done(found) : Outcome.refused(faults);
    }
}
