package vn.lienminh.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisation;

/// Who has reported what (bảng tiến độ): a row a unit, a column each sending of a form for a period.
///
/// @param columns by form, then by period
/// @param rows in the order of the duties
public record Progress(List<Column> columns, List<Row> rows) {

    /// @param due the day that most units have; those with another one say so
    public record Column(String form, Period period, Stage stage, LocalDate due) {}

    public record Row(Organisation organisation, Map<Column, Duty> duties) {
        public Optional<Duty> duty(Column column) {
            return Optional.ofNullable(duties.get(column));
        }
    }

    private record Key(String form, Period period, Stage stage) {}

    /// Longer periods first, so that the year stands before its months; the estimate before the official report.
    private static final Comparator<Column> ORDER = Comparator.<Column, Period.Length>comparing(
                    c -> c.period().length(), Comparator.reverseOrder())
            .thenComparing(Column::form)
            .thenComparing(Column::period)
            .thenComparing(Column::stage);

    public static Progress of(List<Duty> duties) {
        Map<Key, List<Duty>> columns = new HashMap<>();
        Map<OrganisationId, Organisation> units = new LinkedHashMap<>();
        for (Duty duty : duties) {
            columns.computeIfAbsent(key(duty), k -> new ArrayList<>()).add(duty);
            units.putIfAbsent(duty.organisation().id(), duty.organisation());
        }
        Map<OrganisationId, Map<Column, Duty>> cells = new HashMap<>();
        SortedSet<Column> all = new TreeSet<>(ORDER);
        columns.forEach((key, some) -> {
            Column column = new Column(key.form(), key.period(), key.stage(), usual(some));
            all.add(column);
            for (Duty duty : some)
                cells.computeIfAbsent(duty.organisation().id(), id -> new HashMap<>())
                        .put(column, duty);
        });
        List<Row> rows = units.values().stream()
                .map(unit -> new Row(unit, cells.getOrDefault(unit.id(), Map.of())))
                .toList();
        return new Progress(List.copyOf(all), rows);
    }

    private static Key key(Duty duty) {
        return new Key(duty.campaign().form(), duty.campaign().period(), duty.stage());
    }

    /// The day of all, of the campaign that asks most units.
    private static LocalDate usual(List<Duty> some) {
        Map<LocalDate, Integer> days = new HashMap<>();
        for (Duty duty : some)
            days.merge(duty.campaign().deadlines().forAll(duty.stage()).orElseGet(duty::due), 1, Integer::sum);
        return days.entrySet().stream()
                .max(Map.Entry.<LocalDate, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
