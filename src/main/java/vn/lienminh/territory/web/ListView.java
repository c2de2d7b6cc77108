package vn.lienminh.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.shell.charts.TileMap;

/// The units of a day, or those that were searched for.
///
/// @param day as the field shows it
/// @param badDay what was typed instead of a day; empty when it was one
/// @param status how things stand that day, in one sentence
/// @param changes the way to what is different between two days
/// @param map null where the tiles do not know the provinces of that day
/// @param keys what its colours mean
public record ListView(
        String day,
        String badDay,
        String typed,
        String status,
        UnitList units,
        List<MapChoice> choices,
        String changes,
        @Nullable TileMap map,
        List<TileMap.Key> keys) {

    /// One of the maps that there have been.
    public record MapChoice(String text, String address, boolean current) {}
}
