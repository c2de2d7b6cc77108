package vn.lienminh.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.lienminh.kernel.Table;

/// The files of the catalogue, each known by its header.
enum CatalogueFile {
    UNITS("unit", "quantity", "factor", "decimals"),
    BREAKDOWNS("dimension", "name_vi", "name_en", "completeness", "category"),
    INDICATORS("code", "name_vi", "name_en", "unit", "kind", "time_rule", "space_rule", "level"),
    PARAMETERS("parameter", "valid_from", "valid_until", "value", "source"),
    CHECKS("code", "severity", "expression", "applies_to", "message_vi");

    private final List<String> header;

    CatalogueFile(String... header) {
        this.header = List.of(header);
    }

    static Optional<CatalogueFile> of(Table table) {
        return Arrays.stream(values())
                .filter(f -> table.columns().containsAll(f.header))
                .findFirst();
    }
}
