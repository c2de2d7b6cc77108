package vn.lienminh.indicators.checks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.lienminh.indicators.Operands;
import vn.lienminh.kernel.Amount;

/// The functions that look up another amount of an indicator.
public enum Lookup {
    PREV(Operands::previous),
    OPENING(Operands::opening),
    EARLIER(Operands::earlier),
    BELOW(Operands::below),
    FINER(Operands::finer),
    NUM(Operands::numerator),
    DEN(Operands::denominator),
    BASE(Operands::base),
    PRINTED(Operands::printed),
    SCALE(Lookup::scale);

    private final BiFunction<Operands, String, Amount> amount;

    Lookup(BiFunction<Operands, String, Amount> amount) {
        this.amount = amount;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Amount in(Operands operands, String indicator) {
        return amount.apply(operands, indicator);
    }

    static Optional<Lookup> parse(String word) {
        return Arrays.stream(values()).filter(l -> l.word().equals(word)).findFirst();
    }

    private static Amount scale(Operands operands, String indicator) {
        var decimals = operands.scale(indicator);
        return decimals.isPresent() ? Amount.of(decimals.getAsInt()) : Amount.Missing.NOT_REPORTED;
    }
}
