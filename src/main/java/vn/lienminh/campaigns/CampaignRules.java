package vn.lienminh.campaigns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// What holds for the deadlines of a campaign (quy tắc về hạn).
final class CampaignRules {
    /// A report that is owed later than this after its period is a slip of the year.
    private static final int MOST_YEARS_LATER = 2;

    private CampaignRules() {}

    /// The deadlines of one period, one of which may be missing.
    record Days(@Nullable LocalDate estimate, @Nullable LocalDate official) {

        /// As far from the end of another period as these are from the end of their own.
        Days moved(Period from, Period to) {
            return new Days(moved(estimate, from, to), moved(official, from, to));
        }

        private static @Nullable LocalDate moved(@Nullable LocalDate day, Period from, Period to) {
            return day == null ? null : to.end().plusDays(ChronoUnit.DAYS.between(from.end(), day));
        }
    }

    static List<Fault> faults(Period period, Days days, LocalDate today) {
        LocalDate estimate = days.estimate();
        LocalDate official = days.official();
        List<Fault> faults = new ArrayList<>();
        if (estimate == null && official == null)
            faults.add(Fault.error(Place.NOWHERE.at("official"), CampaignsRefusal.B105_NO_DEADLINE));
        if (estimate != null) faults.addAll(faults("estimate", period, estimate, today));
        if (official != null) faults.addAll(faults("official", period, official, today));
        if (estimate != null && official != null && official.isBefore(estimate))
            faults.add(fault("official", CampaignsRefusal.B109_ORDER, period, official));
        return faults;
    }

    private static List<Fault> faults(String field, Period period, LocalDate due, LocalDate today) {
        if (due.isBefore(period.start()))
            return List.of(fault(field, CampaignsRefusal.B107_BEFORE_THE_PERIOD, period, due));
        if (due.isBefore(today)) return List.of(fault(field, CampaignsRefusal.B108_PAST, period, due));
        boolean far =
                due.isAfter(period.end().plusYears(MOST_YEARS_LATER)) && due.isAfter(today.plusYears(MOST_YEARS_LATER));
        return far ? List.of(fault(field, CampaignsRefusal.B110_TOO_FAR, period, due)) : List.of();
    }

    /// What is wrong with putting a deadline off.
    ///
    /// @param until the day that holds for those it is put off for
    static List<Fault> extension(Campaign campaign, LocalDate until, LocalDate due, String reason, LocalDate today) {
        List<Fault> faults = new ArrayList<>(faults("due", campaign.period(), due, today));
        if (faults.isEmpty() && !due.isAfter(until))
            faults.add(Fault.error(
                    Place.NOWHERE.at("due"),
                    CampaignsRefusal.B114_NOT_LATER,
                    Map.of("found", Vietnamese.day(due), "day", Vietnamese.day(until))));
        if (reason.isBlank()) faults.add(Fault.error(Place.NOWHERE.at("reason"), CampaignsRefusal.B115_NO_REASON));
        return faults;
    }

    private static Fault fault(String field, CampaignsRefusal why, Period period, LocalDate due) {
        return Fault.error(
                Place.NOWHERE.at(field), why, Map.of("found", Vietnamese.day(due), "period", period.toString()));
    }
}
