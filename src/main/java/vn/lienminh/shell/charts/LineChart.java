package vn.lienminh.shell.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Texts;
import vn.lienminh.shell.Markup;

/// A line over periods (biểu đồ đường): official figures on a solid line with full points, estimates dashed with an
/// open one. A period without a figure leaves a gap; where territory or definition changed, the line is not joined.
///
/// @param finding what the line shows, in one sentence
public record LineChart(String finding, List<Point> points, Texts texts) {
    private static final int WIDE = 640;
    private static final int NARROW = 340;

    /// One period.
    ///
    /// @param value null: not reported
    /// @param estimated not yet official
    /// @param breaks why it is not comparable with the period before; empty: it is
    public record Point(String label, @Nullable BigDecimal value, boolean estimated, String breaks) {
        boolean broken() {
            return !breaks.isEmpty();
        }
    }

    public LineChart {
        if (points.stream().allMatch(p -> p.value() == null)) throw new IllegalArgumentException("no figure at all");
    }

    public Drawing wide() {
        return new LineDrawing(this, WIDE).drawing("line");
    }

    public Drawing narrow() {
        return new LineDrawing(this, NARROW).drawing("line nar");
    }

    /// Both drawings; the style sheet shows the one that fits.
    public Markup onPage() {
        return new Markup(wide().onPage().text() + narrow().onPage().text());
    }

    Ticks ticks() {
        List<BigDecimal> values = points.stream()
                .map(Point::value)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return Ticks.of(values.getFirst(), values.getLast());
    }
}
