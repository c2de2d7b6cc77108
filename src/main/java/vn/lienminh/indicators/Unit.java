package vn.lienminh.indicators;

import java.math.BigDecimal;

/// A unit of measure (đơn vị tính).
///
/// @param factor how many base units one is: 1.000.000 for `triệu đồng`
/// @param decimals how many a typed value may have, and how many a computed one is printed with
public record Unit(String name, String quantity, BigDecimal factor, int decimals) {
    public boolean percent() {
        return quantity.equals("percent");
    }
}
