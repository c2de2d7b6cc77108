package vn.lienminh.emulation.awards.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A text on which awards are decided (căn cứ pháp lý), and when it is in force: [from, until).
public record Law(
        String code,
        boolean decree,
        String name,
        LocalDate from,
        @Nullable LocalDate until,
        String source) {
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
