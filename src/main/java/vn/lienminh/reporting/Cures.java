package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Finding;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Vietnamese;

/// Finds the number that would make a check hold (số sửa): tried on the sheet itself, so that whatever it proposes
/// holds.
class Cures {
    private static final Pattern NUMBER = Pattern.compile("[-\\u2212]?[0-9][0-9.]*(?:,[0-9]+)?");

    private Cures() {}

    static Optional<SheetFigures.Cure> of(Sheet sheet, Cell cell, Finding finding, Language language) {
        Optional<BigDecimal> left = number(finding.left());
        Optional<BigDecimal> right = number(finding.right());
        CellEntry.Said now = sheet.said(cell.number());
        if (left.isEmpty() || right.isEmpty() || !(now.amount() instanceof Amount.Exactly(BigDecimal value)))
            return Optional.empty();
        BigDecimal difference = left.get().subtract(right.get());
        return Stream.of(value.add(difference), value.subtract(difference))
                .filter(n -> n.signum() >= 0)
                .map(n -> new CellEntry.Said(Amount.of(n), now.standing(), false))
                .filter(said -> holds(sheet, cell, said, finding, language))
                .map(said -> new SheetFigures.Cure(finding.rule(), said))
                .findFirst();
    }

    private static Optional<BigDecimal> number(String side) {
        Matcher m = NUMBER.matcher(side);
        return m.find() ? Vietnamese.parse(m.group()) : Optional.empty();
    }

    private static boolean holds(Sheet sheet, Cell cell, CellEntry.Said said, Finding finding, Language language) {
        CellEntry tried = new CellEntry(
                Long.MAX_VALUE, cell.number(), 0, sheet.over(), "", said, "", java.time.Instant.EPOCH, "");
        return sheet.with(List.of(tried)).figures().remarks(language).stream()
                .map(SheetFigures.Remark::finding)
                .noneMatch(f -> f.rule().equals(finding.rule())
                        && Objects.equals(f.indicator(), finding.indicator())
                        && Objects.equals(f.dimension(), finding.dimension()));
    }
}
