package vn.lienminh.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisation;

/// What changed between two instants (những gì đã thay đổi), newest first.
///
/// @param party the name of whom it is about
/// @param from excluded
/// @param to included
/// @param reports as many as were asked for
/// @param allReports how many there are altogether
/// @param structure events of territory that were recorded or replaced
/// @param organisations states of organisations that were recorded or replaced
/// @param figures those asked for that are not what they were
public record ChangeList(
        String party,
        Instant from,
        Instant to,
        List<Report> reports,
        int allReports,
        List<Structure> structure,
        List<Membership> organisations,
        List<Value> figures) {

    public enum What {
        /// a report counts that did not (được nhận)
        ACCEPTED,
        /// another revision counts in its place (sửa)
        REVISED,
        /// the same report counts for another area, since structure was recorded late (chuyển nơi)
        REFILED,
        /// it counts no longer, and nothing took its place (trả lại)
        RETURNED
    }

    /// @param organisation as on the period's last day
    /// @param reason of the revision, or of the return
    /// @param movedFrom the name of the area it was filed under before; empty unless it was filed anew
    /// @param movedTo the name of the area it is filed under now; likewise
    public record Report(
            What what,
            Instant at,
            String by,
            Organisation organisation,
            Period period,
            String form,
            int revision,
            String reason,
            String movedFrom,
            String movedTo,
            List<CellChange> cells) {}

    /// @param before not reported where it was empty
    public record CellChange(Cell cell, Amount before, Amount after) {}

    /// One row of an event, as files state it.
    ///
    /// @param replaced it holds no longer as it was stated
    public record Structure(
            Instant at,
            String by,
            boolean replaced,
            String kind,
            @Nullable LocalDate on,
            String fromCode,
            String fromName,
            String toCode,
            String toName,
            String decree) {}

    /// @param area the code of the area; empty when it has none
    /// @param replaced it holds no longer as it was stated
    public record Membership(
            Instant at,
            boolean replaced,
            String code,
            String name,
            String area,
            LocalDate from,
            @Nullable LocalDate until) {}

    public record Value(Period period, Indicator indicator, Amount before, Amount after) {}

    public boolean nothing() {
        return allReports == 0 && structure.isEmpty() && organisations.isEmpty() && figures.isEmpty();
    }
}
