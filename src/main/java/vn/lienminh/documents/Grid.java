package vn.lienminh.documents;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellReference;

/// One sheet as it is in somebody's workbook (trang tính), titles, blank rows and all.
///
/// @param hiddenColumns counted from 1
/// @param merged how many rectangles of merged cells it has: their text stands in the first
public record Grid(String name, boolean hidden, List<Line> lines, Set<Integer> hiddenColumns, int merged) {

    /// A row with something in it; rows and columns count from 1.
    public record Line(int number, boolean hidden, SortedMap<Integer, GridCell> cells) {
        public GridCell at(int column) {
            return cells.getOrDefault(column, GridCell.EMPTY);
        }

        public String text(int column) {
            return at(column).text();
        }
    }

    /// `C14`
    public static String address(int column, int line) {
        return letters(column) + line;
    }

    public static String letters(int column) {
        return CellReference.convertNumToColString(column - 1);
    }

    /// The last column with something in it; 0: none.
    public int width() {
        return lines.stream().mapToInt(l -> l.cells().lastKey()).max().orElse(0);
    }
}
