package vn.lienminh.shell;

/// Where the reader stands: a cluster (cụm), the nation, a province or a commune, in one year (năm), and the years
/// between which the arrows lead.
///
/// @param path without the year: `/clusters/DBSH`, `/national`, `/provinces/37`
/// @param code of the cluster or the unit; empty for the nation
/// @param firstYear the earliest year the house knows of; the arrow back ends there
public record ClusterYear(String path, String code, String name, int year, int firstYear, int lastYear) {
    private static final String CLUSTERS = "/clusters/";

    public ClusterYear(String code, String name, int year, int firstYear, int lastYear) {
        this(CLUSTERS + code, code, name, year, firstYear, lastYear);
    }

    /// Whether it has what only clusters have: an overview, a year-end report.
    public boolean cluster() {
        return path.startsWith(CLUSTERS);
    }

    /// The address under which the parts of this year lie; of a cluster its overview.
    public String address() {
        return in(year);
    }

    String in(int otherYear) {
        return path + "/" + otherYear;
    }

    boolean has(int otherYear) {
        return firstYear <= otherYear && otherYear <= lastYear;
    }
}
