package vn.lienminh.reporting;

import org.jspecify.annotations.Nullable;

/// A warning that travels with a report (cảnh báo), with the reason its sender gave, or none: not explained.
public record Warning(
        String check,
        String indicator,
        @Nullable String dimension,
        String sentence,
        @Nullable String reason) {}
