package vn.lienminh.shell;

/// Where the reader stands: a cluster (cụm) in one year (năm), and the years between which the arrows lead.
///
/// @param firstYear the earliest year the house knows of this cluster; the arrow back ends there
public record ClusterYear(String code, String name, int year, int firstYear, int lastYear) {

    /// The overview of the cluster in this year: the address under which its parts lie.
    public String address() {
        return "/clusters/" + code + "/" + year;
    }

    boolean has(int otherYear) {
        return firstYear <= otherYear && otherYear <= lastYear;
    }
}
