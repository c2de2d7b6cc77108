package vn.lienminh.documents.papers;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An official paper before it has a format (văn bản): what DOCX, PDF, ODT, XLSX and HTML all show, to the letter.
///
/// @param fileName ASCII, without ending: `2017_BC_tong-ket_CTD-DBSH`
/// @param kind in capitals: `BÁO CÁO`
/// @param subject the abstract, one entry a printed line
/// @param recipients of "Nơi nhận", without the leading dash
/// @param foot small print at the very end: when the figures were read, from where
public record Paper(
        String fileName,
        Letterhead letterhead,
        String kind,
        List<String> subject,
        List<Block> blocks,
        @Nullable Signature signature,
        List<String> recipients,
        List<Appendix> appendices,
        String foot) {

    /// Boxes 1 to 4 of the decree. The national title and motto are the same on every paper and belong to the
    /// format.
    ///
    /// @param superior caps, regular
    /// @param issuer caps, bold, one entry a printed line
    /// @param number e.g. `Số:      /BC-CTĐ`
    public record Letterhead(String superior, List<String> issuer, String number, String placeAndDate) {}

    /// @param capacity `TM. CỤM THI ĐUA`, then the title; one entry a printed line
    /// @param name empty until somebody signs
    public record Signature(List<String> capacity, String name) {}

    public sealed interface Block {}

    /// `Phần thứ nhất` over `KẾT QUẢ THỰC HIỆN NĂM 2017`
    public record Part(String label, String title) implements Block {}

    /// @param level 1 for `I.`, 2 for `1.`, 3 for `a)`
    public record Heading(int level, String text) implements Block {}

    public record Paragraph(List<Run> runs) implements Block {}

    /// @param unitNote e.g. `Đơn vị tính: hợp tác xã`, may be empty
    public record Grid(String caption, String unitNote, List<Column> columns, List<Row> rows) implements Block {
        /// So many rows still fit a page of any shape.
        private static final int SHORT = 16;

        /// Kept on one page rather than broken.
        public boolean shortEnough() {
            return rows.size() <= SHORT;
        }
    }

    /// @param weight relative width
    public record Column(String title, int weight, boolean numeric) {}

    public record Row(RowKind kind, List<Cell> cells) {}

    public enum RowKind {
        NORMAL,
        /// a heading over rows; its first cell spans the table
        GROUP,
        /// one of the parts of the row above ("Trong đó")
        PART,
        SUM
    }

    /// @param text as printed, to the letter
    /// @param value the number behind it, for workbooks; null when it is words
    /// @param address where the figure is explained; null when it is no figure
    public record Cell(
            String text,
            @Nullable BigDecimal value,
            @Nullable String address) {
        public static Cell text(String text) {
            return new Cell(text, null, null);
        }
    }

    public sealed interface Run {
        String text();
    }

    public record Words(String text) implements Run {}

    /// A bound figure, as printed.
    public record Number(String text, @Nullable BigDecimal value, String address) implements Run {}

    /// @param label `Phụ lục I`; @param note in italics and brackets, may be empty
    public record Appendix(String label, String title, String note, boolean landscape, List<Block> blocks) {}
}
