package vn.lienminh.territory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// Files of events for tests: the catalogue's, and small ones written in the test.
public final class TerritoryFiles {
    static final String HEADER = "event,on,decree,from_code,from_name,to_code,to_name,level,share,note";
    /// With what a share was measured by, and the unit above.
    static final String LONG_HEADER = HEADER + ",basis,parent_code";

    private TerritoryFiles() {}

    public static Table catalogue() {
        return table("territory.csv", text("/catalogue/territory.csv"));
    }

    static String text(String resource) {
        try (var in = Objects.requireNonNull(TerritoryFiles.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table table(String file, String csv) {
        try (var parser = CSVFormat.RFC4180.builder().get().parse(new StringReader(csv))) {
            List<CSVRecord> lines = parser.getRecords();
            List<String> columns = lines.getFirst().toList();
            List<Table.Row> rows = new ArrayList<>();
            for (CSVRecord line : lines.subList(1, lines.size())) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < line.size(); i++) cells.put(columns.get(i), line.get(i));
                rows.add(new Table.Row(new Place(file, null, (int) line.getRecordNumber(), null), cells));
            }
            return new Table(file, "", "0".repeat(64), columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Table rows(String... rows) {
        return table("rows.csv", HEADER + "\n" + String.join("\n", rows));
    }

    /// Rows of communes: with `basis` and `parent_code`.
    public static Table longRows(String... rows) {
        return longRows(List.of(rows));
    }

    static Table longRows(List<String> rows) {
        return table("rows.csv", LONG_HEADER + "\n" + String.join("\n", rows));
    }
}
