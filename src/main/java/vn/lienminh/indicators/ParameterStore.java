package vn.lienminh.indicators;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the legal parameters.
@Repository
class ParameterStore {
    private static final String ALL = "select name, valid_from, valid_until, value, source from indicators.parameter";
    private static final String IN_FORCE = """
            select name, value from indicators.parameter
             where valid_from <= :day and (valid_until is null or :day < valid_until)
            """;
    private static final String PUT = """
            insert into indicators.parameter (name, valid_from, valid_until, value, source)
            values (:name, :from, :until, :value, :source)
            on conflict (name, valid_from) do update
               set valid_until = excluded.valid_until, value = excluded.value, source = excluded.source
            """;

    private final JdbcClient jdbc;

    ParameterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CatalogueReader.Parameter> all() {
        return jdbc.sql(ALL)
                .query((row, n) -> {
                    Date until = row.getDate("valid_until");
                    return new CatalogueReader.Parameter(
                            row.getString("name"),
                            new Indicator.Validity(
                                    row.getDate("valid_from").toLocalDate(),
                                    until == null ? null : until.toLocalDate()),
                            row.getBigDecimal("value"),
                            row.getString("source"));
                })
                .list();
    }

    Map<String, BigDecimal> inForce(LocalDate day) {
        Map<String, BigDecimal> values = new HashMap<>();
        jdbc.sql(IN_FORCE).param("day", day).query(row -> {
            values.put(row.getString("name"), row.getBigDecimal("value"));
        });
        return values;
    }

    void put(CatalogueReader.Parameter parameter) {
        jdbc.sql(PUT)
                .param("name", parameter.name())
                .param("from", parameter.validity().from())
                .param("until", parameter.validity().until())
                .param("value", parameter.value())
                .param("source", parameter.source())
                .update();
    }
}
