package vn.lienminh.publications;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// The cells that tables of a report share: figures with their addresses, amounts, orders, percentages.
record PaperCells(Facts facts, Texts texts) {
    static final Paper.Cell EMPTY = Paper.Cell.text("");

    /// What nobody reported is an empty cell.
    Paper.Cell figure(Optional<Figure> figure) {
        if (figure.isEmpty() || figure.get().value() == Amount.Missing.NOT_REPORTED) return EMPTY;
        Figure f = figure.get();
        String address = f.indicator() + "@" + f.period() + " " + f.party();
        return new Paper.Cell(facts.amounts().figure(f), exact(f.value()), address);
    }

    /// Ratios that several members registered have no sum; each has its own.
    Paper.Cell target(String code, Amount amount) {
        if (amount == Amount.Missing.NOT_COMPARABLE) return Paper.Cell.text(texts.get("publications.by-member"));
        return new Paper.Cell(facts.amounts().amount(code, amount), exact(amount), null);
    }

    static Paper.Cell order(int number) {
        return new Paper.Cell("" + number, BigDecimal.valueOf(number), null);
    }

    static Paper.Cell percent(@Nullable BigDecimal percent) {
        return percent == null ? EMPTY : new Paper.Cell(Vietnamese.number(percent, 1), percent, null);
    }

    /// Only exact numbers are numbers in a workbook; a bound is words.
    private static @Nullable BigDecimal exact(Amount amount) {
        return amount instanceof Amount.Exactly(BigDecimal value) ? value : null;
    }
}
