package vn.lienminh.documents.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import vn.lienminh.documents.papers.Paper.Signature;
import vn.lienminh.documents.papers.Paper.Words;

/// The year-end report of the fictional province Sao Mai: every kind of block, letters with every mark, long
/// tables.
final class SaoMaiPaper {
    static final String MARKS = "Ă Ằ Ẳ Ẵ Ắ Ặ ơ ờ ở ỡ ớ ợ ư ừ ử ữ ứ ự";
    private static final String[] COMMUNES = {
        "Bà Rịa - Vũng Tàu",
        "Đắk Lắk",
        "Thừa Thiên Huế",
        "Yên Thọ",
        "Nguyễn Ngọc Bảo",
        "Phường Ỷ La",
        "Xã Ẵng Cang",
        "Đặng Giang"
    };

    private SaoMaiPaper() {}

    static Paper report() {
        return new Paper(
                "2017_BC_tong-ket_LM-SAOMAI",
                new Letterhead(
                        "LIÊN MINH HỢP TÁC XÃ VIỆT NAM",
                        List.of("LIÊN MINH HỢP TÁC XÃ", "TỈNH SAO MAI"),
                        "Số:      /BC-LMHTX",
                        "Sao Mai, ngày 15 tháng 12 năm 2017"),
                "BÁO CÁO",
                List.of("Tổng kết công tác thi đua, khen thưởng năm 2017", "và phương hướng, nhiệm vụ năm 2018"),
                body(),
                new Signature(List.of("TM. BAN CHẤP HÀNH", "CHỦ TỊCH"), "Lê Thị Tâm"),
                List.of(
                        "Liên minh HTX Việt Nam;",
                        "Tỉnh ủy, UBND tỉnh Sao Mai;",
                        "Các thành viên Cụm;",
                        "Lưu: VT, KH."),
                List.of(provinces(), targets(), prose()),
                "Số liệu đọc lúc 10:42 05/12/2017 từ các báo cáo đã duyệt, kỳ năm 2017 (ước thực hiện).");
    }

    /// A paper of one paragraph.
    static Paper plain(String text) {
        return with(words(text));
    }

    static Paper with(Block... blocks) {
        Paper p = report();
        return new Paper(
                p.fileName(), p.letterhead(), p.kind(), p.subject(), List.of(blocks), null, List.of(), List.of(), "");
    }

    private static List<Block> body() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                words(
                        "Căn cứ Quy chế hoạt động của các cụm thi đua trong hệ thống Liên minh Hợp tác xã Việt Nam, Liên minh Hợp tác xã tỉnh Sao Mai báo cáo như sau:"));
        blocks.add(new Part("Phần thứ nhất", "KẾT QUẢ THỰC HIỆN NĂM 2017"));
        blocks.add(new Heading(1, "I. Đặc điểm, tình hình"));
        blocks.add(words("Tỉnh có các đơn vị " + MARKS
                + "; Quỹ tín dụng nhân dân Yên Thọ; các đồng chí Nguyễn Ngọc Bảo, Lê Thị Tâm, Đặng Giang phụ trách."));
        for (int i = 1; i <= 6; i++) section(blocks, i);
        blocks.add(small());
        blocks.add(new Part("Phần thứ hai", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2018"));
        blocks.add(new Heading(1, "I. Mục tiêu chung"));
        for (int i = 0; i < 8; i++) blocks.add(long_());
        return blocks;
    }

    private static void section(List<Block> blocks, int i) {
        blocks.add(new Heading(2, i + ". Phát triển hợp tác xã, tổ hợp tác"));
        blocks.add(new Paragraph(List.of(
                new Words("Đến nay toàn tỉnh có "),
                number("4.139", "4139", "HTX.COUNT"),
                new Words(" HTX, tăng "),
                number("126", "126", "HTX.NET"),
                new Words(" HTX so với năm 2016, với "),
                number("2.425.931", "2425931", "MEMBERS"),
                new Words(" thành viên; "),
                number("95%", "95", "REACHED"),
                new Words(" số HTX đã chuyển đổi; giảm "),
                number("−11", "-11", "DISSOLVED"),
                new Words(" HTX; nhiều nhất là "),
                new Number("Quảng Ninh 86, Bắc Ninh 35, Ninh Bình 22, Vĩnh Phúc 21, Nam Định 10", null, "HTX.NEW.TOP"),
                new Words("."))));
        blocks.add(new Heading(3, "a) Doanh thu"));
        blocks.add(new Paragraph(List.of(
                new Words("Doanh thu bình quân đạt "),
                number("1.234,5", "1234.5", "REVENUE.MEAN"),
                new Words(" triệu đồng, lợi nhuận trước thuế "),
                number("3.423,530 tỷ đồng", "3423.530", "PROFIT"),
                new Words("."))));
        blocks.add(long_());
    }

    private static Grid small() {
        return new Grid(
                "Bảng 1. Hợp tác xã theo lĩnh vực",
                "Đơn vị tính: hợp tác xã",
                List.of(
                        new Column("STT", 1, false),
                        new Column("Lĩnh vực", 5, false),
                        new Column("Số lượng", 2, true),
                        new Column("Tỷ lệ (%)", 2, true)),
                List.of(
                        new Row(RowKind.GROUP, List.of(Cell.text("A. Trong nông nghiệp"))),
                        row(
                                RowKind.NORMAL,
                                Cell.text("1"),
                                Cell.text("Nông, lâm, ngư nghiệp"),
                                cell("2.890", "2890"),
                                cell("69,8", "69.824")),
                        row(
                                RowKind.PART,
                                Cell.text(""),
                                Cell.text("Trong đó: chăn nuôi"),
                                cell("1.002", "1002"),
                                cell("24,2", "24.2087")),
                        new Row(RowKind.GROUP, List.of(Cell.text("B. Phi nông nghiệp"))),
                        row(
                                RowKind.NORMAL,
                                Cell.text("2"),
                                Cell.text("Tín dụng nhân dân"),
                                cell("373", "373"),
                                cell("9,0%", "9.012")),
                        row(RowKind.NORMAL, Cell.text("3"), Cell.text("Chưa báo cáo"), cell("-", "0"), Cell.text("")),
                        row(RowKind.SUM, Cell.text(""), Cell.text("Cộng"), cell("4.139", "4139"), cell("100", "100"))));
    }

    private static Appendix provinces() {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 70; i++) {
            if (i % 10 == 1) rows.add(new Row(RowKind.GROUP, List.of(Cell.text("Huyện số " + (i / 10 + 1)))));
            rows.add(row(
                    RowKind.NORMAL,
                    Cell.text(String.valueOf(i)),
                    Cell.text(COMMUNES[i % COMMUNES.length]),
                    cell(String.valueOf(i * 7), String.valueOf(i * 7)),
                    cell("1.0" + (10 + i), "10" + (10 + i)),
                    cell(i + ",5%", i + ".5"),
                    cell("−" + i, "-" + i),
                    Cell.text("ghi chú " + i)));
        }
        rows.add(row(
                RowKind.SUM,
                Cell.text(""),
                Cell.text("Tổng cộng"),
                cell("17.395", "17395"),
                cell("73.185", "73185"),
                cell("36,0%", "36"),
                cell("−2.485", "-2485"),
                Cell.text("")));
        return new Appendix(
                "Phụ lục I",
                "SỐ LIỆU KINH TẾ TẬP THỂ THEO XÃ",
                note(),
                false,
                List.of(new Grid(
                        "",
                        "Đơn vị tính: hợp tác xã",
                        List.of(
                                new Column("STT", 1, false),
                                new Column("Xã, phường", 4, false),
                                new Column("Số HTX", 2, true),
                                new Column("Thành viên", 2, true),
                                new Column("Tỷ lệ", 2, true),
                                new Column("Tăng, giảm", 2, true),
                                new Column("Ghi chú", 3, false)),
                        rows)));
    }

    private static Appendix targets() {
        List<Column> columns = Stream.of(
                        "STT",
                        "Chỉ tiêu",
                        "ĐVT",
                        "TH năm 2016",
                        "KH năm 2017",
                        "ƯTH năm 2017",
                        "So KH (%)",
                        "So cùng kỳ (%)",
                        "KH năm 2018",
                        "Bình quân",
                        "Lũy kế",
                        "Ghi chú")
                .map(t -> new Column(
                        t,
                        t.equals("Chỉ tiêu") ? 5 : t.equals("STT") ? 1 : 2,
                        !List.of("STT", "Chỉ tiêu", "ĐVT", "Ghi chú").contains(t)))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 34; i++)
            rows.add(row(
                    i % 7 == 0 ? RowKind.PART : RowKind.NORMAL,
                    Cell.text(String.valueOf(i)),
                    Cell.text("Tỷ lệ hợp tác xã nông nghiệp hoạt động có hiệu quả, thứ " + i),
                    Cell.text("HTX"),
                    cell("4.0" + (10 + i), "40" + (10 + i)),
                    cell("206", "206"),
                    cell("1.520.000", "1520000"),
                    cell("102,4", "102.427"),
                    cell("98,7%", "0.987"),
                    cell("1.234,56", "1234.56"),
                    cell("+126", "126"),
                    cell("(5)", "-5"),
                    Cell.text("")));
        return new Appendix(
                "Phụ lục II",
                "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KẾ HOẠCH",
                note(),
                true,
                List.of(new Heading(1, "I. Chỉ tiêu phát triển"), new Grid("Biểu 01", "", columns, rows), small()));
    }

    private static Appendix prose() {
        return new Appendix(
                "Phụ lục III",
                "DANH MỤC VĂN BẢN",
                "",
                false,
                List.of(words("Nghị quyết số 13-NQ/TW; Kế hoạch số 05/KH-UBND."), long_()));
    }

    private static String note() {
        return "(Kèm theo Báo cáo số      /BC-LMHTX ngày 15 tháng 12 năm 2017 của Liên minh Hợp tác xã tỉnh Sao Mai)";
    }

    private static Paragraph long_() {
        return words(
                "Việc thành lập hợp tác xã gắn với vùng sản xuất hàng hóa và nhu cầu thật của người dân, không chạy theo số lượng; "
                        + "các huyện, thành phố chủ động rà soát, hướng dẫn hợp tác xã đăng ký lại, tổ chức lại hoạt động theo Luật Hợp tác xã năm 2012, "
                        + "khuyến khích liên kết theo chuỗi giá trị, truy xuất nguồn gốc, chuyển đổi số và nâng cao năng lực quản trị.");
    }

    private static Paragraph words(String text) {
        return new Paragraph(List.of(new Words(text)));
    }

    private static Number number(String text, String value, String indicator) {
        return new Number(text, new BigDecimal(value), indicator + "/organisation:LM-SAOMAI/2017");
    }

    private static Cell cell(String text, @Nullable String value) {
        return new Cell(text, value == null ? null : new BigDecimal(value), "HTX.COUNT/organisation:LM-SAOMAI/2017");
    }

    private static Row row(RowKind kind, Cell... cells) {
        return new Row(kind, List.of(cells));
    }
}
