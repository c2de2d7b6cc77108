package vn.lienminh.emulation.awards.web;

import java.time.LocalDate;
import vn.lienminh.emulation.awards.catalogue.WorkingDays;
import vn.lienminh.emulation.awards.dossiers.DossierEvent;

/// How far a public notice is, in working days.
record NoticeDays(WorkingDays days, int length) {

    /// `Niêm yết 3/5 ngày`
    String running(DossierEvent notice, LocalDate today, AwardWords words) {
        LocalDate until = notice.until();
        if (until != null && today.isAfter(until)) return words.t("state.published.over");
        int day = today.isBefore(notice.day()) ? 0 : days.between(notice.day(), today);
        return words.t("state.published.day", "n", "" + day, "all", "" + length);
    }
}
