package vn.lienminh.organisations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Table;

/// Reads the cells that files of organisations share, and gathers what is wrong with them.
class RowReader {
    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private final List<Fault> faults = new ArrayList<>();

    /// In the order of the lines.
    List<Fault> faults() {
        return faults.stream()
                .sorted(Comparator.comparingInt(f -> f.place().line()))
                .toList();
    }

    /// How many there are until now.
    int count() {
        return faults.size();
    }

    String required(Table.Row row, String column) {
        if (row.get(column).isEmpty()) fault(row, column, OrganisationsRefusal.O101_MISSING, Map.of("column", column));
        return row.get(column);
    }

    LocalDate from(Table.Row row, String column) {
        LocalDate day = day(row, column);
        return day == null ? ALWAYS : day;
    }

    /// Null: with no end.
    @Nullable
    LocalDate until(Table.Row row, String column, LocalDate from) {
        LocalDate until = day(row, column);
        if (until != null && !until.isAfter(from))
            fault(
                    row,
                    column,
                    OrganisationsRefusal.O107_ENDS_BEFORE_IT_BEGINS,
                    Map.of("from", from.toString(), "until", until.toString()));
        return until;
    }

    private @Nullable LocalDate day(Table.Row row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) return null;
        LocalDate day = day(text);
        if (day == null) fault(row, column, OrganisationsRefusal.O102_NOT_A_DATE, Map.of("found", text));
        return day;
    }

    /// Days that a database keeps, too: neither before Christ nor in a million years.
    private static @Nullable LocalDate day(String text) {
        try {
            return text.matches("[12]\\d{3}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    void fault(Table.Row row, String column, OrganisationsRefusal why, Map<String, String> values) {
        faults.add(Fault.error(row.at(column), why, values));
    }

    void fault(Fault fault) {
        faults.add(fault);
    }
}
