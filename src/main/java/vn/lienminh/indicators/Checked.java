package vn.lienminh.indicators;

import org.jspecify.annotations.Nullable;

/// One check applied to one indicator, and to one of its breakdowns where it asks for one, with its verdict.
public record Checked(
        CheckRule rule,
        @Nullable String indicator,
        @Nullable String dimension,
        Verdict verdict) {}
