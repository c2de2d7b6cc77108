package vn.lienminh.shell.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Markup;

/// Bars from zero, the longest first (biểu đồ thanh): on a page a table whose middle cell is drawn in per cent, so
/// that its words never shrink and the chart is its own table. Only of values that are not below zero.
///
/// @param finding what the bars show, in one sentence
public record Bars(String finding, List<Row> rows) {
    private static final BigDecimal ROOM = BigDecimal.valueOf(95);
    private static final int WIDTH = 640;
    private static final int LABEL = 150;
    private static final int NUMBERS = 130;
    private static final int LINE = 26;

    /// One bar.
    ///
    /// @param value null: not reported, no bar
    /// @param target where the tick stands; null: none
    /// @param address where the label leads; empty: nowhere
    public record Row(
            String label,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            String address) {
        /// Without a value last.
        private BigDecimal length() {
            return value == null ? BigDecimal.ONE.negate() : value;
        }

        public String written() {
            return value == null ? "" : Vietnamese.number(value);
        }

        public String targetWritten() {
            return target == null ? "" : Vietnamese.number(target);
        }
    }

    public Bars {
        if (rows.stream().anyMatch(r -> r.value() != null && r.value().signum() < 0))
            throw new IllegalArgumentException("a bar below zero");
        rows = rows.stream()
                .sorted(Comparator.comparing(Row::length).reversed())
                .toList();
    }

    public boolean hasTargets() {
        return rows.stream().anyMatch(r -> r.target() != null);
    }

    /// The drawn cell of one row.
    public Markup bar(Row row) {
        StringBuilder svg = new StringBuilder(
                "<svg class=\"hb\" aria-hidden=\"true\"><rect class=\"trk\" width=\"100%\" height=\"20\"/>");
        if (row.value() != null)
            svg.append("<rect class=\"b1\" y=\"3\" width=\"")
                    .append(percent(row.value()))
                    .append("%\" height=\"14\"/>");
        if (row.target() != null)
            svg.append("<svg x=\"")
                    .append(percent(row.target()))
                    .append(
                            "%\" overflow=\"visible\"><rect class=\"tk\" x=\"-1\" y=\"0\" width=\"3\" height=\"20\"/></svg>");
        return new Markup(svg.append("</svg>").toString());
    }

    /// For papers: labels, bars and numbers in one drawing.
    public Drawing drawing() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) line(rows.get(i), i * LINE, body);
        return new Drawing("bars", WIDTH, rows.size() * LINE, finding, body.toString());
    }

    private void line(Row row, int y, StringBuilder body) {
        int room = WIDTH - LABEL - NUMBERS;
        body.append("<text x=\"0\" y=\"%d\">%s</text>".formatted(y + 17, Markup.escape(row.label())));
        body.append("<rect class=\"trk\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"20\"/>".formatted(LABEL, y + 3, room));
        if (row.value() != null)
            body.append("<rect class=\"b1\" x=\"%d\" y=\"%d\" width=\"%s\" height=\"14\"/>"
                    .formatted(LABEL, y + 6, units(row.value(), room)));
        if (row.target() != null)
            body.append("<rect class=\"tk\" x=\"%s\" y=\"%d\" width=\"3\" height=\"20\"/>"
                    .formatted(units(row.target(), room).add(BigDecimal.valueOf(LABEL - 1)), y + 3));
        body.append("<text class=\"n\" x=\"%d\" y=\"%d\">%s</text>".formatted(WIDTH - 60, y + 17, row.written()));
        body.append("<text class=\"k\" x=\"%d\" y=\"%d\">%s</text>".formatted(WIDTH, y + 17, row.targetWritten()));
    }

    private BigDecimal units(BigDecimal value, int room) {
        return percent(value)
                .multiply(BigDecimal.valueOf(room))
                .divide(BigDecimal.valueOf(100), 1, RoundingMode.HALF_UP);
    }

    /// The longest bar or target reaches 95 per cent of the track.
    private BigDecimal percent(BigDecimal value) {
        BigDecimal longest = rows.stream()
                .flatMap(r -> Stream.of(r.value(), r.target()))
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        if (longest.signum() == 0) return BigDecimal.ZERO;
        return value.multiply(ROOM).divide(longest, MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_UP);
    }
}
