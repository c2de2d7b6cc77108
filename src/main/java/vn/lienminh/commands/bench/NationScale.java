package vn.lienminh.commands.bench;

import java.util.List;
import java.util.stream.Stream;
import vn.lienminh.kernel.Period;

/// How large a nation is made up, and from which seed: the same scale gives the same bytes.
///
/// @param provinces how many of the provinces of today have communes: the first of the catalogue
/// @param communesBefore of these provinces, before 1 July 2025
/// @param communesAfter since then
/// @param first the first month that is reported
public record NationScale(
        long seed, int provinces, int communesBefore, int communesAfter, int cooperatives, Period first, int months) {

    private static final int PROVINCES = 34;

    public NationScale {
        boolean room = communesAfter >= provinces && communesBefore >= communesAfter;
        boolean some = provinces > 0 && provinces <= PROVINCES && cooperatives > 0 && months > 0;
        if (!room || !some || first.length() != Period.Length.MONTH)
            throw new IllegalArgumentException("a scale without sense: " + provinces + " " + communesAfter);
    }

    /// The whole nation from a month on.
    public static NationScale whole(Period first, int months) {
        return new NationScale(2017, PROVINCES, 10_035, 3_321, 35_000, first, months);
    }

    /// The months that are reported, in their order.
    public List<Period> periods() {
        return Stream.iterate(
                        first, p -> Period.of(p.end().plusDays(1).toString().substring(0, 7)))
                .limit(months)
                .toList();
    }

    /// How many months lie between the first and this one.
    int monthsTo(Period period) {
        return (period.year() - first.year()) * 12 + period.index() - first.index();
    }
}
