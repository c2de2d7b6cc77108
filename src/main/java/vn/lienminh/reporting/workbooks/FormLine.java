package vn.lienminh.reporting.workbooks;

import org.springframework.modulith.NamedInterface;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;

/// One line of a form as it is drawn outside the house (dòng của biểu): in a workbook, on paper.
@NamedInterface("workbooks")
public sealed interface FormLine {
    /// Over the lines of a group.
    @NamedInterface("workbooks")
    record Heading(String text) implements FormLine {}

    @NamedInterface("workbooks")
    record Typed(Cell cell) implements FormLine {}

    /// What the house computes.
    @NamedInterface("workbooks")
    record Computed(Indicator indicator) implements FormLine {}
}
