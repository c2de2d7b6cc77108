package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// A number as files write it (số trong tệp): digits, at most one decimal point, no grouping. What people write
/// instead is refused by name and never guessed at: `1.298.000`, `1.234,5`, `12e3`, `20 nghìn`.
///
/// A lone `1.298` is the decimal 1.298, for that is what the form of the file says.
public final class NumberText {
    static final int MOST_DIGITS = 30;
    private static final int SHOWN = 40;

    private record Mistake(Pattern shape, DocumentsRefusal why) {
        Mistake(String shape, DocumentsRefusal why) {
            this(Pattern.compile(shape), why);
        }
    }

    /// The first that fits says what is wrong.
    private static final List<Mistake> MISTAKES = List.of(
            new Mistake(".*[\\p{Nd}&&[^0-9]].*", D155_OTHER_DIGITS),
            new Mistake("[-+]?[0-9]+([.,][0-9]+)?[eE][-+]?[0-9]+", D154_EXPONENT),
            new Mistake(".*%", D157_PERCENT_SIGN),
            new Mistake(".*[0-9].*\\p{L}.*|.*\\p{L}.*[0-9].*", D156_WORDS),
            new Mistake("[-+]?[0-9]{1,3}(\\.[0-9]{3}){2,}", D151_GROUPED_BY_DOTS),
            new Mistake("[-+]?[0-9][0-9.]*(,[0-9.]+)+", D152_COMMA),
            new Mistake("[-+]?[0-9][0-9.,]*([\\s\\p{Zs}]+[0-9][0-9.,]*)+", D153_SPACE));

    private NumberText() {}

    /// The fault has no place; the caller puts it where the cell stands.
    public static Outcome<BigDecimal> read(String cell) {
        String text = cell.strip();
        if (!isPlain(text)) return refused(whatIsWrong(text), text);
        if (isTooLong(text)) return refused(D158_TOO_MANY_DIGITS, text);
        return Outcome.done(new BigDecimal(text));
    }

    /// `-?[0-9]+(\.[0-9]+)?`, by hand because millions are read.
    /// The number in a cell of a row; null, and a fault where the cell stands, when it is none.
    public static @Nullable BigDecimal read(Table.Row row, String column, Consumer<Fault> faults) {
        return switch (read(row.get(column))) {
            case Outcome.Done<BigDecimal>(BigDecimal number) -> number;
            case Outcome.Refused<BigDecimal>(List<Fault> why) -> {
                why.forEach(fault -> faults.accept(fault.at(row.at(column))));
                yield null;
            }
        };
    }

    static boolean isPlain(String text) {
        int whole = afterDigits(text, text.startsWith("-") ? 1 : 0);
        if (whole <= 0 || whole == text.length()) return whole > 0;
        return text.charAt(whole) == '.' && afterDigits(text, whole + 1) == text.length();
    }

    /// Where the digits end that begin here; -1 when none do.
    private static int afterDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') i++;
        return i == from ? -1 : i;
    }

    private static boolean isTooLong(String text) {
        return text.length() > MOST_DIGITS
                && text.chars().filter(c -> c >= '0' && c <= '9').count() > MOST_DIGITS;
    }

    private static DocumentsRefusal whatIsWrong(String text) {
        if (text.length() > 2 * SHOWN) return D159_NOT_A_NUMBER;
        for (Mistake mistake : MISTAKES) if (mistake.shape.matcher(text).matches()) return mistake.why;
        return D159_NOT_A_NUMBER;
    }

    private static Outcome<BigDecimal> refused(DocumentsRefusal why, String text) {
        Map<String, String> values = Map.of("found", Cells.shown(text, SHOWN), "most", "" + MOST_DIGITS);
        return Outcome.refused(Fault.error(Place.NOWHERE, why, values));
    }
}
