package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.documents.NumberText;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Operator;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Table;

/// Reads what a row says of one number: `na`, `x`, a number with its operator, its upper end, its standing, its
/// origin.
class TypedValue {
    private static final List<String> ORIGINS = List.of("", "published", "illustrative");
    private final FileFigures file;
    private final LocalDate today;

    TypedValue(FileFigures file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    /// Empty when the cell is empty (it says nothing) or wrong (then the file has the fault).
    Optional<Amount> amount(Table.Row row, String column) {
        return amount(row, column, row.get("operator"), row.get("upper"));
    }

    /// A cell of a wide row: only `na`, `x` and exact numbers.
    Optional<Amount> plain(Table.Row row, String column) {
        return amount(row, column, "", "");
    }

    private Optional<Amount> amount(Table.Row row, String column, String sign, String end) {
        String text = row.get(column);
        if (text.isEmpty()) return Optional.empty();
        if (text.equals("na")) return Optional.of(Amount.Missing.NOT_APPLICABLE);
        if (text.equals("x")) return Optional.of(Amount.Missing.WITHHELD);
        Optional<Operator> operator = Operator.parse(sign);
        if (operator.isEmpty()) {
            file.fault(row.at("operator"), ReportingRefusal.R117_UNKNOWN_OPERATOR, Map.of("found", sign));
            return Optional.empty();
        }
        BigDecimal value = number(row, column);
        if (value == null) return Optional.empty();
        boolean range = operator.get() == Operator.BETWEEN;
        if (range == end.isEmpty()) {
            file.fault(row.at("upper"), ReportingRefusal.R118_RANGE, Map.of("found", sign + " " + text + " " + end));
            return Optional.empty();
        }
        if (!range) return Optional.of(Amount.of(operator.get(), value, null));
        BigDecimal upper = number(row, "upper");
        if (upper == null) return Optional.empty();
        if (upper.compareTo(value) < 0) {
            file.fault(row.at("upper"), ReportingRefusal.R118_RANGE, Map.of("found", text + " … " + end));
            return Optional.empty();
        }
        return Optional.of(new Amount.Between(value, upper));
    }

    @Nullable
    BigDecimal number(Table.Row row, String column) {
        return NumberText.read(row, column, file::fault);
    }

    /// Empty: official when the period has ended, else estimated.
    Standing standing(Table.Row row, Period period) {
        String word = row.get("standing");
        Standing usual = period.end().isBefore(today) ? Standing.OFFICIAL : Standing.ESTIMATED;
        if (word.isEmpty()) return usual;
        Optional<Standing> standing = Standing.parse(word);
        if (standing.isEmpty())
            file.fault(row.at("standing"), ReportingRefusal.R119_UNKNOWN_STANDING, Map.of("found", word));
        return standing.orElse(usual);
    }

    String origin(Table.Row row) {
        String origin = row.get("origin");
        if (!ORIGINS.contains(origin))
            file.fault(row.at("origin"), ReportingRefusal.R120_UNKNOWN_ORIGIN, Map.of("found", origin));
        return origin;
    }
}
