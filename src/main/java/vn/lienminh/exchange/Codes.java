package vn.lienminh.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;

/// The door of the table of codes (bảng mã tương ứng): what other systems call our cells and organisations. Only
/// what differs stands in it; everything else is known by our own code.
@Service
public class Codes {
    private final CodeStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Codes(CodeStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// The table at one moment.
    record Known(Map<Key, String> ours) {
        record Key(CodeKind kind, String theirs) {}

        /// Ours for theirs; the same where the table does not name it.
        String ours(CodeKind kind, String theirs) {
            return ours.getOrDefault(new Key(kind, theirs), theirs);
        }

        boolean names(CodeKind kind, String theirs) {
            return ours.containsKey(new Key(kind, theirs));
        }
    }

    Known known() {
        Map<Known.Key, String> ours = new HashMap<>();
        for (Code code : store.all()) ours.put(new Known.Key(code.kind(), code.theirs()), code.ours());
        return new Known(ours);
    }

    /// Whether a file holds codes: `kind,theirs,ours`.
    public boolean reads(Table table) {
        return table.has("kind", "theirs", "ours");
    }

    /// All or nothing a file.
    @Transactional
    public Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        if (!actor.may(ExchangeAct.MAP_CODES))
            return Outcome.refused(Fault.error(table.place(), ExchangeRefusal.X108_NOT_ALLOWED));
        List<Fault> faults = new ArrayList<>();
        List<Code> read = read(table, faults);
        if (!faults.isEmpty()) return Outcome.refused(faults);
        Known before = known();
        List<Code> news = read.stream()
                .filter(c -> !before.names(c.kind(), c.theirs())
                        || !before.ours(c.kind(), c.theirs()).equals(c.ours()))
                .toList();
        int changed = (int)
                news.stream().filter(c -> before.names(c.kind(), c.theirs())).count();
        if (!dryRun && !news.isEmpty()) {
            news.forEach(code -> store.add(code, clock.instant(), actor.name()));
            audit.record(actor, ExchangeAct.MAP_CODES, "file:" + table.file(), Map.of("hash", table.hash()));
        }
        return Outcome.done(new Loaded(
                table.file(),
                "loaded.codes",
                news.size() - changed,
                changed,
                read.size() - news.size(),
                new ArrayList<>()));
    }

    private static List<Code> read(Table table, List<Fault> faults) {
        List<Code> codes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            var kind = CodeKind.parse(row.get("kind"));
            String theirs = row.get("theirs");
            if (kind.isEmpty())
                faults.add(Fault.error(row.at("kind"), ExchangeRefusal.X130_KIND, Map.of("found", row.get("kind"))));
            else if (theirs.isEmpty() || row.get("ours").isEmpty() && kind.get() != CodeKind.OPTION)
                faults.add(Fault.error(row.at("theirs"), ExchangeRefusal.X132_NO_CODE));
            else if (!seen.add(kind.get() + " " + theirs))
                faults.add(Fault.error(row.at("theirs"), ExchangeRefusal.X131_CODE_TWICE, Map.of("found", theirs)));
            else codes.add(new Code(kind.get(), theirs, row.get("ours")));
        }
        return codes;
    }
}
