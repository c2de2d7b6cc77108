package vn.lienminh.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;

/// Reads what the drafts and the checks of a piece need to know, in as few statements as its size allows.
class KnownReader {
    private final ReportStore store;
    private final Rulebook rules;
    private final ReportStore.Load load;
    private final Map<String, List<Integer>> cumulative = new HashMap<>();

    KnownReader(ReportStore store, Rulebook rules, ReportStore.Load load) {
        this.store = store;
        this.rules = rules;
        this.load = load;
    }

    /// @param all whether every report of the year is read, not only those that nearly every check is content with
    KnownReports of(Collection<FileFigures.Filled> piece, boolean all) {
        Set<OrganisationId> organisations = new HashSet<>();
        Set<LocalDate> ends = new HashSet<>();
        for (FileFigures.Filled filled : piece) {
            ReportId id = filled.target().id();
            organisations.add(id.organisation());
            ends.addAll(ends(id.period(), all));
        }
        KnownReports known = store.known(organisations, ends, load);
        if (all) return known;
        Set<OrganisationId> unclear = new HashSet<>();
        for (FileFigures.Filled filled : piece)
            if (unclear(filled.target(), known)) {
                unclear.add(filled.target().id().organisation());
                ends.addAll(ends(filled.target().id().period(), true));
            }
        if (!unclear.isEmpty()) known.add(store.known(unclear, ends, load));
        return known;
    }

    /// The last days of the periods that a report is compared with.
    private static Set<LocalDate> ends(Period period, boolean all) {
        Set<LocalDate> ends = new HashSet<>();
        ends.add(period.end());
        ends.add(period.previous().end());
        ends.add(period.yearBefore().end());
        ends.add(LocalDate.of(period.year() - 1, 12, 31));
        for (Period part : period.parts()) ends.add(part.end());
        if (all) for (int month = 1; month <= 12; month++) ends.add(monthEnd(period.year(), month));
        return ends;
    }

    private static LocalDate monthEnd(int year, int month) {
        return LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
    }

    /// Whether something cumulative may have been stated before the period that was read: that one is not there, or
    /// leaves it out.
    private boolean unclear(Entry.Target target, KnownReports known) {
        Period before = target.id().period().previous();
        if (before.year() != target.id().period().year()) return false;
        List<Snapshot> last = known.of(target.id().organisation()).stream()
                .filter(s -> s.id().period().equals(before))
                .toList();
        List<Integer> numbers = cumulative.computeIfAbsent(target.form().toString(), k -> cumulative(target.form()));
        return !numbers.isEmpty()
                && (last.isEmpty()
                        || numbers.stream()
                                .anyMatch(n -> !last.getFirst().cells().containsKey(n)));
    }

    private List<Integer> cumulative(FormVersion form) {
        var catalogue = rules.catalogue(rules.today());
        return form.cells().stream()
                .filter(Cell::whole)
                .filter(c -> catalogue
                        .find(c.indicator())
                        .filter(i -> i.cumulativeInYear())
                        .isPresent())
                .map(Cell::number)
                .collect(Collectors.toList());
    }
}
