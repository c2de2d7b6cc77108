package vn.lienminh.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.shell.charts.TileMap;

/// The units of a day, or those that were searched for.
///
/// @param day as the field shows it
/// @param badDay what was typed instead of a day; empty when it was one
/// @param status how things stand that day, in one sentence
/// @param found what the list shows, in words
/// @param cure what to try when it shows nothing
/// @param map null where the tiles do not know the provinces of that day
/// @param keys what its colours mean
public record ListView(
        String day,
        String badDay,
        String typed,
        String status,
        String found,
        String cure,
        List<MapChoice> choices,
        List<UnitRow> rows,
        @Nullable TileMap map,
        List<TileMap.Key> keys) {

    /// One of the maps that there have been.
    public record MapChoice(String text, String address, boolean current) {}

    public boolean anyOrigin() {
        return rows.stream().anyMatch(r -> !r.from().isEmpty());
    }

    public boolean anyHeir() {
        return rows.stream().anyMatch(r -> !r.now().isEmpty());
    }
}
