package vn.lienminh.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormSection;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Unit;
import vn.lienminh.kernel.Amount;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.shell.Page;

/// What the sum of a section is the sum of: what can be added over units, in the unit of the first.
final class FormTotals {
    private FormTotals() {}

    static Optional<EntryView.Row> row(FormSection section, String title, Sheet sheet, Page page) {
        List<Cell> cells = of(section, sheet.form(), sheet.catalogue());
        if (cells.isEmpty()) return Optional.empty();
        Indicator first = sheet.catalogue().get(cells.getFirst().indicator());
        Amount sum = Amount.sum(
                cells.stream().map(c -> sheet.said(c.number()).amount()).toList(),
                first.bounds().min());
        boolean nothing = sum == Amount.Missing.NOT_REPORTED;
        return Optional.of(EntryView.Row.total(
                page.t("reporting.entry.total", "section", title),
                first.unit().name(),
                cells.stream().map(Cell::indicator).collect(Collectors.joining(" ")),
                nothing ? "" : new AmountText(sheet.catalogue(), page.language()).amount(first, sum)));
    }

    private static List<Cell> of(FormSection section, FormVersion form, Catalogue catalogue) {
        List<Cell> cells = new ArrayList<>();
        Unit unit = null;
        for (FormSection.FormLine line : section.lines()) {
            Optional<Cell> cell = line.asked() ? form.number(line.cell()) : Optional.empty();
            Indicator of = cell.filter(c -> c.whole() && c.part() == Cell.Part.VALUE)
                    .flatMap(c -> catalogue.find(c.indicator()))
                    .filter(i -> i.kind().adds())
                    .orElse(null);
            if (of == null || unit != null && !unit.equals(of.unit())) continue;
            unit = of.unit();
            cells.add(cell.get());
        }
        return cells;
    }
}
