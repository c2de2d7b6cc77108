package vn.lienminh.publications;

/// What a printed figure claims, with the arithmetic written out, and whether it holds (phép thử).
///
/// @param arithmetic e.g. `4.139 − 4.013 = 126`
public record Assertion(Kind kind, String arithmetic, boolean holds) {
    public enum Kind {
        /// tổng bằng các phần
        SUM,
        /// tỷ lệ tính lại
        RATIO,
        /// tăng, giảm bằng nay trừ trước
        CHANGE,
        /// phần không lớn hơn tổng
        PARTS,
        /// cách viết tròn không vượt số thật
        ROUNDING,
        /// k trên n
        COUNT,
        /// chỉ tiêu và kết quả của cùng các đơn vị
        TARGET
    }
}
