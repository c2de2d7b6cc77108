package vn.lienminh.indicators;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the catalogue's definitions.
@Repository
class IndicatorStore {
    private static final String EDITION = "select coalesce(max(edition), 0) from indicators.edition";
    private static final String NEW_EDITION = "insert into indicators.edition (file, recorded_at) values (:file, :at)";
    private static final String LOCK = "lock table indicators.edition in share row exclusive mode";
    private static final String UNITS = "select unit, quantity, factor, decimals from indicators.unit";
    private static final String PUT_UNIT = """
            insert into indicators.unit (unit, quantity, factor, decimals) values (:unit, :quantity, :factor, :decimals)
            on conflict (unit) do update set quantity = excluded.quantity, factor = excluded.factor, decimals = excluded.decimals
            """;
    private static final String DIMENSIONS = """
            select d.dimension, d.name_vi, d.name_en, d.completeness,
                   c.category, c.name_vi as category_vi, c.name_en as category_en
              from indicators.dimension d left join indicators.category c using (dimension)
             order by d.dimension, c.ord
            """;
    private static final String PUT_DIMENSION = """
            insert into indicators.dimension (dimension, name_vi, name_en, completeness)
            values (:dimension, :vi, :en, :completeness)
            on conflict (dimension) do update
               set name_vi = excluded.name_vi, name_en = excluded.name_en, completeness = excluded.completeness
            """;
    private static final String PUT_CATEGORY = """
            insert into indicators.category (dimension, category, name_vi, name_en, ord)
            values (:dimension, :category, :vi, :en, :ord)
            on conflict (dimension, category) do update
               set name_vi = excluded.name_vi, name_en = excluded.name_en, ord = excluded.ord
            """;
    private static final String INDICATORS = "select * from indicators.indicator order by ord, code, version";
    private static final String PUT_INDICATOR = """
            insert into indicators.indicator (code, version, valid_from, ord, name_vi, name_en, unit, grp, kind, time_rule,
                   space_rule, numerator, denominator, weight, dimensions, level, frequencies, cumulative, scope, share_basis,
                   min, max, note, source, recorded_at)
            values (:code, :version, :from, :ord, :vi, :en, :unit, :grp, :kind, :time, :space, :numerator, :denominator, :weight,
                    :dimensions, :level, :frequencies, :cumulative, :scope, :shareBasis, :min, :max, :note, :source, :at)
            """;
    private static final String END_INDICATOR =
            "update indicators.indicator set valid_until = :until where code = :code and version = :version";

    private final JdbcClient jdbc;

    IndicatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int edition() {
        return jdbc.sql(EDITION).query(Integer.class).single();
    }

    /// One change of the catalogue at a time.
    void lock() {
        jdbc.sql(LOCK).update();
    }

    void newEdition(String file, Instant at) {
        jdbc.sql(NEW_EDITION)
                .param("file", file)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Unit> units() {
        return jdbc.sql(UNITS)
                .query((row, n) -> new Unit(
                        row.getString("unit"),
                        row.getString("quantity"),
                        row.getBigDecimal("factor"),
                        row.getInt("decimals")))
                .list();
    }

    void put(Unit unit) {
        jdbc.sql(PUT_UNIT)
                .param("unit", unit.name())
                .param("quantity", unit.quantity())
                .param("factor", unit.factor())
                .param("decimals", unit.decimals())
                .update();
    }

    List<Dimension> dimensions() {
        record Row(Dimension dimension, Dimension.@Nullable Category category) {}
        List<Row> rows = jdbc.sql(DIMENSIONS)
                .query((row, n) -> new Row(
                        new Dimension(
                                row.getString("dimension"),
                                row.getString("name_vi"),
                                row.getString("name_en"),
                                Dimension.Completeness.parse(row.getString("completeness"))
                                        .orElseThrow(),
                                List.of()),
                        row.getString("category") == null
                                ? null
                                : new Dimension.Category(
                                        row.getString("category"),
                                        row.getString("category_vi"),
                                        row.getString("category_en"))))
                .list();
        Map<Dimension, List<Dimension.Category>> grouped = rows.stream()
                .collect(Collectors.groupingBy(
                        Row::dimension,
                        java.util.LinkedHashMap::new,
                        Collectors.flatMapping(
                                r -> java.util.stream.Stream.ofNullable(r.category()), Collectors.toList())));
        return grouped.entrySet().stream()
                .map(e -> new Dimension(
                        e.getKey().code(),
                        e.getKey().nameVi(),
                        e.getKey().nameEn(),
                        e.getKey().completeness(),
                        e.getValue()))
                .toList();
    }

    void put(Dimension dimension) {
        jdbc.sql(PUT_DIMENSION)
                .param("dimension", dimension.code())
                .param("vi", dimension.nameVi())
                .param("en", dimension.nameEn())
                .param("completeness", dimension.completeness().word())
                .update();
        int order = 0;
        for (Dimension.Category category : dimension.categories())
            jdbc.sql(PUT_CATEGORY)
                    .param("dimension", dimension.code())
                    .param("category", category.code())
                    .param("vi", category.nameVi())
                    .param("en", category.nameEn())
                    .param("ord", ++order)
                    .update();
    }

    /// Every version, in the order of the catalogue.
    List<Indicator> indicators() {
        Map<String, Unit> units = units().stream().collect(Collectors.toMap(Unit::name, Function.identity()));
        Map<String, Dimension> dimensions =
                dimensions().stream().collect(Collectors.toMap(Dimension::code, Function.identity()));
        return jdbc.sql(INDICATORS)
                .query((row, n) -> indicator(row, units, dimensions))
                .list();
    }

    private static Indicator indicator(ResultSet row, Map<String, Unit> units, Map<String, Dimension> dimensions)
            throws SQLException {
        Date until = row.getDate("valid_until");
        return new Indicator(
                row.getString("code"),
                row.getInt("version"),
                new Indicator.Validity(
                        row.getDate("valid_from").toLocalDate(), until == null ? null : until.toLocalDate()),
                row.getInt("ord"),
                row.getString("name_vi"),
                row.getString("name_en"),
                Objects.requireNonNull(units.get(row.getString("unit"))),
                row.getString("grp"),
                IndicatorKind.parse(row.getString("kind")).orElseThrow(),
                new Indicator.Rules(row.getString("time_rule"), row.getString("space_rule")),
                new Indicator.Parts(row.getString("numerator"), row.getString("denominator"), row.getString("weight")),
                List.of((String[]) row.getArray("dimensions").getArray()).stream()
                        .map(d -> Objects.requireNonNull(dimensions.get(d)))
                        .toList(),
                row.getString("level"),
                List.of((String[]) row.getArray("frequencies").getArray()),
                row.getString("cumulative"),
                row.getString("scope"),
                ShareBasis.parse(row.getString("share_basis")).orElseThrow(),
                new Indicator.Bounds(row.getBigDecimal("min"), row.getBigDecimal("max")),
                row.getString("note"),
                row.getString("source"));
    }

    void add(Indicator i, Instant at) {
        jdbc.sql(PUT_INDICATOR)
                .param("code", i.code())
                .param("version", i.version())
                .param("from", i.validity().from())
                .param("ord", i.order())
                .param("vi", i.nameVi())
                .param("en", i.nameEn())
                .param("unit", i.unit().name())
                .param("grp", i.group())
                .param("kind", i.kind().word())
                .param("time", i.rules().time())
                .param("space", i.rules().space())
                .param("numerator", i.parts().numerator())
                .param("denominator", i.parts().denominator())
                .param("weight", i.parts().weight())
                .param(
                        "dimensions",
                        i.dimensions().stream().map(Dimension::code).toArray(String[]::new))
                .param("level", i.level())
                .param("frequencies", i.frequencies().toArray(String[]::new))
                .param("cumulative", i.cumulative())
                .param("scope", i.scope())
                .param("shareBasis", i.shareBasis().word())
                .param("min", i.bounds().min())
                .param("max", i.bounds().max())
                .param("note", i.note())
                .param("source", i.source())
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(Indicator version, LocalDate until) {
        jdbc.sql(END_INDICATOR)
                .param("until", until)
                .param("code", version.code())
                .param("version", version.version())
                .update();
    }
}
