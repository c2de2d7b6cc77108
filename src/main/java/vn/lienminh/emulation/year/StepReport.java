package vn.lienminh.emulation.year;

import java.util.List;
import vn.lienminh.kernel.OrganisationId;

/// How far a step is (tình hình một bước).
///
/// @param done of those who owe something in this step, how many have done it
/// @param owed 0: nobody owes anything that can be counted
/// @param waiting the members for whom one waits; they are reminded
/// @param others for whom else one waits, in words (`UBND tỉnh Ninh Bình`); may be empty
/// @param conditions what must hold before the step is over
/// @param address where members do what they owe; empty: nowhere
public record StepReport(
        int done, int owed, List<OrganisationId> waiting, String others, List<Condition> conditions, String address) {

    /// Nothing is known of it.
    public static final StepReport UNKNOWN = new StepReport(0, 0, List.of(), "", List.of(), "");

    /// One thing that must hold (điều kiện chuyển bước).
    ///
    /// @param text how it stands, in words: `Biểu quyết đạt, 3/3 nội dung`
    /// @param binding nobody passes over it; any other the head passes over with a reason
    /// @param address where it is seen or done; may be empty
    public record Condition(String text, boolean met, boolean binding, String address) {}
}
