package vn.lienminh.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Period;

/// Makes the forms from the catalogue: for each reporting level and each length of period every typed indicator
/// that is asked for there, in the order of the catalogue, each with its breakdowns, a ratio with its base.
@Component
class ReportForms {
    private record Maker(ReportingLevel level, String prefix, String nameVi, String nameEn) {}

    private record Span(Period.Length length, String suffix, String nameVi, String nameEn) {}

    private static final List<Maker> MAKERS = List.of(
            new Maker(ReportingLevel.PROVINCE, "LM", "của Liên minh HTX tỉnh", "report of a provincial alliance"),
            new Maker(ReportingLevel.COOPERATIVE, "HTX", "của hợp tác xã", "report of a cooperative"));
    private static final List<Span> SPANS = List.of(
            new Span(Period.Length.YEAR, "NAM", "Báo cáo năm", "Yearly"),
            new Span(Period.Length.NINE_MONTHS, "9T", "Báo cáo chín tháng", "Nine-month"),
            new Span(Period.Length.HALF, "6T", "Báo cáo sáu tháng", "Half-year"),
            new Span(Period.Length.QUARTER, "QUY", "Báo cáo quý", "Quarterly"),
            new Span(Period.Length.MONTH, "THANG", "Báo cáo tháng", "Monthly"));

    private final FormStore store;

    ReportForms(FormStore store) {
        this.store = store;
    }

    /// Brings every form to the catalogue in force from this day on; what stays the same keeps its version.
    void follow(List<Indicator> versions, LocalDate from, Instant at) {
        for (Maker maker : MAKERS) for (Span span : SPANS) follow(maker, span, versions, from, at);
    }

    private void follow(Maker maker, Span span, List<Indicator> versions, LocalDate from, Instant at) {
        String form = maker.prefix + "-" + span.suffix;
        Map<Key, Cell> known = new HashMap<>();
        for (Cell cell : store.cells(form)) known.put(key(cell), cell);
        List<Key> keys = new ArrayList<>();
        for (Indicator indicator : versions) {
            boolean asked =
                    indicator.validity().on(from) && indicator.askedOf(maker.level) && indicator.askedFor(span.length);
            if (asked) keys.addAll(keys(indicator, meaning(indicator, versions)));
        }
        var latest = store.latest(form);
        if (latest.isEmpty() && keys.isEmpty()) return;
        if (latest.isPresent() && !latest.get().sections().isEmpty()) {
            followDesign(form, latest.get(), keys, known, from, at);
            return;
        }
        store.putForm(
                form, span.length, maker.level, span.nameVi + " " + maker.nameVi, span.nameEn + " " + maker.nameEn);
        List<Cell> cells = keys.stream().map(key -> cell(form, key, known)).toList();
        List<Integer> numbers = cells.stream().map(Cell::number).toList();
        if (latest.isPresent() && latest.get().cells().equals(numbers)) return;
        latest.ifPresent(l -> store.endVersion(form, l.version(), from));
        store.putVersion(form, latest.map(FormStore.Latest::version).orElse(0) + 1, from, numbers, List.of(), "", at);
    }

    /// A form that somebody designed stays as it is; but what means something else from now on has another cell.
    private void followDesign(
            String form, FormStore.Latest latest, List<Key> keys, Map<Key, Cell> known, LocalDate from, Instant at) {
        Map<Integer, Integer> moved = new HashMap<>();
        for (Key key : keys)
            for (Cell old : List.copyOf(known.values()))
                if (key.replaces(old))
                    moved.put(old.number(), cell(form, key, known).number());
        if (latest.cells().stream().noneMatch(moved::containsKey)) return;
        List<FormSection> sections = latest.sections().stream()
                .map(s -> new FormSection(
                        s.titleVi(),
                        s.titleEn(),
                        s.total(),
                        s.lines().stream()
                                .map(l -> new FormSection.FormLine(
                                        moved.getOrDefault(l.cell(), l.cell()), l.computed(), l.asked()))
                                .toList()))
                .toList();
        store.endVersion(form, latest.version(), from);
        store.putVersion(form, latest.version() + 1, from, asked(sections), sections, "", at);
    }

    /// The cells that a layout asks for, in its order.
    static List<Integer> asked(List<FormSection> sections) {
        return sections.stream()
                .flatMap(s -> s.lines().stream())
                .filter(l -> l.cell() > 0 && l.asked())
                .map(FormSection.FormLine::cell)
                .toList();
    }

    /// The cells of an indicator on a form, made where it has none: each with the next number.
    List<Cell> cellsOf(String form, Indicator indicator, List<Indicator> versions) {
        Map<Key, Cell> known = new HashMap<>();
        for (Cell cell : store.cells(form)) known.put(key(cell), cell);
        return keys(indicator, meaning(indicator, versions)).stream()
                .map(key -> cell(form, key, known))
                .toList();
    }

    private Cell cell(String form, Key key, Map<Key, Cell> known) {
        Cell old = known.get(key);
        if (old != null) return old;
        Cell cell = new Cell(form, known.size() + 1, key.indicator, key.meaning, key.part, key.dimension, key.category);
        store.put(cell);
        known.put(key, cell);
        return cell;
    }

    private record Key(String indicator, int meaning, Cell.Part part, String dimension, String category) {
        /// Whether it asks for the same as that cell, by another meaning.
        boolean replaces(Cell cell) {
            return meaning != cell.meaning()
                    && indicator.equals(cell.indicator())
                    && part == cell.part()
                    && dimension.equals(cell.dimension())
                    && category.equals(cell.category());
        }
    }

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
