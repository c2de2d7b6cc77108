package vn.lienminh.emulation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienminh.campaigns.Duties;
import vn.lienminh.campaigns.Lateness;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Split;
import vn.lienminh.consolidation.View;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.planning.Targets;
import vn.lienminh.reporting.Reports;
import vn.lienminh.reporting.Revision;

/// Gathers what points are computed from: accepted figures, registered targets, opinions.
@Component
class GroundsReader {
    private final Figures figures;
    private final Targets targets;
    private final Reports reports;
    private final Duties duties;
    private final Indicators indicators;

    GroundsReader(Figures figures, Targets targets, Reports reports, Duties duties, Indicators indicators) {
        this.figures = figures;
        this.targets = targets;
        this.reports = reports;
        this.duties = duties;
        this.indicators = indicators;
    }

    /// @param accepted the reports of the year that count, by member
    record Read(Grounds grounds, Map<String, Revision> accepted) {}

    Read read(CriteriaSet set, List<Organisation> members, List<Opinion> opinions, View view) {
        Period year = Period.year(set.year());
        Set<String> codes = codes(set);
        Map<String, Map<String, Result>> now = results(set.cluster(), year, codes, view);
        Map<String, Map<String, Result>> before = results(set.cluster(), year.previous(), codes, view);
        Map<String, Map<String, Amount>> registered = targets.byOrganisation(set.year(), view.known());
        Map<OrganisationId, List<Revision>> histories =
                reports.histories(members.stream().map(Organisation::id).toList(), year);
        Map<OrganisationId, Grounds.Late> late = late(set, members);
        Map<String, Grounds.Unit> units = new LinkedHashMap<>();
        Map<String, Revision> accepted = new LinkedHashMap<>();
        for (Organisation member : members) {
            String code = member.code();
            Optional<Revision> revision = counting(histories.getOrDefault(member.id(), List.of()), view);
            revision.ifPresent(r -> accepted.put(code, r));
            units.put(
                    code,
                    new Grounds.Unit(
                            now.getOrDefault(code, Map.of()),
                            before.getOrDefault(code, Map.of()),
                            registered.getOrDefault(code, Map.of()),
                            judged(set, code, opinions),
                            Set.of(),
                            late.getOrDefault(member.id(), Grounds.Late.NONE),
                            revision.map(r -> r.snapshot().submittedAt()).orElse(null)));
        }
        return new Read(new Grounds(new ArrayList<>(units.keySet()), units), accepted);
    }

    private static Set<String> codes(CriteriaSet set) {
        Set<String> codes = new LinkedHashSet<>();
        for (Criterion criterion : set.leaves()) codes.addAll(criterion.indicators());
        for (TieBreak tie : set.ties()) if (tie instanceof TieBreak.ByIndicator(String code)) codes.add(code);
        return codes;
    }

    private Map<String, Map<String, Result>> results(String cluster, Period year, Set<String> asked, View view) {
        Catalogue catalogue = indicators.on(year.end());
        List<String> codes =
                asked.stream().filter(c -> catalogue.find(c).isPresent()).toList();
        Map<String, Map<String, Result>> results = new LinkedHashMap<>();
        if (codes.isEmpty()) return results;
        figures.by(new Party.Cluster(cluster), year, codes, new Split.ByMember(), view)
                .map(divisions -> {
                    for (Figures.Division division : divisions)
                        if (division.party() instanceof Party.Organisation(String code))
                            for (Figure figure : division.figures())
                                results.computeIfAbsent(code, c -> new LinkedHashMap<>())
                                        .put(figure.indicator(), result(figure, catalogue));
                    return divisions;
                });
        return results;
    }

    private static Result result(Figure figure, Catalogue catalogue) {
        IndicatorKind kind = catalogue.get(figure.indicator()).kind();
        return kind.hasParts()
                ? new Result(figure.value(), figure.numerator(), figure.denominator(), kind == IndicatorKind.RATIO)
                : Result.of(figure.value());
    }

    /// Of all reports of the year that a campaign asked for. Only asked where a criterion wants it.
    private Map<OrganisationId, Grounds.Late> late(CriteriaSet set, List<Organisation> members) {
        Map<OrganisationId, Grounds.Late> late = new LinkedHashMap<>();
        if (set.leaves().stream().noneMatch(c -> c.formula() instanceof Formula.Lateness)) return late;
        List<Period> periods = new ArrayList<>();
        for (Period.Length length : Period.Length.values())
            for (int i = 1; i <= length.perYear(); i++) periods.add(new Period(length, set.year(), i));
        for (Lateness one :
                duties.lateness(members.stream().map(Organisation::id).toList(), periods))
            if (one.verdict() == Lateness.Verdict.LATE || one.verdict() == Lateness.Verdict.NEVER)
                late.merge(one.organisation(), new Grounds.Late(1, one.days()), Grounds.Late::plus);
        return late;
    }

    private static Optional<Revision> counting(List<Revision> history, View view) {
        return history.stream()
                .filter(r -> view.known() == null ? r.counts() : counted(r, view))
                .findFirst();
    }

    private static boolean counted(Revision revision, View view) {
        var known = view.known();
        var accepted = revision.acceptedAt();
        var ended = revision.endedAt();
        return known != null
                && accepted != null
                && !accepted.isAfter(known)
                && (ended == null || known.isBefore(ended));
    }

    /// What is judged, by the latest stage that said so.
    private static Map<String, BigDecimal> judged(CriteriaSet set, String unit, List<Opinion> opinions) {
        Map<String, BigDecimal> judged = new LinkedHashMap<>();
        for (Criterion criterion : set.leaves())
            if (criterion.byPeople())
                Opinions.latest(opinions, unit, criterion.code())
                        .ifPresent(o -> judged.put(criterion.code(), o.value()));
        return judged;
    }
}
