package vn.lienminh.territory.web;

import java.util.List;

/// Units below one another.
///
/// @param found what the list shows, in words
/// @param cure what to try when it shows nothing
public record UnitList(String found, String cure, List<UnitRow> rows) {
    public boolean anyProvince() {
        return rows.stream().anyMatch(r -> !r.within().isEmpty());
    }

    public boolean anyOrigin() {
        return rows.stream().anyMatch(r -> !r.from().isEmpty());
    }

    public boolean anyHeir() {
        return rows.stream().anyMatch(r -> !r.now().isEmpty());
    }
}
