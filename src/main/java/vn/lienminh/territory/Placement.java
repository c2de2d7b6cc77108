package vn.lienminh.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienminh.kernel.TerritoryId;

/// Where the area of a unit lies on the map of another day (vị trí trên bản đồ của ngày khác).
public sealed interface Placement {

    /// All of it lies in one unit; that unit may hold other areas too.
    record Whole(TerritoryId unit) implements Placement {}

    /// It lies in several, by shares of one basis that add up to exactly 1: every number put there is an estimate.
    record Split(List<Share> shares) implements Placement {
        /// Gives each unit its part, rounded to so many decimals by the largest remainder; of equal
        /// remainders the unit recorded first is served first. The parts have the sign of what was given
        /// and add up to exactly it: decimals beyond those wanted, which no rounding could keep, go to the
        /// unit served first.
        public Map<TerritoryId, BigDecimal> distribute(BigDecimal amount, int decimals) {
            BigDecimal size = amount.abs();
            Map<TerritoryId, BigDecimal> parts = new LinkedHashMap<>();
            Map<TerritoryId, BigDecimal> remainders = new HashMap<>();
            BigDecimal left = size;
            for (Share share : shares) {
                BigDecimal exact = size.multiply(share.share());
                BigDecimal floor = exact.setScale(decimals, RoundingMode.FLOOR);
                parts.put(share.unit(), floor);
                remainders.put(share.unit(), exact.subtract(floor));
                left = left.subtract(floor);
            }
            handOut(left, BigDecimal.ONE.movePointLeft(decimals), served(remainders), parts);
            if (amount.signum() < 0) parts.replaceAll((unit, part) -> part.negate());
            return parts;
        }

        private static List<TerritoryId> served(Map<TerritoryId, BigDecimal> remainders) {
            List<TerritoryId> order = new ArrayList<>(remainders.keySet());
            order.sort(Comparator.<TerritoryId, BigDecimal>comparing(u -> remainders.getOrDefault(u, BigDecimal.ZERO))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()));
            return order;
        }

        private static void handOut(
                BigDecimal amount, BigDecimal step, List<TerritoryId> order, Map<TerritoryId, BigDecimal> parts) {
            BigDecimal left = amount;
            for (TerritoryId unit : order) {
                if (left.signum() == 0) return;
                BigDecimal given = left.min(step);
                parts.merge(unit, given, BigDecimal::add);
                left = left.subtract(given);
            }
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
