package vn.lienminh.indicators;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.Period;

/// All SQL of forms, their cells and versions.
@Repository
class FormStore {
    private static final String CELLS =
            "select form, cell, indicator, meaning, part, dimension, category from indicators.cell where form = :form order by cell";
    private static final String PUT_FORM = """
            insert into indicators.form (code, length, level, name_vi, name_en) values (:code, :length, :level, :vi, :en)
            on conflict (code) do nothing
            """;
    private static final String PUT_CELL = """
            insert into indicators.cell (form, cell, indicator, meaning, part, dimension, category)
            values (:form, :cell, :indicator, :meaning, :part, :dimension, :category)
            """;
    private static final String VERSION = """
            select f.code, f.name_vi, f.name_en, v.version, v.cells, v.sections
              from indicators.form f join indicators.form_version v on v.form = f.code
             where f.level = :level and f.length = :length and v.valid_from <= :day and (v.valid_until is null or :day < v.valid_until)
             order by v.version desc limit 1
            """;
    private static final String LATEST =
            "select version, cells, sections from indicators.form_version where form = :form order by version desc limit 1";
    private static final String PUT_VERSION = """
            insert into indicators.form_version (form, version, valid_from, cells, recorded_at, sections, published_by)
            values (:form, :version, :from, :cells, :at, :sections::jsonb, :by)
            """;
    private static final String END_VERSION =
            "update indicators.form_version set valid_until = :until where form = :form and version = :version";

    private final JdbcClient jdbc;

    FormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Latest(int version, List<Integer> cells, List<FormSection> sections) {}

    List<Cell> cells(String form) {
        return jdbc.sql(CELLS)
                .param("form", form)
                .query((row, n) -> new Cell(
                        row.getString("form"),
                        row.getInt("cell"),
                        row.getString("indicator"),
                        row.getInt("meaning"),
                        row.getString("part").equals("base") ? Cell.Part.BASE : Cell.Part.VALUE,
                        row.getString("dimension"),
                        row.getString("category")))
                .list();
    }

    void putForm(String code, Period.Length length, ReportingLevel level, String nameVi, String nameEn) {
        jdbc.sql(PUT_FORM)
                .param("code", code)
                .param("length", length.name())
                .param("level", level.word())
                .param("vi", nameVi)
                .param("en", nameEn)
                .update();
    }

    void put(Cell cell) {
        jdbc.sql(PUT_CELL)
                .param("form", cell.form())
                .param("cell", cell.number())
                .param("indicator", cell.indicator())
                .param("meaning", cell.meaning())
                .param("part", cell.part() == Cell.Part.BASE ? "base" : "value")
                .param("dimension", cell.dimension())
                .param("category", cell.category())
                .update();
    }

    Optional<Latest> latest(String form) {
        return jdbc.sql(LATEST)
                .param("form", form)
                .query((row, n) -> new Latest(
                        row.getInt("version"),
                        List.of((Integer[]) row.getArray("cells").getArray()),
                        FormDesignStore.sections(row.getString("sections"))))
                .optional();
    }

    /// @param sections none: as the catalogue has them
    /// @param by who published it; empty: it follows the catalogue
    void putVersion(
            String form,
            int version,
            LocalDate from,
            List<Integer> cells,
            List<FormSection> sections,
            String by,
            Instant at) {
        jdbc.sql(PUT_VERSION)
                .param("form", form)
                .param("version", version)
                .param("from", from)
                .param("cells", cells.toArray(Integer[]::new))
                .param("sections", sections.isEmpty() ? null : FormDesignStore.json(sections))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void endVersion(String form, int version, LocalDate until) {
        jdbc.sql(END_VERSION)
                .param("until", until)
                .param("form", form)
                .param("version", version)
                .update();
    }

    /// The version that reports of this level and length use when their period ends on this day.
    Optional<FormVersion> version(ReportingLevel level, Period.Length length, LocalDate day) {
        return jdbc.sql(VERSION)
                .param("level", level.word())
                .param("length", length.name())
                .param("day", day)
                .query((row, n) -> {
                    String form = row.getString("code");
                    List<Cell> all = cells(form);
                    Map<Integer, Cell> byNumber =
                            all.stream().collect(Collectors.toMap(Cell::number, Function.identity()));
                    List<Cell> used = Arrays.stream(
                                    (Integer[]) row.getArray("cells").getArray())
                            .map(number -> Objects.requireNonNull(byNumber.get(number)))
                            .toList();
                    return new FormVersion(
                            form,
                            row.getInt("version"),
                            level,
                            length,
                            row.getString("name_vi"),
                            row.getString("name_en"),
                            used,
                            all,
                            FormDesignStore.sections(row.getString("sections")));
                })
                .optional();
    }
}
