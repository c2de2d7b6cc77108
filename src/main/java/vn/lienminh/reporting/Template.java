package vn.lienminh.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Table;
import vn.lienminh.reporting.workbooks.CellNames;

/// A workbook that the house made for one form, organisation and period, and that comes back filled, as the
/// tables that [vn.lienminh.reporting.workbooks.Workbooks#tables] makes of it. It goes by what it holds: a cell
/// left empty says nothing.
class Template {
    private static final String KEY_SHEET = "_lienminh";

    private final FileFigures file;
    private final RowTargets targets;
    private final Rulebook rules;

    Template(FileFigures file, RowTargets targets, Rulebook rules) {
        this.file = file;
        this.targets = targets;
        this.rules = rules;
    }

    static boolean reads(List<Table> tables) {
        return tables.size() == 2 && tables.getFirst().sheet().equals(KEY_SHEET);
    }

    void read(List<Table> tables) {
        Table data = tables.getLast();
        Map<String, String> keys = new HashMap<>();
        for (Table.Row row : tables.getFirst().rows()) keys.put(row.get("key"), row.get("value"));
        if (keys.isEmpty()) {
            file.fault(data.place(), ReportingRefusal.R129_TEMPLATE_BROKEN, Map.of());
            return;
        }
        targets.find(new Table.Row(data.place(), keys), file).ifPresent(target -> {
            if (fits(data, keys, target.form())) fill(data, target);
        });
    }

    private boolean fits(Table data, Map<String, String> keys, FormVersion form) {
        if (form.toString().equals(keys.get("form"))) return true;
        file.fault(
                data.place(),
                ReportingRefusal.R128_OTHER_FORM_VERSION,
                Map.of("found", keys.getOrDefault("form", ""), "expected", form.toString()));
        return false;
    }

    private void fill(Table data, Entry.Target target) {
        Map<String, Cell> cells = target.form().cells().stream().collect(Collectors.toMap(CellNames::code, c -> c));
        for (Table.Row row : data.rows()) {
            Cell cell = cells.get(row.get("code"));
            if (cell == null)
                file.fault(
                        row.place(),
                        ReportingRefusal.R127_UNKNOWN_CELL,
                        Map.of("found", row.get("code"), "form", target.form().form()));
            else fill(row, cell, target);
        }
    }

    private void fill(Table.Row row, Cell cell, Entry.Target target) {
        Period period = target.id().period();
        Standing usual = period.end().isBefore(rules.today()) ? Standing.OFFICIAL : Standing.ESTIMATED;
        boolean asks = new CellNames(
                        rules.catalogue(period.end()), vn.lienminh.kernel.Texts.in(vn.lienminh.kernel.Language.VI))
                .asksYesOrNo(cell);
        Place place = row.place();
        switch (new TypedText(usual, asks).read(row.get("text"))) {
            case Outcome.Refused<CellEntry.Said>(List<Fault> why) ->
                file.fault(why.getFirst().at(place));
            case Outcome.Done<CellEntry.Said>(CellEntry.Said said) -> {
                if (said.amount() == Amount.Missing.NOT_REPORTED) return;
                CellValue value = CellValue.typed(said.amount(), said.standing(), "");
                file.add(new Entry(place, target, cell, value, false));
            }
        }
    }
}
