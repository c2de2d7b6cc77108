package vn.lienminh.shell.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Markup;

/// The map of tiles (bản đồ ô): one tile a province, in five steps of one colour. Provinces that are not given lie
/// outside and stay pale; one that is given without a value has not reported and is hatched.
///
/// @param finding what the map shows, in one sentence
public record TileMap(Borders borders, String finding, List<Area> areas, Texts texts) {
    private static final int HEIGHT = 36;

    /// The two sets of provinces (địa giới): 63 to 30 June 2025, 34 since 1 July 2025.
    public enum Borders {
        OF_63("63", 40),
        OF_34("34", 44);

        private final String word;
        private final int tile;

        Borders(String word, int tile) {
            this.word = word;
            this.tile = tile;
        }

        String word() {
            return word;
        }
    }

    /// One province with its value.
    ///
    /// @param code of the province on this map
    /// @param name as the page calls it
    /// @param value null: not reported
    /// @param partial the value covers only a part of this province
    public record Area(String code, String name, @Nullable BigDecimal value, boolean partial) {}

    /// One line of the legend.
    ///
    /// @param step 1 to 5 a class, 0 outside, −1 not reported
    public record Key(int step, String text) {}

    public Drawing drawing() {
        Tiles tiles = Tiles.of(borders);
        Steps steps = steps();
        Scale scale = Scale.of(values());
        Map<String, Area> byCode = areas.stream().collect(Collectors.toMap(Area::code, Function.identity()));
        StringBuilder body = new StringBuilder();
        for (Tiles.Tile tile : tiles.all()) draw(tile, byCode.get(tile.code()), steps, scale, body);
        return new Drawing("map", tiles.columns() * borders.tile, tiles.rows() * HEIGHT, finding, body.toString());
    }

    public Markup onPage() {
        return drawing().onPage();
    }

    /// What the colours and signs of this map mean, in the order of the colours.
    public List<Key> legend() {
        List<Key> keys = new ArrayList<>();
        Steps steps = steps();
        if (!values().isEmpty()) keys.addAll(classes(steps.limits(), steps));
        if (values().size() < areas.size()) keys.add(new Key(-1, texts.get("shell.map.not_reported")));
        keys.add(new Key(0, texts.get("shell.map.outside")));
        return keys;
    }

    /// What stands under the map beside the keys: thousands when the tiles hold thousands, the star when there is
    /// one.
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        Scale scale = Scale.of(values());
        if (scale.power() > 0) remarks.add(texts.get("shell.map.scale." + scale.power()));
        if (areas.stream().anyMatch(Area::partial)) remarks.add(texts.get("shell.map.partial"));
        return remarks;
    }

    private List<BigDecimal> values() {
        return areas.stream().map(Area::value).filter(Objects::nonNull).toList();
    }

    private Steps steps() {
        return Steps.of(values());
    }

    private List<Key> classes(List<BigDecimal> limits, Steps steps) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i <= limits.size(); i++) {
            BigDecimal from = i == 0 ? null : limits.get(i - 1);
            BigDecimal until = i == limits.size() ? null : limits.get(i);
            keys.add(new Key(steps.colour(i), range(from, until)));
        }
        return keys;
    }

    private String range(@Nullable BigDecimal from, @Nullable BigDecimal until) {
        if (from == null && until == null) return texts.get("shell.map.all", "value", write(values().getFirst()));
        if (from == null) return texts.get("shell.map.below", "until", write(Objects.requireNonNull(until)));
        if (until == null) return texts.get("shell.map.from", "from", write(from));
        if (values().stream().allMatch(v -> v.stripTrailingZeros().scale() <= 0) && until.scale() <= 0)
            return texts.get("shell.map.to", "from", write(from), "to", write(until.subtract(BigDecimal.ONE)));
        return texts.get("shell.map.until", "from", write(from), "until", write(until));
    }

    private static String write(BigDecimal value) {
        return Vietnamese.number(value);
    }

    private void draw(Tiles.Tile tile, @Nullable Area area, Steps steps, Scale scale, StringBuilder body) {
        int x = tile.column() * borders.tile;
        int y = tile.row() * HEIGHT;
        int width = tile.width() * borders.tile;
        BigDecimal value = area == null ? null : area.value();
        int step = value == null ? 0 : steps.step(value);
        body.append("<g class=\"m")
                .append(step)
                .append(tile.island() ? " isl" : "")
                .append("\"><title>")
                .append(Markup.escape(title(tile, area)))
                .append("</title>");
        body.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>".formatted(x, y, width, HEIGHT));
        if (area != null && value == null) body.append(hatch(x, y, width));
        int middle = x + width / 2;
        if (value == null || tile.island()) body.append(text("", middle, y + 23, tile.abbreviation()));
        else
            body.append(text("", middle, y + 15, tile.abbreviation()))
                    .append(text(" class=\"vv\"", middle, y + 31, scale.write(value) + star(area)));
        body.append("</g>");
    }

    private static String star(@Nullable Area area) {
        return area != null && area.partial() ? "*" : "";
    }

    private String title(Tiles.Tile tile, @Nullable Area area) {
        if (tile.island()) return texts.get("shell.map.island", "island", tile.name(), "province", holder(tile, area));
        if (area == null) return tile.name();
        BigDecimal value = area.value();
        return area.name() + ": " + (value == null ? texts.get("shell.map.not_reported") : write(value) + star(area));
    }

    private String holder(Tiles.Tile island, @Nullable Area area) {
        if (area != null) return area.name();
        return Tiles.of(borders).all().stream()
                .filter(t -> t.code().equals(island.code()) && !t.island())
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static String text(String attributes, int x, int y, String text) {
        return "<text" + attributes + " x=\"" + x + "\" y=\"" + y + "\">" + Markup.escape(text) + "</text>";
    }

    /// Slanted lines 8 apart, cut at the edges of the tile; a pattern would need an identifier that two maps share.
    private static String hatch(int x, int y, int width) {
        StringBuilder path = new StringBuilder("<path class=\"hatch\" d=\"");
        for (int d = 4; d < width + HEIGHT; d += 8) {
            int left = Math.max(0, d - HEIGHT);
            int right = Math.min(width, d);
            path.append(
                    "M%d %dL%d %d".formatted(x + left, y + Math.min(HEIGHT, d), x + right, y + Math.max(0, d - width)));
        }
        return path.append("\"/>").toString();
    }
}
