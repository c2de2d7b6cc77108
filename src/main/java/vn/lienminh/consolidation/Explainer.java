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
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.CellValue;
import vn.lienminh.reporting.Reports;
import vn.lienminh.reporting.Revision;
import vn.lienminh.territory.Territories;

/// Takes a figure apart, down to cells and revisions, and plays its changes back.
@Component
class Explainer {
    private final Reports reports;
    private final Territories territories;

    Explainer(Reports reports, Territories territories) {
        this.reports = reports;
        this.territories = territories;
    }

    Explanation explain(Inquiry inquiry, Indicator indicator, View view) {
        Period period = inquiry.period();
        List<OrganisationId> members =
                inquiry.scope().members().stream().map(Organisation::id).toList();
        Map<OrganisationId, List<Revision>> revisions = reports.histories(members, period);
        revisions.replaceAll((member, all) -> accepted(all, view.known()));
        List<Explanation.Line> lines = inquiry.scope().members().stream()
                .map(m -> line(inquiry, indicator, m, revisions.getOrDefault(m.id(), List.of()), view))
                .toList();
        List<Explanation.Change> changes = indicator.derived() ? List.of() : changes(inquiry, indicator, revisions);
        return new Explanation(
                inquiry.figure(indicator), indicator, inquiry.scope().name(), lines, changes);
    }

    /// Those that counted at some time until the instant asked for, newest first.
    private static List<Revision> accepted(List<Revision> all, @Nullable Instant known) {
        return all.stream()
                .filter(r -> r.acceptedAt() != null
                        && (known == null || !r.acceptedAt().isAfter(known)))
                .toList();
    }

    private Explanation.Line line(
            Inquiry inquiry, Indicator indicator, Organisation member, List<Revision> revisions, View view) {
        Part part = inquiry.part(indicator, member, inquiry.period());
        FormVersion form = inquiry.sheet().form();
        List<Cell> cells =
                form == null || part.mark() == Figure.Mark.FROM_SHORTER_PERIODS ? List.of() : cells(indicator, form);
        Optional<Revision> source = revisions.stream()
                .filter(r -> r.endedAt() == null
                        || (view.known() != null && view.known().isBefore(r.endedAt())))
                .findFirst();
        return new Explanation.Line(
                member.code(),
                member.name(Language.VI),
                territories.on(Scope.area(member), inquiry.period().end()).name(),
                part.value(),
                part.numerator(),
                part.denominator(),
                part.standing(),
                part.mark(),
                part.answered() ? cells : List.of(),
                source.map(r -> source(r, cells)).orElse(null),
                steps(inquiry, indicator, member, part));
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

    private static List<Explanation.Step> steps(Inquiry inquiry, Indicator indicator, Organisation member, Part part) {
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

    private record Event(Instant at, Organisation member, Revision revision) {}

    /// Plays the acceptances back in their order, and keeps those after which the figure was another.
    private static List<Explanation.Change> changes(
            Inquiry inquiry, Indicator indicator, Map<OrganisationId, List<Revision>> revisions) {
        List<Event> events = new ArrayList<>();
        for (Organisation member : inquiry.scope().members())
            for (Revision revision : revisions.getOrDefault(member.id(), List.of()))
                if (revision.acceptedAt() != null) events.add(new Event(revision.acceptedAt(), member, revision));
        events.sort(Comparator.comparing(Event::at));
        Map<OrganisationId, Part> now = new LinkedHashMap<>();
        List<Explanation.Change> changes = new ArrayList<>();
        Amount total = Amount.Missing.NOT_REPORTED;
        for (Event event : events) {
            Part before = now.getOrDefault(event.member().id(), Part.NONE);
            Part after =
                    UnitParts.of(indicator, inquiry.sheet(), event.revision().snapshot());
            now.put(event.member().id(), after);
            Amount next = Inquiry.Sum.of(indicator, List.copyOf(now.values()), now.size())
                    .value();
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
