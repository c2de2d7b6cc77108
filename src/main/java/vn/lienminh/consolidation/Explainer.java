package vn.lienminh.consolidation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.CellValue;
import vn.lienminh.reporting.Reports;
import vn.lienminh.reporting.Revision;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Takes a figure apart, down to cells and revisions, and plays its changes back. One level at a time: the nation
/// by provinces, a province by its communes, a commune by its cooperatives, each of these by its cells.
class Explainer {
    private final Reports reports;
    private final TerritoryMap map;
    private final View view;

    Explainer(Reports reports, TerritoryMap map, View view) {
        this.reports = reports;
        this.map = map;
        this.view = view;
    }

    /// @param whole whose figure it is
    /// @param parts those it is added from: the same, or what lies below
    Explanation explain(Inquiry whole, Figure figure, Inquiry parts, Indicator indicator) {
        List<Member> members =
                List.copyOf(parts.given(indicator, parts.scope().units()).keySet());
        Map<OrganisationId, List<Revision>> revisions = reports.histories(
                parts.scope().members().stream().map(Organisation::id).toList(), whole.period());
        revisions.replaceAll((member, all) -> accepted(all, view.known()));
        List<Explanation.Line> lines = members.stream()
                .filter(m -> parts == whole
                        || parts.part(indicator, m, whole.period()).answered())
                .map(m -> line(parts, indicator, m, of(m, revisions)))
                .toList();
        List<Explanation.Change> changes =
                indicator.derived() ? List.of() : changes(parts, indicator, members, revisions);
        return new Explanation(figure, indicator, whole.scope().name(), kind(members), lines, changes);
    }

    private static Explanation.Of kind(List<Member> members) {
        return members.isEmpty()
                ? Explanation.Of.ALLIANCES
                : switch (members.getFirst()) {
                    case Member.Alliance ignored -> Explanation.Of.ALLIANCES;
                    case Member.Commune ignored -> Explanation.Of.COMMUNES;
                    case Member.Cooperative ignored -> Explanation.Of.COOPERATIVES;
                };
    }

    private static List<Revision> of(Member member, Map<OrganisationId, List<Revision>> revisions) {
        return switch (member) {
            case Member.Alliance(Organisation o) -> revisions.getOrDefault(o.id(), List.of());
            case Member.Cooperative(Organisation o) -> revisions.getOrDefault(o.id(), List.of());
            case Member.Commune ignored -> List.of();
        };
    }

    /// Those that counted at some time until the instant asked for, newest first.
    private static List<Revision> accepted(List<Revision> all, @Nullable Instant known) {
        return all.stream()
                .filter(r -> r.acceptedAt() != null
                        && (known == null || !r.acceptedAt().isAfter(known)))
                .toList();
    }

    private Explanation.Line line(Inquiry inquiry, Indicator indicator, Member member, List<Revision> revisions) {
        Part part = inquiry.part(indicator, member, inquiry.period());
        boolean own = part.mark() == Figure.Mark.NONE;
        FormVersion form = inquiry.sheet().form(level(member));
        List<Cell> cells = form == null || !own || !part.answered() ? List.of() : cells(indicator, form);
        Optional<Revision> source = revisions.stream()
                .filter(r -> own)
                .filter(r -> r.endedAt() == null
                        || (view.known() != null && view.known().isBefore(r.endedAt())))
                .findFirst();
        return new Explanation.Line(
                member.code(),
                member.name(Language.VI),
                map.on(member.area(), inquiry.period().end()).name(),
                part.value(),
                part.numerator(),
                part.denominator(),
                part.standing(),
                part.mark(),
                cells,
                source.map(r -> source(r, cells)).orElse(null),
                steps(inquiry, indicator, member, part),
                part.reports(),
                own && part.answered() ? inquiry.fromBelow(indicator, member).value() : Amount.Missing.NOT_REPORTED,
                part.reports() > 0 ? opens(inquiry, member) : null);
    }

    private static ReportingLevel level(Member member) {
        return switch (member) {
            case Member.Alliance ignored -> ReportingLevel.PROVINCE;
            case Member.Cooperative ignored -> ReportingLevel.COOPERATIVE;
            case Member.Commune ignored -> ReportingLevel.PROVINCE;
        };
    }

    private Party opens(Inquiry inquiry, Member member) {
        if (!(member instanceof Member.Alliance)) return member.party();
        Territory unit = map.on(member.area(), inquiry.period().end());
        return new Party.Province(unit.code(), inquiry.period().end());
    }

    /// The cells that hold an indicator: its own, or those of its numerator and of what it is counted over.
    private static List<Cell> cells(Indicator indicator, FormVersion form) {
        if (!indicator.kind().hasParts())
            return form.value(indicator.code()).stream().toList();
        Optional<Cell> above =
                Optional.ofNullable(indicator.parts().numerator()).flatMap(form::value);
        Optional<Cell> under = indicator.kind() == IndicatorKind.RATIO
                ? form.base(indicator.code())
                : Optional.ofNullable(indicator.parts().weight()).flatMap(form::value);
        return Stream.concat(above.stream(), under.stream()).toList();
    }

    private static Explanation.Source source(Revision revision, List<Cell> cells) {
        var snapshot = revision.snapshot();
        List<CellValue> values = cells.stream()
                .flatMap(c -> Stream.ofNullable(snapshot.cells().get(c.number())))
                .toList();
        return new Explanation.Source(
                snapshot.revision(),
                snapshot.submittedAt(),
                snapshot.submittedBy(),
                revision.acceptedAt(),
                revision.acceptedBy(),
                snapshot.evidence().file(),
                snapshot.reason(),
                snapshot.hash(),
                values.isEmpty() ? snapshot.origin() : values.getFirst().origin(),
                values.stream().anyMatch(CellValue::taken));
    }

    private static List<Explanation.Step> steps(Inquiry inquiry, Indicator indicator, Member member, Part part) {
        Period period = inquiry.period();
        if (indicator.derived())
            return inquiry.derivation(indicator).stream()
                    .flatMap(d -> d.uses().stream())
                    .flatMap(code -> inquiry.indicator(code).stream())
                    .flatMap(used -> Stream.of(
                            new Explanation.Step(
                                    used.code() + " " + period,
                                    inquiry.part(used, member, period).value()),
                            new Explanation.Step(
                                    used.code() + " " + period.previous(),
                                    inquiry.part(used, member, period.previous())
                                            .value())))
                    .toList();
        if (part.mark() != Figure.Mark.FROM_SHORTER_PERIODS) return List.of();
        return period.parts().stream()
                .map(p -> new Explanation.Step(
                        p.toString(), inquiry.part(indicator, member, p).value()))
                .toList();
    }

    private record Event(Instant at, Member member, Revision revision) {}

    /// Plays the acceptances back in their order, and keeps those after which the figure was another.
    private static List<Explanation.Change> changes(
            Inquiry inquiry, Indicator indicator, List<Member> members, Map<OrganisationId, List<Revision>> revisions) {
        List<Event> events = new ArrayList<>();
        for (Member member : members)
            for (Revision revision : of(member, revisions))
                if (revision.acceptedAt() != null) events.add(new Event(revision.acceptedAt(), member, revision));
        events.sort(Comparator.comparing(Event::at));
        Map<String, Part> now = new LinkedHashMap<>();
        List<Explanation.Change> changes = new ArrayList<>();
        Amount total = Amount.Missing.NOT_REPORTED;
        for (Event event : events) {
            Part before = now.getOrDefault(event.member().code(), Part.NONE);
            Part after =
                    UnitParts.of(indicator, inquiry.sheet(), event.revision().snapshot());
            now.put(event.member().code(), after);
            Amount next = Sum.of(indicator, List.copyOf(now.values())).value();
            if (!before.value().equals(after.value()))
                changes.add(new Explanation.Change(
                        event.at(),
                        event.member().code(),
                        event.member().name(Language.VI),
                        before.value(),
                        after.value(),
                        total,
                        next,
                        event.revision().snapshot().reason()));
            total = next;
        }
        return changes.reversed();
    }
}
