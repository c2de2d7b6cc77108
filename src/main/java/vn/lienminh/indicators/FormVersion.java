package vn.lienminh.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Period;

/// A form in force (biểu mẫu): the cells that a report of one period has, in their order. Not a report.
public final class FormVersion {
    private final String form;
    private final int version;
    private final ReportingLevel level;
    private final Period.Length length;
    private final String nameVi;
    private final String nameEn;
    private final List<Cell> cells;
    private final int size;
    private final List<FormSection> sections;
    private final Map<Integer, Cell> greyed = new HashMap<>();
    private final Map<Integer, Cell> numbers = new HashMap<>();
    private final Map<String, Cell> wholes = new HashMap<>();
    private final Map<String, Cell> bases = new HashMap<>();
    private final Map<Part, Cell> parts = new HashMap<>();
    private final Map<String, List<Cell>> categories = new HashMap<>();

    private record Part(String indicator, String dimension, String category) {}

    /// @param cells that are asked for, in their order
    /// @param all that the form ever had
    FormVersion(
            String form,
            int version,
            ReportingLevel level,
            Period.Length length,
            String nameVi,
            String nameEn,
            List<Cell> cells,
            List<Cell> all,
            List<FormSection> sections) {
        this.form = form;
        this.version = version;
        this.level = level;
        this.length = length;
        this.nameVi = nameVi;
        this.nameEn = nameEn;
        this.cells = List.copyOf(cells);
        this.size = all.size();
        this.sections = List.copyOf(sections);
        Set<Integer> shown = new HashSet<>();
        for (FormSection section : sections)
            for (FormSection.FormLine line : section.lines()) if (!line.asked()) shown.add(line.cell());
        for (Cell cell : all) if (shown.contains(cell.number())) greyed.put(cell.number(), cell);
        for (Cell cell : cells) {
            numbers.put(cell.number(), cell);
            if (cell.part() == Cell.Part.BASE) bases.put(cell.indicator(), cell);
            else if (cell.whole()) wholes.put(cell.indicator(), cell);
            else parts.putIfAbsent(new Part(cell.indicator(), cell.dimension(), cell.category()), cell);
            if (!cell.whole())
                categories
                        .computeIfAbsent(cell.indicator(), i -> new ArrayList<>())
                        .add(cell);
        }
    }

    public String form() {
        return form;
    }

    public int version() {
        return version;
    }

    public ReportingLevel level() {
        return level;
    }

    public Period.Length length() {
        return length;
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    public List<Cell> cells() {
        return cells;
    }

    /// The highest cell number the form ever had: the length of a snapshot's array.
    public int size() {
        return size;
    }

    /// A cell that is on the form and not asked for.
    public Optional<Cell> greyed(int number) {
        return Optional.ofNullable(greyed.get(number));
    }

    /// How it is laid out; empty: as the catalogue has it.
    public List<FormSection> sections() {
        return sections;
    }

    /// The cell of an indicator's value, where this form asks for it.
    public Optional<Cell> value(String indicator) {
        return Optional.ofNullable(wholes.get(indicator));
    }

    /// The cell of the number that a ratio is counted over.
    public Optional<Cell> base(String ratio) {
        return Optional.ofNullable(bases.get(ratio));
    }

    /// The cells of the numbers that ratios are counted over.
    public Collection<Cell> bases() {
        return bases.values();
    }

    public Optional<Cell> category(String indicator, String dimension, String category) {
        return Optional.ofNullable(parts.get(new Part(indicator, dimension, category)));
    }

    public List<Cell> categories(String indicator) {
        return Collections.unmodifiableList(categories.getOrDefault(indicator, List.of()));
    }

    public Optional<Cell> number(int number) {
        return Optional.ofNullable(numbers.get(number));
    }

    @Override
    public String toString() {
        return form + " v" + version;
    }
}
