package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.territory.CodePaths.Code;

/// Who bears which code while the days go by, and who bore it last.
final class Bearers {
    record Bearer(TerritoryId unit, String fullName) {}

    /// Who bore a code last, until which day.
    record Gone(String fullName, LocalDate on) {}

    private final Map<Code, Bearer> now = new HashMap<>();
    private final Map<Code, Gone> gone = new HashMap<>();

    @Nullable
    Bearer of(Code code) {
        return now.get(code);
    }

    @Nullable
    Gone last(Code code) {
        return gone.get(code);
    }

    void take(Code code, TerritoryId unit, String fullName) {
        now.put(code, new Bearer(unit, fullName));
        gone.remove(code);
    }

    void leave(Code code, LocalDate day) {
        Bearer bearer = now.remove(code);
        if (bearer != null) gone.put(code, new Gone(bearer.fullName(), day));
    }

    /// The unit of a higher level that bears the code.
    @Nullable
    TerritoryId above(Level below, String code) {
        for (Level level : Level.values()) {
            Bearer bearer = now.get(new Code(level, code));
            if (level.compareTo(below) < 0 && bearer != null) return bearer.unit();
        }
        return null;
    }

    /// A few of them, as a message names them.
    String names(Set<TerritoryId> units) {
        String some = now.values().stream()
                .filter(b -> units.contains(b.unit()))
                .map(Bearer::fullName)
                .sorted()
                .limit(3)
                .collect(Collectors.joining(", "));
        return units.size() > 3 ? some + ", …" : some;
    }
}
