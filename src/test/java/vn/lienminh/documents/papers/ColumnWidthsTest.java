package vn.lienminh.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.documents.papers.Paper.Cell;
import vn.lienminh.documents.papers.Paper.Column;
import vn.lienminh.documents.papers.Paper.Grid;
import vn.lienminh.documents.papers.Paper.Row;
import vn.lienminh.documents.papers.Paper.RowKind;

class ColumnWidthsTest {
    @Test
    void columnsShareThePageByTheirWeights() {
        ColumnWidths widths = ColumnWidths.of(grid(List.of(1, 3, 1), "1"), false);
        assertThat(widths.millimetres()).containsExactly(33.0, 99.0, 33.0);
        assertThat(widths.letters()).isEqualTo(12);
    }

    @Test
    void aColumnIsNeverNarrowerThanItsNumbers() {
        ColumnWidths widths = ColumnWidths.of(grid(List.of(1, 30, 30), "1.520.000"), false);
        assertThat(widths.millimetres().getFirst()).isGreaterThan(18);
        assertThat(widths.millimetres().stream().mapToDouble(w -> w).sum()).isCloseTo(165, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 9, 12, 14, 40})
    void manyColumnsStillFitThePageInSmallerLetters(int columns) {
        Grid grid = grid(IntStream.range(0, columns).map(i -> 1).boxed().toList(), "12.425.931");
        ColumnWidths widths = ColumnWidths.of(grid, true);
        assertThat(widths.millimetres().stream().mapToDouble(w -> w).sum()).isCloseTo(252, within(0.01));
        assertThat(widths.letters()).isBetween(9, 12);
        assertThat(widths.percent(0)).isEqualTo(String.format(Locale.ROOT, "%.2f%%", 100.0 / columns));
    }

    @Test
    void aHeadThatWouldFillThePageIsNotRepeated() {
        assertThat(ColumnWidths.of(grid(List.of(1, 1), "1"), false).repeatsHead(grid(List.of(1, 1), "1")))
                .isTrue();
        Grid tall = new Grid("", "", List.of(new Column("Rất dài ".repeat(400), 1, true)), List.of());
        assertThat(ColumnWidths.of(tall, false).repeatsHead(tall)).isFalse();
    }

    private static Grid grid(List<Integer> weights, String number) {
        List<Column> columns =
                weights.stream().map(w -> new Column("Số", w, true)).toList();
        List<Cell> cells = weights.stream().map(w -> Cell.text(number)).toList();
        return new Grid("", "", columns, List.of(new Row(RowKind.NORMAL, cells)));
    }
}
