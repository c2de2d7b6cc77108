package vn.lienminh.platform.backup;

/// Told now and then how far a back-up or a restore is (tiến độ).
public interface Progress {
    Progress NOBODY = (stage, done, all) -> {};

    enum Stage {
        WRITING,
        CHECKING,
        LOADING,
        INDEXING,
        PROVING
    }

    /// @param done bytes, unpacked
    /// @param all how many there are; 0 when it is not known
    void reached(Stage stage, long done, long all);
}
