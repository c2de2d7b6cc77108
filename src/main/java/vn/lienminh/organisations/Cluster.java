package vn.lienminh.organisations;

/// An emulation cluster (cụm thi đua): a dated group of alliances, not a region and not a level of administration.
public record Cluster(String code, String name) {

    /// The name without the words "Cụm thi đua": `Đồng bằng sông Hồng`.
    public String shortName() {
        return name.replaceFirst("(?i)^cụm thi đua\\s+", "");
    }
}
