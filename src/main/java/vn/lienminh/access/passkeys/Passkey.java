package vn.lienminh.access.passkeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key as its owner sees it in the list (khóa truy cập).
///
/// @param used when somebody last signed in with it; null: never
/// @param doubted its counter went back, so it is not taken any more; null: it is good
public record Passkey(
        long id,
        String name,
        Instant made,
        @Nullable Instant used,
        @Nullable Instant doubted) {}
