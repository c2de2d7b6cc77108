package vn.lienminh.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Table;

/// Reads the rows of catalogue files into definitions, and gathers what is wrong with them.
class CatalogueReader {
    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private static final List<String> SPACE_RULES = List.of("sum", "parts", "count_yes", "none", "list", "derived");
    private static final List<String> TIME_RULES = List.of("last", "sum", "parts", "none", "list", "derived");

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return faults;
    }

    List<Unit> units(Table table) {
        return distinct(
                table,
                "unit",
                row -> new Unit(
                        required(row, "unit"),
                        required(row, "quantity"),
                        number(row, "factor", BigDecimal.ONE),
                        whole(row, "decimals")));
    }

    List<Dimension> dimensions(Table table) {
        Map<String, List<Table.Row>> byDimension = table.rows().stream()
                .collect(Collectors.groupingBy(r -> r.get("dimension"), LinkedHashMap::new, Collectors.toList()));
        return byDimension.values().stream().map(this::dimension).toList();
    }

    private Dimension dimension(List<Table.Row> rows) {
        Table.Row first = rows.getFirst();
        var completeness = word(first, "completeness", Dimension.Completeness::parse, Dimension.Completeness.PARTIAL);
        List<Dimension.Category> categories = rows.stream()
                .filter(r -> !r.get("category").isEmpty())
                .map(r -> new Dimension.Category(
                        r.get("category"), required(r, "category_vi"), required(r, "category_en")))
                .toList();
        return new Dimension(
                required(first, "dimension"),
                required(first, "name_vi"),
                required(first, "name_en"),
                completeness,
                categories);
    }

    List<Parameter> parameters(Table table) {
        return table.rows().stream()
                .map(row -> new Parameter(
                        required(row, "parameter"),
                        new Indicator.Validity(day(row, "valid_from", ALWAYS), until(row)),
                        number(row, "value", BigDecimal.ZERO),
                        required(row, "source")))
                .toList();
    }

    record Parameter(String name, Indicator.Validity validity, BigDecimal value, String source) {}

    /// Definitions as written, without versions: the store numbers them.
    List<Indicator> indicators(Table table, List<Unit> units, List<Dimension> dimensions) {
        Map<String, Unit> unitByName = units.stream().collect(Collectors.toMap(Unit::name, Function.identity()));
        Map<String, Dimension> dimensionByCode =
                dimensions.stream().collect(Collectors.toMap(Dimension::code, Function.identity()));
        int[] order = {0};
        List<Indicator> all = distinct(table, "code", row -> indicator(row, ++order[0], unitByName, dimensionByCode));
        Map<String, Indicator> byCode = all.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        for (Table.Row row : table.rows())
            for (String part : List.of("numerator", "denominator", "weight", "scope"))
                if (!row.get(part).isEmpty() && !byCode.containsKey(row.get(part)))
                    fault(row, part, IndicatorsRefusal.I107_UNKNOWN_PART);
        return all;
    }

    private Indicator indicator(Table.Row row, int order, Map<String, Unit> units, Map<String, Dimension> dimensions) {
        Unit unit = units.get(row.get("unit"));
        if (unit == null) fault(row, "unit", IndicatorsRefusal.I105_UNKNOWN_UNIT);
        List<Dimension> breakdowns = new ArrayList<>();
        for (String code : words(row, "breakdowns")) {
            Dimension dimension = dimensions.get(code);
            if (dimension == null) fault(row, "breakdowns", IndicatorsRefusal.I106_UNKNOWN_DIMENSION);
            else breakdowns.add(dimension);
        }
        return new Indicator(
                required(row, "code"),
                0,
                new Indicator.Validity(day(row, "valid_from", ALWAYS), null),
                order,
                required(row, "name_vi"),
                required(row, "name_en"),
                unit == null ? new Unit("", "", BigDecimal.ONE, 0) : unit,
                required(row, "group"),
                word(row, "kind", IndicatorKind::parse, IndicatorKind.STOCK),
                new Indicator.Rules(oneOf(row, "time_rule", TIME_RULES), oneOf(row, "space_rule", SPACE_RULES)),
                new Indicator.Parts(optional(row, "numerator"), optional(row, "denominator"), optional(row, "weight")),
                breakdowns,
                required(row, "level"),
                words(row, "frequencies"),
                optional(row, "cumulative"),
                optional(row, "scope"),
                word(row, "share_basis", ShareBasis::parse, ShareBasis.POPULATION),
                new Indicator.Bounds(optionalNumber(row, "min"), optionalNumber(row, "max")),
                row.get("note"),
                row.get("source"));
    }

    private <T> List<T> distinct(Table table, String key, Function<Table.Row, T> read) {
        Map<String, Table.Row> seen = new HashMap<>();
        List<T> all = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            if (seen.putIfAbsent(row.get(key), row) != null) fault(row, key, IndicatorsRefusal.I108_TWICE);
            else all.add(read.apply(row));
        }
        return all;
    }

    private String required(Table.Row row, String column) {
        if (row.get(column).isEmpty()) fault(row, column, IndicatorsRefusal.I101_MISSING);
        return row.get(column);
    }

    private @Nullable String optional(Table.Row row, String column) {
        return row.get(column).isEmpty() ? null : row.get(column);
    }

    private List<String> words(Table.Row row, String column) {
        return Arrays.stream(row.get(column).split(" "))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private String oneOf(Table.Row row, String column, List<String> allowed) {
        if (!allowed.contains(row.get(column)))
            fault(row, column, IndicatorsRefusal.I104_UNKNOWN_WORD, String.join(", ", allowed));
        return row.get(column);
    }

    private <T> T word(Table.Row row, String column, Function<String, Optional<T>> parse, T otherwise) {
        Optional<T> found = parse.apply(row.get(column));
        if (found.isEmpty()) fault(row, column, IndicatorsRefusal.I104_UNKNOWN_WORD);
        return found.orElse(otherwise);
    }

    private BigDecimal number(Table.Row row, String column, BigDecimal otherwise) {
        BigDecimal value = optionalNumber(row, column);
        if (value == null) required(row, column);
        return value == null ? otherwise : value;
    }

    private @Nullable BigDecimal optionalNumber(Table.Row row, String column) {
        if (row.get(column).isEmpty()) return null;
        try {
            return new BigDecimal(row.get(column));
        } catch (NumberFormatException e) {
            fault(row, column, IndicatorsRefusal.I102_NOT_A_NUMBER);
            return null;
        }
    }

    private int whole(Table.Row row, String column) {
        try {
            return Integer.parseInt(row.get(column));
        } catch (NumberFormatException e) {
            fault(row, column, IndicatorsRefusal.I102_NOT_A_NUMBER);
            return 0;
        }
    }

    private @Nullable LocalDate until(Table.Row row) {
        return row.get("valid_until").isEmpty() ? null : day(row, "valid_until", ALWAYS);
    }

    private LocalDate day(Table.Row row, String column, LocalDate otherwise) {
        if (row.get(column).isEmpty()) return otherwise;
        try {
            return LocalDate.parse(row.get(column));
        } catch (DateTimeParseException e) {
            fault(row, column, IndicatorsRefusal.I103_NOT_A_DATE);
            return otherwise;
        }
    }

    private void fault(Table.Row row, String column, IndicatorsRefusal why) {
        fault(row, column, why, "");
    }

    private void fault(Table.Row row, String column, IndicatorsRefusal why, String expected) {
        faults.add(Fault.error(
                row.at(column), why, Map.of("found", row.get(column), "column", column, "expected", expected)));
    }
}
