package vn.lienminh.indicators;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// The files of the catalogue that the product starts with.
final class Files {
    private Files() {}

    static Table table(String name) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Objects.requireNonNull(Files.class.getResourceAsStream("/catalogue/" + name));
                var csv = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Table.Row> rows = new ArrayList<>();
            for (CSVRecord row : csv)
                rows.add(new Table.Row(new Place(name, null, (int) row.getRecordNumber() + 1, null), row.toMap()));
            return new Table(name, "", "", csv.getHeaderNames(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Indicator> indicators() {
        CatalogueReader reader = new CatalogueReader();
        List<Unit> units = reader.units(table("units.csv"));
        List<Dimension> dimensions = reader.dimensions(table("breakdowns.csv"));
        List<Indicator> indicators = reader.indicators(table("indicators.csv"), units, dimensions);
        if (!reader.faults().isEmpty())
            throw new IllegalStateException(reader.faults().toString());
        return indicators;
    }

    static CheckRules rules() {
        return CheckRules.of(table("checks.csv")).orThrow();
    }
}
