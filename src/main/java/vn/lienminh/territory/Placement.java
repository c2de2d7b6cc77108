package vn.lienminh.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienminh.kernel.TerritoryId;

/// Where the area of a unit lies on the map of another day (vị trí trên bản đồ của ngày khác).
public sealed interface Placement {

    /// All of it lies in one unit; that unit may hold other areas too.
    record Whole(TerritoryId unit) implements Placement {}

    /// It lies in several, by declared shares that add up to exactly 1: every number put there is an estimate.
    record Split(List<Share> shares) implements Placement {
        /// Gives each unit its part, rounded to so many decimals by the largest remainder: the parts add up to
        /// exactly what was given, when that has no more decimals.
        public Map<TerritoryId, BigDecimal> distribute(BigDecimal amount, int decimals) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
            Map<TerritoryId, BigDecimal> parts = new LinkedHashMap<>();
            Map<TerritoryId, BigDecimal> remainders = new LinkedHashMap<>();
            BigDecimal left = amount;
            for (Share share : shares) {
                BigDecimal exact = amount.multiply(share.share());
                BigDecimal floor = exact.setScale(decimals, RoundingMode.FLOOR);
                parts.put(share.unit(), floor);
                remainders.put(share.unit(), exact.subtract(floor));
                left = left.subtract(floor);
            }
            List<TerritoryId> order = new ArrayList<>(parts.keySet());
            order.sort(Comparator.<TerritoryId, BigDecimal>comparing(u -> remainders.getOrDefault(u, BigDecimal.ZERO))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()));
            for (TerritoryId unit : order) {
                if (left.compareTo(step) < 0) break;
                parts.merge(unit, step, BigDecimal::add);
                left = left.subtract(step);
            }
            return parts;
        }
    }

    /// @param units those of that map in which it lies, as far as known
    record NotComparable(Reason reason, List<TerritoryId> units) implements Placement {}

    enum Reason {
        /// it was made of several units, and nothing says how a figure of it divides among them
        MADE_OF_SEVERAL,
        /// the records do not reach back to that day
        UNKNOWN_BEFORE
    }
}
