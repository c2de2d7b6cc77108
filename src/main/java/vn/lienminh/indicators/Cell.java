package vn.lienminh.indicators;

/// A cell of a form (ô số liệu): an indicator, or one category of one of its breakdowns, or the base of a ratio.
///
/// @param number belongs to the form, from 1, never used again
/// @param meaning the first version of the indicator that meant the same
/// @param dimension empty for the whole
/// @param category empty for the whole
public record Cell(
        String form, int number, String indicator, int meaning, Part part, String dimension, String category) {

    public enum Part {
        VALUE,
        /// the number that a ratio was counted over
        BASE
    }

    /// As in the header of a wide file: `HTX.AGRI`, `HTX.AGRI[crop]`, `HQ.AGRI.RATE#base`.
    public String name() {
        return indicator + (category.isEmpty() ? "" : "[" + category + "]") + (part == Part.BASE ? "#base" : "");
    }

    public boolean whole() {
        return category.isEmpty();
    }
}
