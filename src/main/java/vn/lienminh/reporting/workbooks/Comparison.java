package vn.lienminh.reporting.workbooks;

import java.util.List;
import java.util.Optional;

/// What a file would change, report by report (đối chiếu tệp với biểu).
///
/// @param older the version of the form that the workbook was made of, when it is not the one in force; empty
///     otherwise
/// @param hides whether rows or columns of it are hidden; they are read all the same
/// @param missing how many cells of the form it has no row of any more
/// @param strangers what a workbook of many organisations calls those that nobody could tell
/// @param layout the name of the layout that it was read by; empty: it is a form of ours
public record Comparison(
        List<Difference> differences, String older, boolean hides, int missing, String layout, List<String> strangers) {

    public Optional<Difference> of(String organisation) {
        return differences.stream()
                .filter(d -> d.sheet().organisation().code().equals(organisation))
                .findFirst();
    }

    public boolean nothing() {
        return differences.stream().allMatch(d -> d.lines().isEmpty());
    }
}
