package vn.lienminh.documents.papers;

import java.math.BigDecimal;
import java.util.List;
import vn.lienminh.documents.papers.Paper.Appendix;
import vn.lienminh.documents.papers.Paper.Cell;
import vn.lienminh.documents.papers.Paper.Column;
import vn.lienminh.documents.papers.Paper.Grid;
import vn.lienminh.documents.papers.Paper.Heading;
import vn.lienminh.documents.papers.Paper.Letterhead;
import vn.lienminh.documents.papers.Paper.Number;
import vn.lienminh.documents.papers.Paper.Paragraph;
import vn.lienminh.documents.papers.Paper.Row;
import vn.lienminh.documents.papers.Paper.RowKind;
import vn.lienminh.documents.papers.Paper.Words;

/// What somebody might type to break a file, or its reader.
final class HostilePaper {
    static final String SCRIPT = "<script>alert('x')</script> & <b> ${1+1} </w:t> ]]> &nbsp;";
    static final String FORMULA = "=cmd|' /C calc'!A0";
    static final String CODE = "_x0041_ và _x000D_";
    static final String WORD = "Ẵ".repeat(10_000);

    private HostilePaper() {}

    static Paper paper() {
        return new Paper(
                "x",
                new Letterhead("", List.of(SCRIPT), "", "Ở đâu đó, ngày 99 tháng 99 năm 2017"),
                SCRIPT,
                List.of(SCRIPT),
                List.of(
                        new Heading(3, SCRIPT),
                        new Paragraph(List.of(new Words("a\u0000b\u0007c\u202Ed\uD800e\uFFFEf\r\ng"))),
                        new Paragraph(List.of(new Words(WORD))),
                        new Paragraph(List.of(
                                new Words(SCRIPT), new Number("Hoa\u0300", BigDecimal.ONE, "\"><" + "x".repeat(100)))),
                        new Grid(
                                SCRIPT,
                                SCRIPT,
                                List.of(new Column(SCRIPT, 0, false), new Column(WORD, 1, true)),
                                List.of(
                                        new Row(RowKind.NORMAL, List.of(Cell.text(FORMULA), Cell.text(SCRIPT))),
                                        new Row(RowKind.NORMAL, List.of(Cell.text("+84 912"), Cell.text("@SUM(A1)"))),
                                        new Row(RowKind.SUM, List.of(Cell.text("-1+1"), Cell.text(CODE))),
                                        new Row(RowKind.PART, List.of(Cell.text(WORD)))))),
                null,
                List.of(),
                List.of(
                        new Appendix(
                                "[A]:*?/\\",
                                "",
                                "",
                                true,
                                List.of(new Grid("", "", List.of(new Column("'", 1, true)), List.of()))),
                        new Appendix(
                                "[A]:*?/\\",
                                "",
                                "",
                                false,
                                List.of(new Grid("", "", List.of(new Column("", 1, true)), List.of())))),
                "");
    }
}
