package vn.lienminh.indicators;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a check is about (loại kiểm tra), as in the column `kind` of checks.csv.
public enum CheckKind {
    /// giới hạn của một số: refuses also what was already printed elsewhere
    BOUNDS,
    /// cân đối đầu kỳ, cuối kỳ
    BALANCE,
    /// tự tính: the condition is also the formula
    DERIVED,
    /// các phần và tổng
    PARTITION,
    /// không vượt một số khác
    BOUNDED,
    /// độ lớn
    MAGNITUDE,
    /// tăng, giảm đột biến
    JUMP,
    /// nhầm đơn vị
    UNIT_SLIP,
    /// lũy kế
    CUMULATIVE,
    /// giữa các cấp
    CROSS_LEVEL,
    /// giữa các kỳ
    CROSS_PERIOD,
    /// mẫu số
    BASE,
    /// văn bản và bảng số liệu
    TEXT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CheckKind> parse(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }
}
