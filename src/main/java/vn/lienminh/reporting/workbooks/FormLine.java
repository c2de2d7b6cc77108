package vn.lienminh.reporting.workbooks;

import org.springframework.modulith.NamedInterface;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;

/// One line of a form as it is drawn outside the house (dòng của biểu): in a workbook, on paper.
@NamedInterface("workbooks")
public sealed interface FormLine {
    /// Over the lines of a group.
    record Heading(String text) implements FormLine {}

    record Typed(Cell cell) implements FormLine {}

    /// What the house computes.
    record Computed(Indicator indicator) implements FormLine {}
}
