package vn.lienminh.consolidation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;

/// The door of consolidation: the figures of any party and period, by the indicator's kind, with coverage and
/// standing.
@Service
public class Figures {
    private final Inquiries inquiries;

    Figures(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /// Who a party is for a period.
    @Transactional(readOnly = true)
    public Outcome<Scope> scope(Party party, Period period, View view) {
        return inquiries.at(view).scope(party, period);
    }

    /// @param codes the indicators asked for; none: every one that has a figure
    @Transactional(readOnly = true)
    public Outcome<List<Figure>> of(Party party, Period period, Collection<String> codes, View view) {
        Inquiries.Ground ground = inquiries.at(view);
        return ground.scope(party, period).then(scope -> {
            Inquiry inquiry = ground.inquiry(scope, period);
            return asked(inquiry, period, codes)
                    .map(asked -> asked.stream()
                            .map(i -> ground.whole(inquiry, i))
                            .filter(f -> !codes.isEmpty() || f.present())
                            .toList());
        });
    }

    /// One indicator's figure.
    @Transactional(readOnly = true)
    public Outcome<Figure> one(Party party, Period period, String code, View view) {
        return of(party, period, List.of(code), view).map(List::getFirst);
    }

    /// The figures of the parts that a party is divided into, part by part.
    @Transactional(readOnly = true)
    public Outcome<List<Division>> by(Party party, Period period, Collection<String> codes, Split split, View view) {
        Inquiries.Ground ground = inquiries.at(view);
        return ground.scope(party, period)
                .then(scope -> ground.divided(scope, period, split))
                .then(inquiry -> asked(inquiry, period, codes).map(asked -> {
                    Divider divider = new Divider(inquiry, ground.map(), period);
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

        /// Whether nothing of it is accepted yet.
        public boolean silent() {
            return figures.stream().noneMatch(Figure::present);
        }
    }

    /// The same indicators of the members of a party over many periods, read at once.
    ///
    /// @param codes the indicators asked for, known in each period
    @Transactional(readOnly = true)
    public Outcome<FigureTable> table(Party party, List<Period> periods, List<String> codes, View view) {
        Inquiries.Ground ground = inquiries.at(view);
        List<Scope> scopes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Period period : periods) {
            switch (ground.scope(party, period)) {
                case Outcome.Done<Scope>(Scope scope) -> scopes.add(scope);
                case Outcome.Refused<Scope>(List<Fault> why) -> faults.addAll(why);
            }
        }
        if (!faults.isEmpty()) return Outcome.refused(faults);
        List<Inquiry> all = ground.inquiries(scopes, periods);
        for (Inquiry inquiry : all)
            faults.addAll(asked(inquiry, inquiry.period(), codes).faults());
        return faults.isEmpty() ? Outcome.done(FigureTable.of(all, codes)) : Outcome.refused(faults);
    }

    /// Where a figure comes from: those it is added from, down to the cells where they reported it themselves.
    @Transactional(readOnly = true)
    public Outcome<Explanation> explain(Party party, Period period, String code, View view) {
        Inquiries.Ground ground = inquiries.at(view);
        return ground.scope(party, period).then(scope -> {
            Inquiry inquiry = ground.inquiry(scope, period);
            return asked(inquiry, period, List.of(code)).map(asked -> ground.explain(inquiry, asked.getFirst()));
        });
    }

    private static Outcome<List<Indicator>> asked(Inquiry inquiry, Period period, Collection<String> codes) {
        if (codes.isEmpty()) return Outcome.done(inquiry.indicators());
        Set<Indicator> found = new LinkedHashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (String code : codes)
            inquiry.indicator(code)
                    .ifPresentOrElse(
                            found::add,
                            () -> faults.add(Fault.error(
                                    Place.NOWHERE,
                                    ConsolidationRefusal.C103_UNKNOWN_INDICATOR,
                                    Map.of("found", code, "period", period.toString()))));
        return faults.isEmpty() ? Outcome.done(List.copyOf(found)) : Outcome.refused(faults);
    }
}
