package vn.lienminh.emulation.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// A meeting that is to be planned.
///
/// @param programme one entry a line
public record NewMeeting(
        LocalDate day,
        LocalTime hour,
        String place,
        @Nullable OrganisationId host,
        String programme) {}
