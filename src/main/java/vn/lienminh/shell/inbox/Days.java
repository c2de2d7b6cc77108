package vn.lienminh.shell.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// Days as one says them today (ngày): `còn 3 ngày, 08/12`, `hôm nay`, `quá 1 ngày`.
public record Days(LocalDate today, Texts texts) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    /// Of a day on which something is due.
    public String due(LocalDate day) {
        long left = ChronoUnit.DAYS.between(today, day);
        if (left < 0) return texts.get("inbox.due.late", "n", Vietnamese.number(-left), "day", day(day));
        if (left == 0) return texts.get("inbox.due.today");
        return texts.get("inbox.due.left", "n", Vietnamese.number(left), "day", day(day));
    }

    /// `08/12`, with its year where that is another one.
    public String day(LocalDate day) {
        return day.getYear() == today.getYear() ? SHORT.format(day) : Vietnamese.day(day);
    }
}
