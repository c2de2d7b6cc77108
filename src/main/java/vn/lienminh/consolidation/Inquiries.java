package vn.lienminh.consolidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.lienminh.campaigns.Duties;
import vn.lienminh.indicators.Edition;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.AcceptedReports;
import vn.lienminh.reporting.Reports;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Makes inquiries: what holds for all of them, the catalogue and the map, is asked for once.
@Component
class Inquiries {
    private final Scopes scopes;
    private final Sheets.Reader reader;
    private final Indicators indicators;
    private final Organisations organisations;
    private final AcceptedReports accepted;
    private final ReportedStore reported;
    private final Reports reports;
    private final Duties duties;
    private final Clock clock;

    Inquiries(
            Scopes scopes,
            Sheets.Reader reader,
            Indicators indicators,
            Organisations organisations,
            AcceptedReports accepted,
            ReportedStore reported,
            Reports reports,
            Duties duties,
            Clock clock) {
        this.scopes = scopes;
        this.reader = reader;
        this.indicators = indicators;
        this.organisations = organisations;
        this.accepted = accepted;
        this.reported = reported;
        this.reports = reports;
        this.duties = duties;
        this.clock = clock;
    }

    Ground at(View view) {
        return new Ground(indicators.edition(), scopes.map(view), view);
    }

    /// On what all answers to one question stand.
    class Ground {
        private final Edition edition;
        private final TerritoryMap map;
        private final View view;

        private Ground(Edition edition, TerritoryMap map, View view) {
            this.edition = edition;
            this.map = map;
            this.view = view;
        }

        TerritoryMap map() {
            return map;
        }

        Outcome<Scope> scope(Party party, Period period) {
            return scopes.of(party, period, view, map);
        }

        Inquiry inquiry(Scope scope, Period period) {
            Sheets sheets = sheets(List.of(scope));
            sheets.read(List.of(period, period.previous()));
            return inquiry(scope, period, sheets);
        }

        /// Over sheets that are read at once.
        List<Inquiry> inquiries(List<Scope> ofPeriods, List<Period> periods) {
            Sheets sheets = sheets(ofPeriods);
            sheets.read(periods);
            List<Inquiry> all = new ArrayList<>();
            for (int i = 0; i < periods.size(); i++) all.add(inquiry(ofPeriods.get(i), periods.get(i), sheets));
            return all;
        }

        private Sheets sheets(List<Scope> ofPeriods) {
            Set<TerritoryId> units = new HashSet<>();
            Set<OrganisationId> cooperatives = new HashSet<>();
            for (Scope scope : ofPeriods) {
                cooperatives.addAll(scope.cooperatives());
                for (Member unit : scope.units()) if (!(unit instanceof Member.Cooperative)) units.add(unit.area());
            }
            return reader.of(new Sheets.Asked(units, cooperatives), edition, map, view);
        }

        private Inquiry inquiry(Scope scope, Period period, Sheets sheets) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
            return new Inquiry(
                    scope,
                    period,
                    new UnitParts(sheets, map),
                    edition.checks(ReportingLevel.PROVINCE, period.end()),
                    today,
                    () -> revisions(scope, period),
                    () -> duties.excused(period, view.known()));
        }

        private Map<OrganisationId, Integer> revisions(Scope scope, Period period) {
            List<OrganisationId> members =
                    scope.members().stream().map(Organisation::id).toList();
            return members.isEmpty() ? Map.of() : accepted.revisions(members, period, view.known());
        }

        /// Of a commune of another day's map, which may hold parts of several communes of the period, what lies in
        /// it.
        Figure whole(Inquiry inquiry, Indicator indicator) {
            Scope scope = inquiry.scope();
            if (!(scope.party() instanceof Party.Commune(String code, var on)) || scope.mark() == Figure.Mark.NONE)
                return inquiry.figure(indicator);
            Divider divider = new Divider(inquiry, map, inquiry.period());
            Party there = new Party.Commune(code, scope.day());
            return divider.sections(new Split.ByMap(scope.day())).stream()
                    .filter(section -> section.party().equals(there))
                    .findFirst()
                    .map(section -> divider.figure(indicator, section))
                    .orElseGet(() -> inquiry.figure(indicator));
        }

        /// What a party is divided from: itself, or the communes of its provinces.
        Outcome<Inquiry> divided(Scope scope, Period period, Split split) {
            if (!(split instanceof Split.ByCommune)) return Outcome.done(inquiry(scope, period));
            Scope communes = communes(scope, period);
            if (communes.units().isEmpty())
                return Outcome.refused(Fault.error(
                        Place.NOWHERE,
                        ConsolidationRefusal.C108_NO_COMMUNES,
                        Map.of(
                                "found",
                                scope.party().toString(),
                                "day",
                                period.end().toString())));
            return Outcome.done(inquiry(communes, period));
        }

        Explanation explain(Inquiry whole, Indicator indicator) {
            return new Explainer(reports, map, view)
                    .explain(whole, whole(whole, indicator), parts(whole, indicator), indicator);
        }

        /// One level down, where all of the figure of one unit comes from there.
        private Inquiry parts(Inquiry whole, Indicator indicator) {
            if (whole.scope().units().size() != 1) return whole;
            Member unit = whole.scope().units().getFirst();
            if (whole.part(indicator, unit, whole.period()).reports() == 0) return whole;
            return switch (unit) {
                case Member.Alliance ignored -> inquiry(communes(whole.scope(), whole.period()), whole.period());
                case Member.Commune commune -> inquiry(cooperatives(whole, commune), whole.period());
                case Member.Cooperative ignored -> whole;
            };
        }

        private Scope communes(Scope scope, Period period) {
            Set<Period> periods = withParts(period);
            return scopes.communes(scope, areas(scope.areas(), forms(periods), periods), period, map);
        }

        /// Those on which somebody reported in these provinces: known from the totals that are kept, of an earlier
        /// instant from the reports.
        private List<TerritoryId> areas(
                Collection<TerritoryId> provinces, Collection<String> forms, Set<Period> periods) {
            return view.known() == null
                    ? reported.areas(provinces, forms, periods)
                    : accepted.areas(provinces, forms, periods, view.known());
        }

        private static Set<Period> withParts(Period period) {
            Set<Period> periods = new TreeSet<>(Set.of(period));
            for (Period part : period.parts()) {
                periods.add(part);
                periods.addAll(part.parts());
            }
            return periods;
        }

        private Scope cooperatives(Inquiry whole, Member.Commune commune) {
            LocalDate day = whole.period().end();
            Set<Period> periods = withParts(whole.period());
            TerritoryId province =
                    map.provinceOn(commune.area(), day).map(Territory::id).orElse(commune.area());
            List<Member> members = new ArrayList<>();
            for (OrganisationId id :
                    accepted.reporters(province, commune.area(), forms(periods), periods, view.known()))
                members.add(Member.of(organisations.get(id, day)));
            return new Scope(whole.scope().party(), whole.scope().name(), day, members, Map.of(), Figure.Mark.NONE);
        }

        private Collection<String> forms(Collection<Period> periods) {
            Set<String> forms = new TreeSet<>();
            for (Period period : periods)
                edition.form(ReportingLevel.COOPERATIVE, period)
                        .map(FormVersion::form)
                        .ifPresent(forms::add);
            return forms;
        }
    }
}
