package vn.lienminh.reporting;

/// Told now and then how far a long load has come.
@FunctionalInterface
public interface LoadProgress {
    LoadProgress SILENT = (reports, done) -> {};

    /// @param reports how many reports were read
    /// @param done how much of the file was read, from 0 to 1
    void at(long reports, double done);
}
