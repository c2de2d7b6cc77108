package vn.lienminh.consolidation.web;

/// A change against the year before, ready to be written.
///
/// @param text with its sign, without its arrow
/// @param sign of the change: 1, 0, −1
/// @param units over how many units, when not over all; else empty
public record ChangeView(String text, int sign, String units) {
    public String icon() {
        return sign > 0 ? "arrow-up" : "arrow-down";
    }
}
