package vn.lienminh.shell.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.lienminh.kernel.Vietnamese;

/// How numbers are shortened to fit into a tile: by thousands, millions or not at all, the same for all tiles.
///
/// @param power 0, 3, 6 or 9 of ten
record Scale(int power) {
    private static final BigDecimal FITS = BigDecimal.valueOf(9999);
    private static final BigDecimal SMALL = BigDecimal.TEN;

    static Scale of(List<BigDecimal> values) {
        BigDecimal largest =
                values.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        int power = 0;
        while (power < 9 && largest.scaleByPowerOfTen(-power).compareTo(FITS) > 0) power += 3;
        return new Scale(power);
    }

    /// Whole, except below ten, where one decimal still fits.
    String write(BigDecimal value) {
        BigDecimal scaled = value.scaleByPowerOfTen(-power);
        int decimals = scaled.abs().compareTo(SMALL) < 0 ? 1 : 0;
        if (power == 0 && scaled.abs().compareTo(BigDecimal.valueOf(100)) < 0) decimals = 1;
        return Vietnamese.number(scaled.setScale(decimals, RoundingMode.HALF_UP));
    }
}
