package vn.lienminh.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Finding;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// Turns what a file says into drafts of whole reports, and checks each as a whole.
@Component
class Intake {
    private final ReportStore store;
    private final Indicators indicators;
    private final Clock clock;

    Intake(ReportStore store, Indicators indicators, Clock clock) {
        this.store = store;
        this.indicators = indicators;
        this.clock = clock;
    }

    /// A draft that may become a revision, with what the checks said of it.
    record Checked(Draft draft, List<Warning> warnings, List<Fault> faults) {}

    /// The drafts that would change something, oldest period first, so that a later one is checked against what the
    /// same file says of an earlier one. Locks the reports, in order.
    List<Checked> drafts(FileFigures file) {
        Map<ReportId, List<Entry>> byReport = new LinkedHashMap<>();
        for (Entry entry : file.entries())
            byReport.computeIfAbsent(entry.target().id(), k -> new ArrayList<>())
                    .add(entry);
        file.wholes().keySet().forEach(id -> byReport.computeIfAbsent(id, k -> new ArrayList<>()));
        byReport.keySet().stream().sorted().forEach(store::lock);
        Map<OrganisationId, List<ReportOperands.Other>> known = new HashMap<>();
        List<Checked> drafts = new ArrayList<>();
        byReport.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().period()))
                .forEach(e -> draft(e.getKey(), e.getValue(), file, known).ifPresent(drafts::add));
        return drafts;
    }

    private Optional<Checked> draft(
            ReportId id, List<Entry> entries, FileFigures file, Map<OrganisationId, List<ReportOperands.Other>> known) {
        Catalogue catalogue = indicators.on(id.period().end());
        Entry.Target target = target(id, entries, file);
        Draft draft = Draft.of(target, store.current(id), entries, file.isWhole(id), catalogue);
        List<ReportOperands.Other> others = known.computeIfAbsent(id.organisation(), this::accepted);
        Optional<Checked> checked = Optional.empty();
        if (draft.changes()) checked = Optional.of(check(draft, entries, others, catalogue, file));
        others.removeIf(o -> o.period().equals(id.period()));
        others.add(new ReportOperands.Other(id.period(), new ReportFigures(target.form(), draft.cells(), catalogue)));
        others.sort(Comparator.comparing(ReportOperands.Other::period));
        return checked;
    }

    private static Entry.Target target(ReportId id, List<Entry> entries, FileFigures file) {
        FileFigures.Whole whole = file.wholes().get(id);
        return whole == null ? entries.getFirst().target() : whole.target();
    }

    private List<ReportOperands.Other> accepted(OrganisationId organisation) {
        List<ReportOperands.Other> others = new ArrayList<>();
        for (Snapshot snapshot : store.ofOrganisation(organisation)) {
            var period = snapshot.id().period();
            Optional<FormVersion> form = indicators.form(period);
            form.ifPresent(f -> others.add(new ReportOperands.Other(
                    period, new ReportFigures(f, snapshot.cells(), indicators.on(period.end())))));
        }
        return others;
    }

    private Checked check(
            Draft draft,
            List<Entry> entries,
            List<ReportOperands.Other> others,
            Catalogue catalogue,
            FileFigures file) {
        List<Warning> warnings = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (FileFigures.Pair pair : file.pairs())
            if (pair.id().equals(draft.target().id()) && !hasBase(draft, pair.ratio()))
                faults.add(
                        Fault.error(pair.place(), ReportingRefusal.R122_NO_DENOMINATOR, Map.of("found", pair.ratio())));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
        ReportOperands operands = new ReportOperands(draft, others, catalogue, today);
        for (Finding found :
                indicators.checks(draft.target().id().period().end()).findings(operands, Language.VI)) {
            Finding finding = published(draft, found) ? found.ofPublished() : found;
            faults.add(finding.at(place(finding, draft, entries, file)));
            if (!finding.isError())
                warnings.add(new Warning(
                        finding.rule(),
                        String.valueOf(finding.indicator()),
                        finding.dimension(),
                        finding.message(),
                        null));
        }
        return new Checked(draft, warnings, faults);
    }

    private static boolean hasBase(Draft draft, String ratio) {
        return draft.target()
                .form()
                .base(ratio)
                .map(c -> draft.cells().containsKey(c.number()))
                .orElse(false);
    }

    /// Of what was already printed elsewhere only the bounds refuse.
    private static boolean published(Draft draft, Finding finding) {
        if (finding.indicator() == null) return draft.origin().equals("published");
        return draft.target()
                .form()
                .value(finding.indicator())
                .map(c -> draft.cells().get(c.number()))
                .map(value -> value.origin().equals("published"))
                .orElse(false);
    }

    /// Where the file says the number that a check is about; else where it first speaks of the report.
    private static Place place(Finding finding, Draft draft, List<Entry> entries, FileFigures file) {
        FileFigures.Whole whole = file.wholes().get(draft.target().id());
        return entries.stream()
                .filter(e -> e.cell().indicator().equals(finding.indicator()))
                .findFirst()
                .map(Entry::place)
                .orElseGet(() -> whole == null ? entries.getFirst().place() : whole.place());
    }
}
