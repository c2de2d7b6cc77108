package vn.lienminh.commands.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.lienminh.kernel.Period;

/// A nation made up for measuring (số liệu dựng): communes, cooperatives and their monthly reports, as files that a
/// user could load. Nothing is kept but the communes and the cooperatives; each file is written as it is computed.
public final class Nation {
    private static final List<String> CATALOGUE = List.of("units.csv", "breakdowns.csv", "indicators.csv");

    private final NationScale scale;
    private final Communes communes;
    private final Cooperatives cooperatives;
    private final MonthlyFiles monthly;

    public Nation(NationScale scale) {
        this.scale = scale;
        this.communes = new Communes(scale, new Provinces());
        this.cooperatives = new Cooperatives(scale, communes);
        this.monthly = new MonthlyFiles(scale, cooperatives);
    }

    public NationScale scale() {
        return scale;
    }

    /// What is loaded before any figure, in this order: the catalogue of cooperatives, the communes, the
    /// cooperatives.
    public List<Path> ground(Path folder) {
        List<Path> files = new ArrayList<>();
        for (String name : CATALOGUE) files.add(copied(folder, name));
        files.add(events(folder.resolve("communes.csv"), communes.events()));
        Path list = folder.resolve("cooperatives.csv");
        try (Rows rows = new Rows(list, Cooperatives.HEADER)) {
            cooperatives.all().forEach(c -> cooperatives.lines(c).forEach(rows::add));
        }
        files.add(list);
        return files;
    }

    private static Path copied(Path folder, String name) {
        try (InputStream in = Objects.requireNonNull(Nation.class.getResourceAsStream("/bench/" + name))) {
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            return folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path events(Path file, List<TerritoryRow> events) {
        try (Rows rows = new Rows(file, TerritoryRow.HEADER)) {
            for (TerritoryRow event : events) rows.add(event.line());
        }
        return file;
    }

    /// What comes in when a month has ended: its reports, the alliances' own, and what was still to come of the
    /// month before.
    public List<Path> month(Path folder, Period period) {
        List<Path> files = new ArrayList<>();
        Path onTime = folder.resolve("reports-" + period + ".csv.gz");
        monthly.onTime(onTime, period);
        files.add(onTime);
        Path provinces = folder.resolve("provinces-" + period + ".csv");
        monthly.provinces(provinces, period);
        files.add(provinces);
        if (period.compareTo(scale.first()) > 0) files.addAll(afterwards(folder, period.previous()));
        return files;
    }

    /// What still came of a month after it was reported, in files that have rows: late reports, corrections,
    /// bounds.
    public List<Path> afterwards(Path folder, Period period) {
        List<Path> files = new ArrayList<>();
        Path late = folder.resolve("late-" + period + ".csv");
        if (monthly.late(late, period) > 0) files.add(late);
        Path revised = folder.resolve("revised-" + period + ".csv");
        if (monthly.revised(revised, period) > 0) files.add(revised);
        Path bounded = folder.resolve("bounded-" + period + ".csv");
        if (monthly.bounded(bounded, period) > 0) files.add(bounded);
        return files;
    }

    /// So many whole reports of one month in the wide form; in gzip when the name ends so.
    public Path wide(Path file, Period period, int reports) {
        monthly.full(file, period, reports);
        return file;
    }

    /// The same in the long form.
    public Path longForm(Path file, Period period, int reports) {
        monthly.fullLong(file, period, reports);
        return file;
    }

    /// A form of two hundred cells a quarter, for measuring what a large report costs.
    public Path quarterly(Path folder) {
        return Quarterly.catalogue(folder.resolve("quarterly.csv"));
    }

    /// The cooperatives that report of a month or a quarter.
    List<Cooperatives.Cooperative> reporting(Period period) {
        return cooperatives.all().stream().filter(c -> c.on(period.start())).toList();
    }

    /// Those of the province that has most.
    List<Cooperatives.Cooperative> ofOneProvince(Period period) {
        return reporting(period).stream()
                .collect(Collectors.groupingBy(c -> cooperatives.province(c, period.end())))
                .values()
                .stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    /// The file of one report: fifty cells of a month, two hundred of a quarter.
    String report(Cooperatives.Cooperative cooperative, Period period) {
        return period.length() == Period.Length.QUARTER
                ? Quarterly.report(cooperative, period)
                : monthly.report(cooperative, period);
    }

    /// Whole reports of which one row in so many is spoiled: by line, what is wrong there. Of a month that is not
    /// the first, for a sum since January can only fall below one that was reported.
    public Map<Integer, Spoiler> spoiled(Path file, Period period, int reports, int oneIn) {
        return monthly.spoiled(file, period, reports, oneIn);
    }

    /// Mergers of communes and moves of cooperatives that come to be known after the reports that they concern.
    public List<Path> recordedLate(Path folder) {
        Path moves = folder.resolve("moves.csv");
        try (Rows rows = new Rows(moves, Cooperatives.HEADER)) {
            cooperatives.lateLines().forEach(rows::add);
        }
        return List.of(events(folder.resolve("mergers.csv"), communes.lateEvents()), moves);
    }
}
