package vn.lienminh.consolidation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Coverage;
import vn.lienminh.kernel.Standing;

/// Where one figure comes from, in the order in which every page tells it.
///
/// @param what the figure is, of whom and when
/// @param reported the words behind the coverage
/// @param mark what must be said beside it; may be empty
/// @param sum the pieces of the sum written out, without its result
/// @param rule how this kind of indicator adds up
/// @param common what holds for every cell: said once
public record ExplanationView(
        String figure,
        String unit,
        String what,
        @Nullable Standing standing,
        Coverage coverage,
        String reported,
        String mark,
        List<String> sum,
        String rule,
        String cells,
        List<String> common,
        List<Line> lines,
        List<Pair> comparison,
        List<Event> events,
        List<Use> uses)
        implements Titled {

    @Override
    public String title() {
        return what;
    }

    /// @param address of the cell in the report that was sent; empty when there is none
    /// @param receipt the code of the revision; may be empty
    /// @param value empty: not reported
    /// @param told what is only true of this cell
    public record Line(String name, String address, String receipt, String value, List<String> told) {}

    public record Pair(String name, String value) {}

    public record Event(String moment, String text) {}

    public record Use(String text, String address) {}
}
