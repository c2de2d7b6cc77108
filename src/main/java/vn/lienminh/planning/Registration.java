package vn.lienminh.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a party said of one indicator and a year, and while it held (lượt đăng ký).
///
/// @param basis the document it stands on, or the reason; may be empty
/// @param endedAt when something else took its place; null: it holds
public record Registration(
        String indicator,
        Wish wish,
        String basis,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant endedAt) {

    boolean holds() {
        return endedAt == null;
    }
}
