package vn.lienminh.reporting.workbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Amount;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.SheetFigures;

/// The lines of a form in their order, as the page of the sheet has them.
@NamedInterface("workbooks")
public final class FormLines {
    private FormLines() {}

    public static List<FormLine> of(Sheet sheet) {
        SheetFigures figures = sheet.figures();
        Map<String, Amount> computed = figures.computed();
        List<FormLine> lines = new ArrayList<>();
        String group = "";
        for (Indicator indicator : figures.asked()) {
            if (!indicator.group().equals(group)) {
                group = indicator.group();
                lines.add(new FormLine.Heading(group));
            }
            Optional<Cell> whole = sheet.form().value(indicator.code());
            whole.ifPresent(cell -> lines.add(new FormLine.Typed(cell)));
            if (whole.isEmpty() && computed.containsKey(indicator.code())) lines.add(new FormLine.Computed(indicator));
            for (Cell part : sheet.form().categories(indicator.code())) lines.add(new FormLine.Typed(part));
            sheet.form().base(indicator.code()).ifPresent(base -> lines.add(new FormLine.Typed(base)));
        }
        return lines;
    }
}
