package vn.lienminh.territory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// The records of territory without a database: what was loaded, in memory.
final class Records {
    static final String HEADER = "event,on,decree,from_code,from_name,to_code,to_name,level,share,note";

    private List<Fact> facts = new ArrayList<>();
    private long lastFact;
    private int lastUnit;

    static Records ofTheCatalogue() {
        Records records = new Records();
        records.load(catalogue()).orThrow();
        return records;
    }

    static Table catalogue() {
        return table("territory.csv", text("/catalogue/territory.csv"));
    }

    static String text(String resource) {
        try (var in = Objects.requireNonNull(Records.class.getResourceAsStream(resource))) {
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

    static Table rows(String... rows) {
        return table("rows.csv", HEADER + "\n" + String.join("\n", rows));
    }

    Outcome<Loaded> load(Table table) {
        return TerritoryChange.plan(facts, lastUnit, table).map(change -> {
            List<Fact> now = new ArrayList<>(
                    facts.stream().filter(f -> !change.ended().contains(f.id())).toList());
            for (Fact f : change.added())
                now.add(new Fact(++lastFact, f.says(), f.from(), f.to(), f.parent(), Instant.EPOCH));
            facts = now;
            lastUnit += change.units().size();
            return change.report();
        });
    }

    Outcome<Loaded> load(String... rows) {
        return load(rows(rows));
    }

    /// Place and code of each refusal: `rows.csv:3:share T114`.
    List<String> refusals(String... rows) {
        return load(rows).faults().stream().map(Records::written).toList();
    }

    static String written(Fault fault) {
        return fault.place() + " " + fault.code();
    }

    TerritoryMap map() {
        return new TerritoryMap(facts);
    }
}
