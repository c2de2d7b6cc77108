package vn.lienminh.reporting.workbooks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.documents.GridBook;
import vn.lienminh.documents.Grids;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;
import vn.lienminh.reporting.CellEntry;
import vn.lienminh.reporting.CellValue;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.ReportingRefusal;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Sheet;

/// The door of forms that go out as workbooks (biểu mẫu Excel).
@Service
@NamedInterface("workbooks")
public class Workbooks {
    private final Entries entries;
    private final Indicators indicators;
    private final Grids grids;

    Workbooks(Entries entries, Indicators indicators, Grids grids) {
        this.entries = entries;
        this.indicators = indicators;
        this.grids = grids;
    }

    /// What a workbook is filled with.
    @NamedInterface("workbooks")
    public enum Filling {
        NOTHING,
        /// the revision that counts
        ACCEPTED,
        /// what the sheet says now
        AS_IT_STANDS
    }

    /// The form of one report as a workbook.
    @Transactional(readOnly = true)
    public Outcome<byte[]> workbook(String organisation, Period period, Filling filling, Actor actor) {
        Optional<Sheet> sheet = entries.open(organisation, period, actor);
        if (sheet.isEmpty())
            return Outcome.refused(Fault.error(
                    Place.NOWHERE, ReportingRefusal.R141_NO_REPORT, Map.of("found", organisation + " " + period)));
        return Outcome.done(new FormWorkbook(
                        sheet.get(),
                        indicators.checkRules(),
                        said(sheet.get(), filling),
                        filling == Filling.AS_IT_STANDS)
                .bytes());
    }

    /// What the cells of a sheet say, filled in that way.
    public static Function<Cell, CellEntry.Said> said(Sheet sheet, Filling filling) {
        return switch (filling) {
            case AS_IT_STANDS -> cell -> sheet.said(cell.number());
            case NOTHING -> cell -> nothing(sheet);
            case ACCEPTED ->
                cell -> sheet.counting()
                        .map(Revision::snapshot)
                        .map(s -> s.cells().get(cell.number()))
                        .filter(v -> !v.taken())
                        .map(v -> said(v))
                        .orElseGet(() -> nothing(sheet));
        };
    }

    private static CellEntry.Said said(CellValue value) {
        return new CellEntry.Said(value.amount(), value.standing(), false);
    }

    private static CellEntry.Said nothing(Sheet sheet) {
        return new CellEntry.Said(Amount.Missing.NOT_REPORTED, sheet.usual(), false);
    }

    /// A filled workbook of ours as tables that [vn.lienminh.reporting.Reports#load] takes; empty when it is none.
    public Optional<List<Table>> tables(String name, byte[] bytes) {
        if (!(grids.read(name, bytes) instanceof Outcome.Done<GridBook>(GridBook book))) return Optional.empty();
        return FilledForm.of(book).map(FilledForm::tables);
    }
}
