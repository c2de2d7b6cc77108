package vn.lienminh.campaigns;

import java.util.Locale;
import java.util.Optional;
import vn.lienminh.kernel.Standing;

/// The two sendings that one report may owe (lần nộp).
public enum Stage {
    /// ước thực hiện: an official report does as well
    ESTIMATE,
    /// chính thức
    OFFICIAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> parse(String word) {
        for (Stage stage : values()) if (stage.word().equals(word)) return Optional.of(stage);
        return Optional.empty();
    }

    /// Whether a report of that standing answers it.
    boolean answeredBy(Standing standing) {
        return this == ESTIMATE || standing == Standing.OFFICIAL;
    }
}
