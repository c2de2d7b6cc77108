package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Finding;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Place;

/// Turns what a file says into drafts of whole reports, and checks each as a whole. Computes alone: nothing is read
/// or written here, so that any number of threads may do it.
class Intake {
    private final Rulebook rules;

    Intake(Rulebook rules) {
        this.rules = rules;
    }

    /// A draft that may become a revision, with what the checks said of it.
    record Checked(Draft draft, List<Warning> warnings, List<Fault> faults) {}

    /// The drafts that would change something, oldest period first, so that a later one is checked against what the
    /// same file says of an earlier one.
    List<Checked> check(FileFigures file, KnownReports known) {
        Map<OrganisationId, List<ReportOperands.Other>> others = new HashMap<>();
        List<FileFigures.Filled> filled = new ArrayList<>(file.reports());
        filled.sort(Comparator.comparing(f -> f.target().id().period()));
        List<Checked> checked = new ArrayList<>();
        for (FileFigures.Filled one : filled) {
            ReportId id = one.target().id();
            Catalogue catalogue = rules.catalogue(id.period().end());
            Draft draft = Draft.of(one, known.current(id), catalogue);
            List<ReportOperands.Other> beside = others.computeIfAbsent(id.organisation(), o -> others(known.of(o)));
            if (draft.changes()) checked.add(check(draft, one, beside, catalogue));
            beside.removeIf(o -> o.period().equals(id.period()));
            beside.add(new ReportOperands.Other(
                    id.period(), new ReportFigures(draft.target().form(), draft.cells(), catalogue)));
            beside.sort(Comparator.comparing(ReportOperands.Other::period));
        }
        return checked;
    }

    private List<ReportOperands.Other> others(List<Snapshot> snapshots) {
        List<ReportOperands.Other> others = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            var period = snapshot.id().period();
            rules.form(snapshot.level(), period)
                    .ifPresent(form -> others.add(new ReportOperands.Other(
                            period, new ReportFigures(form, snapshot.cells(), rules.catalogue(period.end())))));
        }
        return others;
    }

    private Checked check(
            Draft draft, FileFigures.Filled filled, List<ReportOperands.Other> others, Catalogue catalogue) {
        List<Warning> warnings = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (FileFigures.Pair pair : filled.pairs())
            if (!hasBase(draft, pair.ratio()))
                faults.add(
                        Fault.error(pair.place(), ReportingRefusal.R122_NO_DENOMINATOR, Map.of("found", pair.ratio())));
        ReportOperands operands = new ReportOperands(draft, others, catalogue, rules.today());
        var form = draft.target().form();
        var day = draft.target().id().period().end();
        for (Finding found : rules.checks(form.level(), day).findings(operands, Language.VI)) {
            Finding finding = published(draft, found) ? found.ofPublished() : found;
            faults.add(finding.at(place(finding, filled)));
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
    private static Place place(Finding finding, FileFigures.Filled filled) {
        for (Cell cell : filled.target().form().cells())
            if (cell.indicator().equals(finding.indicator()) && filled.cells().containsKey(cell.number()))
                return filled.place(cell.number());
        return filled.place();
    }
}
