package vn.lienminh.kernel;

/// The identity of an organisation (tổ chức), within one database; outside, its permanent code is used.
public record OrganisationId(int value) implements Comparable<OrganisationId> {
    @Override
    public int compareTo(OrganisationId other) {
        return Integer.compare(value, other.value);
    }
}
