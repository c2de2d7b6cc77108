package vn.lienminh.documents.papers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.lienminh.documents.papers.Paper.Appendix;
import vn.lienminh.documents.papers.Paper.Block;
import vn.lienminh.documents.papers.Paper.Cell;
import vn.lienminh.documents.papers.Paper.Column;
import vn.lienminh.documents.papers.Paper.Grid;
import vn.lienminh.documents.papers.Paper.Heading;
import vn.lienminh.documents.papers.Paper.Letterhead;
import vn.lienminh.documents.papers.Paper.Number;
import vn.lienminh.documents.papers.Paper.Paragraph;
import vn.lienminh.documents.papers.Paper.Part;
import vn.lienminh.documents.papers.Paper.Row;
import vn.lienminh.documents.papers.Paper.RowKind;
import vn.lienminh.documents.papers.Paper.Run;
import vn.lienminh.documents.papers.Paper.Signature;
import vn.lienminh.documents.papers.Paper.Words;

/// A paper that every format can hold (TCVN 6909, precomposed): composed letters, no control or direction marks,
/// each row as wide as its table. Done once before the formats part, so that they cannot differ.
final class Legible {
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r\\x0B\\f\\x85\\u2028\\u2029]+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\uFFFE\\uFFFF]");

    /// A table without rows shows that it has none.
    private static final Row EMPTY = new Row(RowKind.NORMAL, List.of(Cell.text("")));

    private Legible() {}

    static Paper paper(Paper p) {
        return new Paper(
                p.fileName(),
                letterhead(p.letterhead()),
                text(p.kind()),
                texts(p.subject()),
                blocks(p.blocks()),
                p.signature() == null ? null : signature(p.signature()),
                texts(p.recipients()),
                p.appendices().stream().map(Legible::appendix).toList(),
                text(p.foot()));
    }

    static String text(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return UNPRINTABLE.matcher(BREAKS.matcher(composed).replaceAll(" ")).replaceAll("");
    }

    private static List<String> texts(List<String> texts) {
        return texts.stream().map(Legible::text).toList();
    }

    private static Letterhead letterhead(Letterhead l) {
        return new Letterhead(text(l.superior()), texts(l.issuer()), text(l.number()), text(l.placeAndDate()));
    }

    private static Signature signature(Signature s) {
        return new Signature(texts(s.capacity()), text(s.name()));
    }

    private static Appendix appendix(Appendix a) {
        return new Appendix(text(a.label()), text(a.title()), text(a.note()), a.landscape(), blocks(a.blocks()));
    }

    private static List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(Legible::block).toList();
    }

    private static Block block(Block block) {
        return switch (block) {
            case Part(var label, var title) -> new Part(text(label), text(title));
            case Heading(var level, var title) -> new Heading(level, text(title));
            case Paragraph(var runs) ->
                new Paragraph(runs.stream().map(Legible::run).toList());
            case Grid grid -> grid(grid);
        };
    }

    private static Run run(Run run) {
        return switch (run) {
            case Words(var text) -> new Words(text(text));
            case Number(var text, var value, var address) -> new Number(text(text), value, text(address));
        };
    }

    private static Grid grid(Grid g) {
        List<Column> columns = g.columns().stream()
                .map(c -> new Column(text(c.title()), Math.max(1, c.weight()), c.numeric()))
                .toList();
        List<Row> given = g.rows().isEmpty() ? List.of(EMPTY) : g.rows();
        List<Row> rows = given.stream().map(r -> row(r, columns.size())).toList();
        return new Grid(text(g.caption()), text(g.unitNote()), columns, rows);
    }

    private static Row row(Row row, int width) {
        if (row.cells().isEmpty() || row.cells().size() > width)
            throw new IllegalArgumentException(row.cells().size() + " cells in a table of " + width + " columns");
        List<Cell> cells = new ArrayList<>();
        for (Cell c : row.cells())
            cells.add(new Cell(text(c.text()), c.value(), c.address() == null ? null : text(c.address())));
        while (cells.size() < width) cells.add(Cell.text(""));
        return new Row(row.kind(), List.copyOf(cells));
    }
}
