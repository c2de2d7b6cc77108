package vn.lienminh.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Dimension;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.reporting.CellValue;
import vn.lienminh.reporting.Snapshot;
import vn.lienminh.shell.Page;

/// The cells of a form in the reader's words.
record CellWords(Texts texts, Catalogue catalogue, FormVersion form) {

    String group(Cell cell) {
        return catalogue.find(cell.indicator()).map(Indicator::group).orElse("");
    }

    ReportView.Row row(Cell cell, CellValue value, Snapshot snapshot, Page page) {
        return new ReportView.Row(
                "c" + cell.number(),
                "" + cell.number(),
                label(cell),
                page.link("/indicators/" + cell.indicator()),
                !cell.whole(),
                amount(cell, value.amount()),
                unit(cell),
                marks(value, snapshot));
    }

    /// `Tổng số hợp tác xã`, `Tổng số hợp tác xã: vừa`, `Mẫu số của: …`
    String name(Cell cell) {
        String name = catalogue
                .find(cell.indicator())
                .map(i -> i.name(texts.language()))
                .orElse(cell.indicator());
        if (cell.part() == Cell.Part.BASE) return texts.get("reporting.template.base", "name", name);
        return cell.whole() ? name : name + ": " + category(cell);
    }

    /// As a line of the sheet, where its indicator stands above it.
    String label(Cell cell) {
        return cell.whole() ? name(cell) : category(cell);
    }

    boolean asksYesOrNo(Cell cell) {
        return cell.part() == Cell.Part.VALUE
                && catalogue
                        .find(cell.indicator())
                        .filter(i -> i.kind() == IndicatorKind.YES_COUNT)
                        .isPresent();
    }

    private String category(Cell cell) {
        boolean vietnamese = texts.language() == Language.VI;
        return catalogue.find(cell.indicator()).stream()
                .flatMap(i -> i.dimensions().stream())
                .filter(d -> d.code().equals(cell.dimension()))
                .flatMap(d -> d.categories().stream()
                        .filter(c -> c.code().equals(cell.category()))
                        .map(c -> category(d, c, vietnamese)))
                .findFirst()
                .orElse(cell.category());
    }

    private static String category(Dimension dimension, Dimension.Category category, boolean vietnamese) {
        return vietnamese
                ? dimension.nameVi() + ": " + category.nameVi()
                : dimension.nameEn() + ": " + category.nameEn();
    }

    /// The base of a ratio is counted like its denominator.
    private Optional<Indicator> counted(Cell cell) {
        Optional<Indicator> indicator = catalogue.find(cell.indicator());
        if (cell.part() == Cell.Part.VALUE) return indicator;
        return indicator.map(i -> i.parts().denominator()).flatMap(catalogue::find);
    }

    String amount(Cell cell, Amount amount) {
        return counted(cell).map(i -> amount(i, amount)).orElse("");
    }

    private String amount(Indicator indicator, Amount amount) {
        if (indicator.kind() == IndicatorKind.YES_COUNT && amount instanceof Amount.Exactly(BigDecimal yes))
            return texts.get(yes.signum() > 0 ? "kernel.yes" : "kernel.no");
        return new AmountText(catalogue, texts.language()).amount(indicator, amount);
    }

    String unit(Cell cell) {
        return counted(cell).map(i -> i.unit().name()).orElse("");
    }

    private List<String> marks(CellValue value, Snapshot snapshot) {
        List<String> marks = new ArrayList<>();
        if (value.standing() != snapshot.standing())
            marks.add(texts.get("kernel.standing." + value.standing().word()));
        if (!value.origin().equals(snapshot.origin())) marks.add(origin(value.origin()));
        if (value.taken()) marks.add(texts.get("reporting.report.taken"));
        return marks;
    }

    String origin(String origin) {
        return texts.get("reporting.origin." + (origin.isEmpty() ? "reported" : origin));
    }
}
