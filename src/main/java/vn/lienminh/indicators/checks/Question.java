package vn.lienminh.indicators.checks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Dimension;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Operands;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;

/// What a check asks of a report (số cần hỏi), with its indicator found: checks that ask the same are answered
/// once.
sealed interface Question {
    /// An answer that is no exact number: a bound, or a part that is not stated. Told by its identity, not by its
    /// value.
    @SuppressWarnings("BigDecimalLegacyConstructor")
    BigDecimal UNSURE = new BigDecimal(new char[] {'0'});

    int MOST_DIGITS = 400;

    record Value(String indicator) implements Question {}

    record Part(String indicator, String dimension, String category) implements Question {}

    /// The parts of a breakdown, added or the largest of them.
    record Parts(String indicator, Dimension dimension, boolean added) implements Question {}

    record Looked(Lookup lookup, String indicator) implements Question {}

    record Parameter(String name, String indicator) implements Question {}

    record StandingOf(String indicator) implements Question {}

    enum Day implements Question {
        TODAY,
        START,
        END
    }

    /// A cell of one form.
    record OfCell(int number) implements Question {}

    record OfCells(int[] numbers, boolean added) implements Question {}

    /// The same question to reports on one form: what that has a cell for is asked by its number.
    default Question on(FormVersion form) {
        return switch (this) {
            case Value(String indicator) ->
                form.value(indicator).<Question>map(Question::cell).orElse(this);
            case Part(String indicator, String dimension, String category) ->
                form.category(indicator, dimension, category)
                        .<Question>map(Question::cell)
                        .orElse(this);
            case Parts(String indicator, Dimension dimension, boolean added) -> {
                int[] numbers = dimension.categories().stream()
                        .flatMap(c -> form.category(indicator, dimension.code(), c.code()).stream())
                        .mapToInt(Cell::number)
                        .toArray();
                yield numbers.length == dimension.categories().size() ? new OfCells(numbers, added) : this;
            }
            case Looked _, Parameter _, StandingOf _, Day _, OfCell _, OfCells _ -> this;
        };
    }

    private static OfCell cell(Cell cell) {
        return new OfCell(cell.number());
    }

    /// Null when it is missing.
    default @Nullable BigDecimal ask(Operands operands) {
        return switch (this) {
            case Value(String indicator) -> number(operands.value(indicator));
            case Part(String indicator, String dimension, String category) ->
                number(operands.value(indicator, dimension, category));
            case Parts(String indicator, Dimension dimension, boolean added) -> {
                BigDecimal all = null;
                for (Dimension.Category category : dimension.categories())
                    all = with(all, operands.value(indicator, dimension.code(), category.code()), added);
                yield all;
            }
            case OfCell(int number) -> number(operands.cell(number));
            case OfCells(int[] numbers, boolean added) -> {
                BigDecimal all = null;
                for (int number : numbers) all = with(all, operands.cell(number), added);
                yield all;
            }
            case Looked(Lookup lookup, String indicator) -> number(lookup.in(operands, indicator));
            case Parameter(String name, String indicator) -> number(operands.parameter(name, indicator));
            case StandingOf(String indicator) -> {
                Standing standing = operands.standing(indicator);
                yield standing == null ? null : BigDecimal.valueOf(standing.ordinal());
            }
            case Day.TODAY -> BigDecimal.valueOf(operands.today().toEpochDay());
            case Day.START -> BigDecimal.valueOf(operands.period().start().toEpochDay());
            case Day.END -> BigDecimal.valueOf(operands.period().end().toEpochDay());
        };
    }

    /// One more part: where one is not stated exactly, so is the whole.
    private static BigDecimal with(@Nullable BigDecimal before, Amount part, boolean added) {
        if (before == UNSURE || !(part instanceof Amount.Exactly(BigDecimal number)) || !fits(number)) return UNSURE;
        return before == null ? number : added ? before.add(number) : before.max(number);
    }

    private static @Nullable BigDecimal number(Amount amount) {
        if (amount instanceof Amount.Exactly(BigDecimal number)) return fits(number) ? number : UNSURE;
        return amount.present() ? UNSURE : null;
    }

    private static boolean fits(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
