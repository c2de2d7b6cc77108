package vn.lienminh.reporting;

import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Amount;

/// What a sheet would be as a revision.
final class SheetDraft {
    private SheetDraft() {}

    static Draft of(Sheet sheet) {
        ReportCells cells = new ReportCells(sheet.form().size());
        for (Cell cell : sheet.form().cells()) {
            CellValue value = value(sheet, cell.number());
            if (value != null) cells.put(cell.number(), value);
        }
        return Draft.of(
                sheet.target(), cells, sheet.counting().map(Revision::snapshot).orElse(null), sheet.catalogue());
    }

    /// A number that is only repeated keeps its origin; a base that was taken from elsewhere is taken anew.
    private static @Nullable CellValue value(Sheet sheet, int number) {
        Revision top = sheet.top();
        CellValue sent = top == null ? null : top.snapshot().cells().get(number);
        CellEntry typed = sheet.entry(number);
        if (typed == null) return sent == null || sent.taken() ? null : sent;
        CellEntry.Said said = typed.said();
        if (said.amount() == Amount.Missing.NOT_REPORTED) return null;
        if (sent == null) return CellValue.typed(said.amount(), said.standing(), "");
        boolean repeats = sent.standing() == said.standing() && CellValue.sameAmount(sent.amount(), said.amount());
        return CellValue.typed(said.amount(), said.standing(), repeats ? sent.origin() : "");
    }
}
