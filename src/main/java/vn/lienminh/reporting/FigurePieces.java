package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.documents.StreamedTable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// A file of figures piece by piece (từng phần): a short one is one piece; a long one is cut between two reports.
final class FigurePieces {
    /// How many cells a piece has, about: enough to be worth a statement, few enough to hold several in memory.
    private static final int CELLS = 10_000;

    private final String file;
    private final String hash;
    private final @Nullable StreamedTable stream;
    private final boolean wide;
    private List<Table> whole;
    private List<Table.Row> rest = new ArrayList<>();

    private FigurePieces(String file, String hash, @Nullable StreamedTable stream, List<Table> whole) {
        this.file = file;
        this.hash = hash;
        this.stream = stream;
        this.whole = whole;
        this.wide = stream != null && WideFile.reads(stream.columns());
    }

    static FigurePieces of(List<Table> tables) {
        Table first = tables.getFirst();
        return new FigurePieces(first.file(), first.hash(), null, tables);
    }

    static FigurePieces of(StreamedTable stream) {
        return new FigurePieces(stream.file(), stream.hash(), stream, List.of());
    }

    String file() {
        return file;
    }

    String hash() {
        return hash;
    }

    Place place() {
        return Place.file(file);
    }

    /// Whether it comes in pieces.
    boolean isLong() {
        return stream != null;
    }

    /// What could not be read of it so far.
    List<Fault> faults() {
        return stream == null ? List.of() : stream.faults();
    }

    /// How much of it was given out, from 0 to 1.
    double done() {
        return stream == null ? 1 : stream.done();
    }

    /// The tables of the next piece; none at the end.
    List<Table> next() {
        List<Table> piece = stream == null ? whole : piece(stream);
        whole = List.of();
        return piece;
    }

    private List<Table> piece(StreamedTable from) {
        if (wide) {
            Table table = from.next(Math.max(20, CELLS / from.columns().size()));
            return table == null ? List.of() : List.of(table);
        }
        List<Table.Row> rows = rest;
        rest = new ArrayList<>();
        Table table = from.next(CELLS);
        if (table != null) {
            rows.addAll(table.rows());
            int cut = lastReport(rows);
            rest = new ArrayList<>(rows.subList(cut, rows.size()));
            rows = rows.subList(0, cut);
            if (rows.isEmpty()) return piece(from);
        }
        return rows.isEmpty() ? List.of() : List.of(new Table(file, "", hash, from.columns(), rows));
    }

    /// Where the last report of some rows begins: its other rows may still come.
    private static int lastReport(List<Table.Row> rows) {
        int i = rows.size() - 1;
        while (i > 0 && report(rows.get(i)).equals(report(rows.get(i - 1)))) i--;
        return i;
    }

    private static String report(Table.Row row) {
        return row.get("organisation") + "|" + row.get("province") + "|" + row.get("period");
    }
}
