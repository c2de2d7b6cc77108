package vn.lienminh.kernel;

/// The identity of one area in time (đơn vị hành chính). A code is none: codes are re-used.
public record TerritoryId(int value) implements Comparable<TerritoryId> {
    @Override
    public int compareTo(TerritoryId other) {
        return Integer.compare(value, other.value);
    }
}
