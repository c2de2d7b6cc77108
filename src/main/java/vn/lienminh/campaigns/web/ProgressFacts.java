package vn.lienminh.campaigns.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.lienminh.campaigns.CampaignsAct;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.campaigns.reminders.Reminder;
import vn.lienminh.kernel.Actor;
import vn.lienminh.reporting.ReportingAct;

/// What a page of the matrix is made from.
///
/// @param sizes by form and period how many cells a report has
/// @param names of forms
/// @param people the name of whoever the records call so
/// @param runs whether the reader opens campaigns here
/// @param unit only this one, by its code; empty: all
record ProgressFacts(
        Standpoint standpoint,
        List<Duty> duties,
        List<Reminder> reminders,
        Map<String, Integer> sizes,
        Map<String, String> names,
        UnaryOperator<String> people,
        Actor actor,
        boolean runs,
        Instant now,
        Show show,
        String unit,
        int page) {

    LocalDate today() {
        return ProgressPage.day(now);
    }

    String person(String recorded) {
        return people.apply(recorded);
    }

    String formName(String form) {
        return names.getOrDefault(form, form);
    }

    /// What is typed, sent or returned is seen by its own and by the one that it goes to.
    boolean sees(Duty duty) {
        return actor.may(
                ReportingAct.SEE_DRAFT,
                duty.organisation().id(),
                duty.campaign().period().end());
    }

    boolean reminds(Duty duty) {
        return actor.may(
                CampaignsAct.REMIND,
                duty.organisation().id(),
                duty.campaign().period().end());
    }

    /// What the filters choose.
    Predicate<Duty> wanted() {
        return duty -> show.holds(duty, today())
                && (show == Show.ALL || sees(duty))
                && (unit.isEmpty() || duty.organisation().code().equals(unit));
    }
}
