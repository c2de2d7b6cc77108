package vn.lienminh.emulation.year;

import java.time.LocalDate;

/// On what ground heads were chosen (căn cứ cử cụm trưởng).
///
/// @param heldOn the day of the meeting
/// @param number of its minutes
public record Election(LocalDate heldOn, Ground ground, String number) {

    public enum Ground {
        /// the head entered what the minutes say
        MINUTES,
        /// as the secret ballot came out
        BALLOT
    }
}
