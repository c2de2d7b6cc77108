package vn.lienminh.shell.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Where each province lies on the tile map (ô của bản đồ), as data: `catalogue/tiles.csv`. Hoàng Sa and Trường Sa
/// are tiles two columns wide, with the code of the province that holds them.
record Tiles(List<Tile> all) {

    record Tile(String map, String code, String abbreviation, String name, int column, int row, int width) {
        boolean island() {
            return width > 1;
        }
    }

    static Tiles of(TileMap.Borders borders) {
        return new Tiles(
                read().stream().filter(t -> t.map.equals(borders.word())).toList());
    }

    private static List<Tile> read() {
        try (InputStream in = Tiles.class.getResourceAsStream("/catalogue/tiles.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Tiles::tile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tile tile(String line) {
        String[] cell = line.split(",", -1);
        return new Tile(cell[0], cell[1], cell[2], cell[3], number(cell[4]), number(cell[5]), number(cell[6]));
    }

    private static int number(String cell) {
        return Integer.parseInt(cell);
    }

    int columns() {
        return all.stream().mapToInt(t -> t.column + t.width).max().orElseThrow();
    }

    int rows() {
        return all.stream().mapToInt(t -> t.row + 1).max().orElseThrow();
    }
}
