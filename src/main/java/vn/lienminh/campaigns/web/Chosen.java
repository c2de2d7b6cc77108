package vn.lienminh.campaigns.web;

import java.time.LocalDate;
import java.util.List;
import vn.lienminh.campaigns.Duty;

/// Whom a button reminds: what it names and what it does are the same.
final class Chosen {
    /// What is due later is nobody's hurry.
    private static final int SOON_DAYS = 30;

    private Chosen() {}

    static List<Duty> of(List<Duty> duties, Show show, LocalDate today) {
        return duties.stream()
                .filter(d -> show == Show.LATE
                        ? d.overdue(today)
                        : d.state().owed() && !d.due().isAfter(today.plusDays(SOON_DAYS)))
                .toList();
    }
}
