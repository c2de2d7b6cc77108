package vn.lienminh.indicators.checks;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Operands;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;

/// A report without a figure.
class Nothing implements Operands {
    static final Operands REPORTED = new Nothing();

    @Override
    public Amount value(String indicator) {
        return Amount.Missing.NOT_REPORTED;
    }

    @Override
    public Amount value(String indicator, String dimension, String category) {
        return Amount.Missing.NOT_REPORTED;
    }

    @Override
    public Period period() {
        return Period.year(2017);
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2018, 1, 15);
    }

    @Override
    public @Nullable Standing standing(String indicator) {
        return null;
    }

    @Override
    public OptionalInt scale(String indicator) {
        return OptionalInt.empty();
    }
}
