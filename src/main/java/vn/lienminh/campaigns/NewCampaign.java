package vn.lienminh.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;

/// A campaign as somebody wants it.
///
/// @param andRest also for the later periods of that length in the same year, each due as long after its end
/// @param named codes of organisations; empty: all members
public record NewCampaign(
        Party party,
        Period period,
        boolean andRest,
        @Nullable LocalDate estimate,
        @Nullable LocalDate official,
        List<String> named) {}
