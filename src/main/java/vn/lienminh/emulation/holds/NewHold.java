package vn.lienminh.emulation.holds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody says of a hold.
///
/// @param organisation its code
public record NewHold(
        String organisation,
        String name,
        Hold.Kind kind,
        LocalDate from,
        @Nullable LocalDate until,
        String ground,
        String paper,
        String origin) {}
