package vn.lienminh.organisations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Table;

/// Reads the cells that files of organisations share, and gathers what is wrong with them.
class RowReader {
    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return faults;
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
        if (row.get(column).isEmpty()) return null;
        try {
            return LocalDate.parse(row.get(column));
        } catch (DateTimeParseException e) {
            fault(row, column, OrganisationsRefusal.O102_NOT_A_DATE, Map.of("found", row.get(column)));
            return null;
        }
    }

    void fault(Table.Row row, String column, OrganisationsRefusal why, Map<String, String> values) {
        faults.add(Fault.error(row.at(column), why, values));
    }
}
