package vn.lienminh.campaigns.reminders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// When letters go out by themselves (lịch nhắc).
///
/// @param days so many days before a deadline
/// @param dayAfter also on the day after it
/// @param hour not earlier on a day
public record Reminding(List<Integer> days, boolean dayAfter, int hour) {
    private static final int MOST_DAYS = 60;

    public Reminding {
        days = days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    boolean valid() {
        return days.size() <= 10 && days.stream().allMatch(d -> d >= 0 && d <= MOST_DAYS) && hour >= 0 && hour <= 23;
    }

    /// Whether a deadline is told of today.
    boolean tells(LocalDate due, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, due);
        return days.stream().anyMatch(d -> d == left) || dayAfter && left == -1;
    }

    /// The last deadline of which a letter of today may speak.
    LocalDate until(LocalDate today) {
        return today.plusDays(days.isEmpty() ? 0 : days.getFirst());
    }
}
