package vn.lienminh.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.CellEntry;
import vn.lienminh.reporting.ReportingRefusal;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Typing;

/// The numbers for one report on their way into its cells (một lượt gửi): what each would type, and what became of
/// it.
class Round {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,20})?");

    private record Meant(DataValue value, boolean known, boolean empties) {}

    private final Sheet sheet;
    private final Finder finder;
    private final ImportStrategy strategy;
    private final Conflicts conflicts;
    private final Map<String, Meant> meant = new HashMap<>();
    private final Set<Integer> cells = new HashSet<>();
    private int imported;
    private int updated;
    private int deleted;

    Round(Sheet sheet, Finder finder, ImportStrategy strategy, Conflicts conflicts) {
        this.sheet = sheet;
        this.finder = finder;
        this.strategy = strategy;
        this.conflicts = conflicts;
    }

    List<Typing> typings(List<DataValue> values) {
        List<Typing> typings = new ArrayList<>();
        for (DataValue value : values) typing(value).ifPresent(typings::add);
        return typings;
    }

    private Optional<Typing> typing(DataValue value) {
        if (!(finder.cell(value, sheet.form(), sheet.catalogue()) instanceof Outcome.Done<Cell>(Cell cell)))
            return refused(value);
        if (!cells.add(cell.number()))
            return refused(value, Conflicts.Property.DATA_ELEMENT, ExchangeRefusal.X118_TWICE, value.element());
        boolean empties = value.deleted() || strategy == ImportStrategy.DELETE;
        boolean commented = value.value().isEmpty() && !value.comment().isEmpty();
        if (value.value().isEmpty() && !empties && !commented)
            return refused(value, Conflicts.Property.EMPTY, ExchangeRefusal.X116_NO_VALUE, value.element());
        Optional<String> text =
                empties ? Optional.of("") : commented ? Optional.of(sheet.written(cell)) : text(value.value());
        if (text.isEmpty())
            return refused(value, Conflicts.Property.VALUE, ExchangeRefusal.X117_NOT_A_NUMBER, value.value());
        return wanted(value, cell, text.get(), empties);
    }

    private Optional<Typing> wanted(DataValue value, Cell cell, String text, boolean empties) {
        CellEntry.Said now = sheet.said(cell.number());
        boolean known = now.amount() != Amount.Missing.NOT_REPORTED || now.unavailable();
        boolean same = sheet.text(cell).read(text) instanceof Outcome.Done<CellEntry.Said>(CellEntry.Said said)
                && said.sameAs(now)
                && (value.comment().isEmpty() || value.comment().equals(sheet.note(cell.number())));
        if (same || !strategy.wants(known)) return Optional.empty();
        String key = UUID.randomUUID().toString();
        meant.put(key, new Meant(value, known, empties));
        String note = value.comment().isEmpty() ? null : value.comment();
        return Optional.of(new Typing(cell.number(), text, note, sheet.base(cell.number()), sheet.over(), key));
    }

    /// Numbers have a point and no grouping; what is counted is yes or no.
    private static Optional<String> text(String value) {
        if (value.equalsIgnoreCase("true")) return Optional.of("1");
        if (value.equalsIgnoreCase("false")) return Optional.of("0");
        if (!NUMBER.matcher(value).matches()) return Optional.empty();
        return Optional.of(Vietnamese.number(new BigDecimal(value)));
    }

    private Optional<Typing> refused(DataValue value) {
        Fault why = finder.cell(value, sheet.form(), sheet.catalogue()).faults().getFirst();
        boolean category = why.code().equals(ExchangeRefusal.X111_NO_CATEGORY.code());
        conflicts.add(value, category ? Conflicts.Property.COMBO : Conflicts.Property.DATA_ELEMENT, why);
        return Optional.empty();
    }

    private Optional<Typing> refused(DataValue value, Conflicts.Property property, ExchangeRefusal why, String found) {
        conflicts.add(value, property, Sorting.refusal(why, found));
        return Optional.empty();
    }

    void came(List<Typing.Result> results) {
        for (Typing.Result result : results) came(result);
    }

    private void came(Typing.Result result) {
        Meant what = meant.get(result.key());
        if (what == null) throw new IllegalStateException("an answer to nothing that was asked");
        switch (result) {
            case Typing.Result.Saved saved -> count(what);
            case Typing.Result.Refused(int cell, String key, Fault why) -> {
                boolean locked = why.code().equals(ReportingRefusal.R143_WAITS.code());
                conflicts.add(what.value(), locked ? Conflicts.Property.LOCKED : Conflicts.Property.VALUE, why);
            }
            case Typing.Result.Conflict conflict ->
                conflicts.add(
                        what.value(),
                        Conflicts.Property.LOCKED,
                        Fault.error(Place.NOWHERE, ExchangeRefusal.X121_MEANWHILE, Map.of("by", conflict.by())));
        }
    }

    private void count(Meant what) {
        if (what.empties()) deleted++;
        else if (what.known()) updated++;
        else imported++;
    }

    /// @param all numbers that were sent for this report
    ImportSummary.Count count(int all) {
        return new ImportSummary.Count(imported, updated, all - imported - updated - deleted, deleted);
    }
}
