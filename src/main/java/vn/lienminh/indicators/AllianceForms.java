package vn.lienminh.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Period;

/// Makes the forms of the provincial alliances from the catalogue: for each length of period every typed indicator
/// of level province that is asked for, in the order of the catalogue, each with its breakdowns, a ratio with its
/// base.
@Component
class AllianceForms {
    private static final Map<Period.Length, List<String>> FORMS = Map.of(
            Period.Length.YEAR,
                    List.of("LM-NAM", "Báo cáo năm của Liên minh HTX tỉnh", "Yearly report of a provincial alliance"),
            Period.Length.NINE_MONTHS,
                    List.of(
                            "LM-9T",
                            "Báo cáo chín tháng của Liên minh HTX tỉnh",
                            "Nine-month report of a provincial alliance"),
            Period.Length.HALF,
                    List.of(
                            "LM-6T",
                            "Báo cáo sáu tháng của Liên minh HTX tỉnh",
                            "Half-year report of a provincial alliance"),
            Period.Length.QUARTER,
                    List.of(
                            "LM-QUY",
                            "Báo cáo quý của Liên minh HTX tỉnh",
                            "Quarterly report of a provincial alliance"),
            Period.Length.MONTH,
                    List.of(
                            "LM-THANG",
                            "Báo cáo tháng của Liên minh HTX tỉnh",
                            "Monthly report of a provincial alliance"));

    private final FormStore store;

    AllianceForms(FormStore store) {
        this.store = store;
    }

    /// Brings every form to the catalogue in force from this day on; what stays the same keeps its version.
    void follow(List<Indicator> versions, LocalDate from, Instant at) {
        for (var entry : FORMS.entrySet()) {
            String form = entry.getValue().getFirst();
            store.putForm(
                    form,
                    entry.getKey(),
                    entry.getValue().get(1),
                    entry.getValue().get(2));
            follow(form, entry.getKey(), versions, from, at);
        }
    }

    private void follow(String form, Period.Length length, List<Indicator> versions, LocalDate from, Instant at) {
        Map<Key, Cell> known = new HashMap<>();
        for (Cell cell : store.cells(form)) known.put(key(cell), cell);
        List<Cell> cells = new ArrayList<>();
        for (Indicator indicator : versions) {
            boolean asked =
                    indicator.validity().on(from) && indicator.level().equals("province") && indicator.askedFor(length);
            if (asked) for (Key key : keys(indicator, meaning(indicator, versions))) cells.add(cell(form, key, known));
        }
        List<Integer> numbers = cells.stream().map(Cell::number).toList();
        var latest = store.latest(form);
        if (latest.isPresent() && latest.get().cells().equals(numbers)) return;
        latest.ifPresent(l -> store.endVersion(form, l.version(), from));
        store.putVersion(form, latest.map(FormStore.Latest::version).orElse(0) + 1, from, cells, at);
    }

    private Cell cell(String form, Key key, Map<Key, Cell> known) {
        Cell old = known.get(key);
        if (old != null) return old;
        Cell cell = new Cell(form, known.size() + 1, key.indicator, key.meaning, key.part, key.dimension, key.category);
        store.put(cell);
        known.put(key, cell);
        return cell;
    }

    private record Key(String indicator, int meaning, Cell.Part part, String dimension, String category) {}

    private static Key key(Cell c) {
        return new Key(c.indicator(), c.meaning(), c.part(), c.dimension(), c.category());
    }

    private static List<Key> keys(Indicator indicator, int meaning) {
        if (indicator.kind() == IndicatorKind.RATIO)
            return List.of(new Key(indicator.code(), meaning, Cell.Part.BASE, "", ""));
        if (!indicator.typed()) return List.of();
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(indicator.code(), meaning, Cell.Part.VALUE, "", ""));
        for (Dimension dimension : indicator.dimensions())
            for (Dimension.Category category : dimension.categories())
                keys.add(new Key(indicator.code(), meaning, Cell.Part.VALUE, dimension.code(), category.code()));
        return keys;
    }

    /// The first version of an unbroken run that means the same as this one.
    private static int meaning(Indicator indicator, List<Indicator> versions) {
        int meaning = indicator.version();
        for (Indicator earlier : versions.reversed())
            if (earlier.code().equals(indicator.code()) && earlier.version() == meaning - 1 && earlier.means(indicator))
                meaning = earlier.version();
        return meaning;
    }
}
