package vn.lienminh.emulation.scoring;

import java.util.Locale;
import java.util.Optional;

/// Who says what a criterion is worth (bước chấm), the later over the earlier.
public enum Stage {
    /// the unit itself (tự chấm)
    SELF,
    /// another member (chấm chéo)
    CROSS,
    /// the helper group of the cluster (tổ giúp việc thẩm tra)
    FINDING,
    /// the meeting (hội nghị thống nhất)
    FINAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stage> parse(String word) {
        for (Stage stage : values()) if (stage.word().equals(word.strip())) return Optional.of(stage);
        return Optional.empty();
    }
}
