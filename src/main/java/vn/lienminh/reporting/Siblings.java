package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.organisations.Cluster;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;

/// Compares a report with those of the other members of its cluster (so với các đơn vị cùng cụm): only with what
/// counts, and only where at least three of them say it.
@Service
public class Siblings {
    private static final int FEWEST = 3;
    private static final int MOST = 12;

    private final Clusters clusters;
    private final AcceptedReports reports;

    Siblings(Clusters clusters, AcceptedReports reports) {
        this.clusters = clusters;
        this.reports = reports;
    }

    /// One of the others, with what it says.
    public record Other(Organisation organisation, BigDecimal value) {}

    /// @param others lowest first
    /// @param rank of ours among all, 1 is the highest
    /// @param unusual whether ours lies far outside what the others say
    public record Line(
            Indicator indicator, BigDecimal ours, List<Other> others, BigDecimal middle, int rank, boolean unusual) {}

    /// @param cluster in which they are together
    public record Comparison(Cluster cluster, int members, List<Line> lines) {}

    /// Ratios and averages first, then what the revision changed; what is unusual before all else.
    @Transactional(readOnly = true)
    public Optional<Comparison> of(Sheet sheet, Snapshot ours, List<Integer> changed) {
        for (Cluster cluster : clusters.all()) {
            List<Organisation> members =
                    clusters.members(cluster.code(), sheet.period().end(), null);
            if (members.stream().anyMatch(m -> m.id().equals(ours.id().organisation())))
                return Optional.of(compared(sheet, ours, cluster, members, changed));
        }
        return Optional.empty();
    }

    private Comparison compared(
            Sheet sheet, Snapshot ours, Cluster cluster, List<Organisation> members, List<Integer> changed) {
        Map<OrganisationId, Organisation> others = members.stream()
                .filter(m -> !m.id().equals(ours.id().organisation()))
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        Map<Organisation, ReportFigures> said = new TreeMap<>(Comparator.comparing(Organisation::code));
        for (Snapshot one : reports.of(others.keySet(), List.of(sheet.period()), null)) {
            Organisation who = others.get(one.id().organisation());
            if (who != null) said.put(who, new ReportFigures(sheet.form(), one.cells(), sheet.catalogue()));
        }
        ReportFigures own = new ReportFigures(sheet.form(), ours.cells(), sheet.catalogue());
        List<Line> lines = asked(sheet, changed).stream()
                .flatMap(i -> line(i, own, said).stream())
                .sorted(Comparator.comparing(Line::unusual).reversed())
                .limit(MOST)
                .toList();
        return new Comparison(cluster, members.size(), lines);
    }

    private static List<Indicator> asked(Sheet sheet, List<Integer> changed) {
        List<Indicator> asked = new ArrayList<>(sheet.figures().asked().stream()
                .filter(i -> i.kind().hasParts())
                .toList());
        for (int number : changed)
            sheet.form()
                    .number(number)
                    .filter(Cell::whole)
                    .filter(c -> c.part() == Cell.Part.VALUE)
                    .flatMap(c -> sheet.catalogue().find(c.indicator()))
                    .filter(i -> i.kind().adds() && !asked.contains(i))
                    .ifPresent(asked::add);
        return asked;
    }

    private static Optional<Line> line(Indicator indicator, ReportFigures own, Map<Organisation, ReportFigures> said) {
        if (!(own.value(indicator.code()) instanceof Amount.Exactly(BigDecimal ours))) return Optional.empty();
        List<Other> others = new ArrayList<>();
        said.forEach((who, figures) -> {
            if (figures.value(indicator.code()) instanceof Amount.Exactly(BigDecimal value))
                others.add(new Other(who, value));
        });
        if (others.size() < FEWEST) return Optional.empty();
        others.sort(Comparator.comparing(Other::value));
        List<BigDecimal> values = others.stream().map(Other::value).toList();
        int rank = 1 + (int) values.stream().filter(v -> v.compareTo(ours) > 0).count();
        return Optional.of(new Line(indicator, ours, others, middle(values), rank, unusual(ours, values)));
    }

    static BigDecimal middle(List<BigDecimal> sorted) {
        int half = sorted.size() / 2;
        if (sorted.size() % 2 == 1) return sorted.get(half);
        return sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO, 4, RoundingMode.HALF_UP);
    }

    /// Further from the middle half of the others than one and a half times its width.
    static boolean unusual(BigDecimal ours, List<BigDecimal> sorted) {
        BigDecimal low = middle(sorted.subList(0, (sorted.size() + 1) / 2));
        BigDecimal high = middle(sorted.subList(sorted.size() / 2, sorted.size()));
        BigDecimal far = high.subtract(low).multiply(new BigDecimal("1.5"));
        return ours.compareTo(low.subtract(far)) < 0 || ours.compareTo(high.add(far)) > 0;
    }
}
