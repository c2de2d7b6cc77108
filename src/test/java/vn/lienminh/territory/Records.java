package vn.lienminh.territory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;

/// The records of territory without a database: what was loaded, in memory.
final class Records {
    private List<Fact> facts = new ArrayList<>();
    private long lastFact;
    private int lastUnit;

    static Records ofTheCatalogue() {
        Records records = new Records();
        records.load(TerritoryFiles.catalogue()).orThrow();
        return records;
    }

    Outcome<Loaded> load(Table table) {
        return TerritoryChange.plan(facts, lastUnit, table).map(change -> {
            Set<Long> ended = Set.copyOf(change.ended());
            List<Fact> now = new ArrayList<>(
                    facts.stream().filter(f -> !ended.contains(f.id())).toList());
            for (Fact f : change.added())
                now.add(new Fact(++lastFact, f.says(), f.from(), f.to(), f.parent(), Instant.EPOCH));
            facts = now;
            lastUnit += change.units().size();
            return change.report();
        });
    }

    Outcome<Loaded> load(String... rows) {
        return load(TerritoryFiles.rows(rows));
    }

    /// Place and code of each refusal: `rows.csv:3:share T114`.
    List<String> refusals(String... rows) {
        return load(rows).faults().stream().map(Records::written).toList();
    }

    List<String> longRefusals(String... rows) {
        return load(TerritoryFiles.longRows(rows)).faults().stream()
                .map(Records::written)
                .toList();
    }

    static String written(Fault fault) {
        return fault.place() + " " + fault.code();
    }

    TerritoryMap map() {
        return new TerritoryMap(facts);
    }
}
