package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.kernel.Vietnamese;

/// Which unit it is that begins: one recorded before keeps its identity, also when its code or its name at the
/// beginning is corrected; any other is new and takes the next number.
final class Births {
    /// A unit's beginning: within a level no two units begin on one day with one code.
    private record Cradle(Level level, @Nullable LocalDate on, String code) {}

    private record Name(Level level, @Nullable LocalDate on, String folded) {}

    private final Map<Cradle, TerritoryId> recorded = new LinkedHashMap<>();
    private final Map<Name, TerritoryId> byName = new HashMap<>();
    private final Set<TerritoryId> claimed = new HashSet<>();
    private final Map<TerritoryId, Level> fresh = new LinkedHashMap<>();
    private int last;

    /// @param said every row of the new state, to know which beginnings keep their code
    /// @param last the highest number that any unit ever had
    Births(List<Fact> facts, List<Statement> said, int last) {
        this.last = last;
        Set<Cradle> kept = new HashSet<>();
        for (Statement says : said) if (begins(says)) kept.add(cradle(says));
        for (Fact fact : facts) {
            if (fact.to().equals(fact.from())) continue;
            recorded.put(cradle(fact.says()), fact.to());
            if (!kept.contains(cradle(fact.says()))) byName.put(name(fact.says()), fact.to());
        }
    }

    TerritoryId unit(Statement says) {
        TerritoryId known = recorded.getOrDefault(cradle(says), byName.get(name(says)));
        if (known != null && claimed.add(known)) return known;
        TerritoryId unit = new TerritoryId(++last);
        fresh.put(unit, says.level());
        return unit;
    }

    Map<TerritoryId, Level> fresh() {
        return fresh;
    }

    /// Those recorded before that nobody claimed.
    Set<TerritoryId> vanished() {
        Set<TerritoryId> left = new HashSet<>(recorded.values());
        left.removeAll(claimed);
        return left;
    }

    private static boolean begins(Statement says) {
        return says.kind() == EventKind.EXISTS || says.kind().changesArea();
    }

    private static Cradle cradle(Statement says) {
        return new Cradle(says.level(), says.on(), says.toCode());
    }

    private static Name name(Statement says) {
        return new Name(says.level(), says.on(), Vietnamese.fold(Territory.shortName(says.toName())));
    }
}
