package vn.lienminh.access.programs;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A token as its owner sees it in the list (mã truy cập); the secret itself was shown once.
///
/// @param used when a program last asked with it; null: never
public record ProgramToken(
        long id,
        String name,
        Set<TokenScope> scopes,
        Instant made,
        Instant until,
        @Nullable Instant used) {}
