package vn.lienminh.shell.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Markup;

/// One width of a line chart. Texts keep their 13 pixels: the narrow one leaves out labels instead of shrinking
/// them.
final class LineDrawing {
    private static final int HEIGHT = 262;
    private static final int TOP = 54;
    private static final int BOTTOM = 220;
    private static final int LABELS = 242;
    private static final double DIGIT = 7.6;
    private static final int REASON = 18;

    private final LineChart chart;
    private final Ticks ticks;
    private final int width;
    private final int left;
    private final List<Double> across;
    private final StringBuilder body = new StringBuilder();

    LineDrawing(LineChart chart, int width) {
        this.chart = chart;
        this.ticks = chart.ticks();
        this.width = width;
        this.left = (int) (ticks.values().stream()
                                .mapToInt(v -> Vietnamese.number(v).length())
                                .max()
                                .orElse(1)
                        * DIGIT)
                + 10;
        this.across = across();
    }

    Drawing drawing(String kind) {
        axes();
        lines();
        breaks();
        points();
        periods();
        return new Drawing(kind, width, HEIGHT, chart.finding(), body.toString());
    }

    /// The places of the points; a break takes a little more room.
    private List<Double> across() {
        List<Double> places = new ArrayList<>();
        double place = 0;
        for (int i = 0; i < chart.points().size(); i++) {
            if (i > 0) place += chart.points().get(i).broken() ? 1.4 : 1;
            places.add(place);
        }
        double first = left + 14;
        double room = width - 20 - first;
        double whole = Math.max(place, 1);
        return places.stream().map(p -> first + p / whole * room).toList();
    }

    private int x(int i) {
        return (int) Math.round(across.get(i));
    }

    private int y(BigDecimal value) {
        return (int) Math.round(BOTTOM - ticks.share(value) * (BOTTOM - TOP));
    }

    private void axes() {
        for (BigDecimal tick : ticks.values()) {
            boolean base = tick.equals(ticks.values().getFirst());
            body.append("<path class=\"ax%s\" d=\"M%d %dH%d\"/>".formatted(base ? " base" : "", left, y(tick), width));
            text("", "end", left - 6, y(tick) + 4, Vietnamese.number(tick));
        }
    }

    private void lines() {
        for (int i = 1; i < chart.points().size(); i++) {
            BigDecimal from = chart.points().get(i - 1).value();
            BigDecimal to = chart.points().get(i).value();
            if (from == null || to == null || chart.points().get(i).broken()) continue;
            String kind = chart.points().get(i).estimated() ? "ln est" : "ln";
            body.append("<path class=\"%s\" d=\"M%d %dL%d %d\"/>".formatted(kind, x(i - 1), y(from), x(i), y(to)));
        }
    }

    private void breaks() {
        for (int i = 1; i < chart.points().size(); i++) {
            if (!chart.points().get(i).broken()) continue;
            int x = (x(i - 1) + x(i)) / 2;
            body.append("<path class=\"brk\" d=\"M%d 14V%d\"/>".formatted(x, BOTTOM));
            boolean right = x < width / 2;
            int line = 26;
            for (String words : wrapped(chart.points().get(i).breaks())) {
                text("", right ? "start" : "end", right ? x + 7 : x - 7, line, words);
                line += 17;
            }
        }
    }

    private static List<String> wrapped(String reason) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : reason.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= REASON) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void points() {
        for (int i = 0; i < chart.points().size(); i++) {
            BigDecimal value = chart.points().get(i).value();
            if (value == null) continue;
            boolean estimated = chart.points().get(i).estimated();
            String circle = estimated
                    ? "<circle class=\"pt open\" cx=\"%d\" cy=\"%d\" r=\"4.5\"/>"
                    : "<circle class=\"pt\" cx=\"%d\" cy=\"%d\" r=\"4\"/>";
            body.append(circle.formatted(x(i), y(value)));
            if (speaks(i)) label(i, value, estimated);
        }
    }

    /// The last point of each unbroken run, and the last official one before an estimate, say their number.
    private boolean speaks(int i) {
        if (i == chart.points().size() - 1) return true;
        LineChart.Point next = chart.points().get(i + 1);
        return next.value() == null
                || next.broken()
                || next.estimated() && !chart.points().get(i).estimated();
    }

    private void label(int i, BigDecimal value, boolean estimated) {
        String number = Vietnamese.number(value);
        String words = estimated ? chart.texts().get("shell.line.estimated", "number", number) : number;
        boolean cramped = x(i) - words.length() * DIGIT < left;
        text(" class=\"val\"", cramped ? "start" : "end", cramped ? x(i) : x(i) - 7, y(value) - 10, words);
    }

    /// As many labels as fit, the last one always.
    private void periods() {
        int last = chart.points().size() - 1;
        int longest =
                chart.points().stream().mapToInt(p -> p.label().length()).max().orElse(1);
        double room = (across.getLast() - across.getFirst()) / Math.max(last, 1);
        int every = Math.max(1, (int) Math.ceil((longest * DIGIT + 12) / room));
        for (int i = last; i >= 0; i -= every)
            text("", "middle", x(i), LABELS, chart.points().get(i).label());
    }

    private void text(String attributes, String anchor, int x, int y, String words) {
        body.append("<text")
                .append(attributes)
                .append(" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(Markup.escape(words))
                .append("</text>");
    }
}
