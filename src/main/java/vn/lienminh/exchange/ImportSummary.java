package vn.lienminh.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What became of what was sent, as DHIS2 says it (import summary).
public record ImportSummary(
        String responseType,
        String status,
        String description,
        ImportOptions importOptions,
        Count importCount,
        List<Conflict> conflicts,
        List<Integer> rejectedIndexes,
        String dataSetComplete) {

    public record ImportOptions(boolean dryRun, ImportStrategy importStrategy) {}

    /// @param ignored refused, not wanted, or saying what the cell says already
    public record Count(int imported, int updated, int ignored, int deleted) {}

    /// @param object what was not understood, as sent
    /// @param value the sentence, with our own code
    /// @param errorCode DHIS2's code
    /// @param indexes the values that it is about
    public record Conflict(
            String object,
            Map<String, String> objects,
            String value,
            String errorCode,
            String property,
            List<Integer> indexes) {}

    static ImportSummary of(ImportOptions options, Count count, List<Conflict> conflicts) {
        TreeSet<Integer> rejected = new TreeSet<>();
        conflicts.forEach(c -> rejected.addAll(c.indexes()));
        return new ImportSummary(
                "ImportSummary",
                conflicts.isEmpty() ? "SUCCESS" : "WARNING",
                "Import process completed successfully",
                options,
                count,
                conflicts,
                List.copyOf(rejected),
                "false");
    }
}
