package vn.lienminh.reporting.workbooks.web;

import java.util.List;

/// What a file would change, before anything is written (đối chiếu trước khi ghi).
///
/// @param address of the report
/// @param action where what is chosen goes
/// @param notes about the file as a whole
/// @param refused why what was chosen could not be written
/// @param typing whether the reader may type now
public record ComparisonView(
        String title,
        String about,
        String address,
        String action,
        List<String> notes,
        List<String> refused,
        boolean typing,
        List<Unit> units) {

    /// One report of the file.
    ///
    /// @param index tells its fields from those of the others
    /// @param name empty where the file has but one
    /// @param seen the last entry that is shown, a space, and the revision
    /// @param summary how many numbers there are, and how many are to be looked at
    public record Unit(int index, String code, String name, String seen, String summary, List<Line> lines) {}

    /// @param field empty: it cannot be taken
    /// @param now empty: nothing stands there
    /// @param then what would be written; it can be changed by hand
    /// @param note what would stand beside the number, where that is new
    /// @param look whether somebody has to look at it first
    /// @param place in the file
    public record Line(
            String field,
            String name,
            String unit,
            String now,
            String shown,
            String then,
            String note,
            String remark,
            boolean look,
            boolean ticked,
            String place) {}

    public boolean nothing() {
        return units.stream().allMatch(u -> u.lines().isEmpty());
    }

    /// Whether something can be taken.
    public boolean takes() {
        return typing
                && units.stream()
                        .flatMap(u -> u.lines().stream())
                        .anyMatch(l -> !l.field().isEmpty());
    }
}
