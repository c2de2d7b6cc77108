package vn.lienminh.reporting.workbooks;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

/// What the cells of a form are called (tên ô).
@NamedInterface("workbooks")
public record CellNames(Catalogue catalogue, Texts texts) {

    /// `Tổng số hợp tác xã`, `Tổng số hợp tác xã: vừa`, `Mẫu số của: …`
    public String name(Cell cell) {
        String name = catalogue
                .find(cell.indicator())
                .map(i -> i.name(texts.language()))
                .orElse(cell.indicator());
        if (cell.part() == Cell.Part.BASE) return texts.get("reporting.template.base", "name", name);
        return cell.whole() ? name : name + ": " + category(cell);
    }

    /// As a line of the form, where its indicator stands above it.
    public String label(Cell cell) {
        return cell.whole() ? name(cell) : category(cell);
    }

    /// `Quy mô: vừa`
    public String category(Cell cell) {
        boolean vietnamese = texts.language() == Language.VI;
        return catalogue.find(cell.indicator()).stream()
                .flatMap(i -> i.dimensions().stream())
                .filter(d -> d.code().equals(cell.dimension()))
                .flatMap(d -> d.categories().stream()
                        .filter(c -> c.code().equals(cell.category()))
                        .map(c -> vietnamese ? d.nameVi() + ": " + c.nameVi() : d.nameEn() + ": " + c.nameEn()))
                .findFirst()
                .orElse(cell.category());
    }

    /// The base of a ratio is counted like its denominator.
    public Optional<Indicator> counted(Cell cell) {
        Optional<Indicator> indicator = catalogue.find(cell.indicator());
        if (cell.part() == Cell.Part.VALUE) return indicator;
        return indicator.map(i -> i.parts().denominator()).flatMap(catalogue::find);
    }

    public String unit(Cell cell) {
        return counted(cell).map(i -> i.unit().name()).orElse("");
    }

    public boolean asksYesOrNo(Cell cell) {
        return cell.part() == Cell.Part.VALUE
                && catalogue
                        .find(cell.indicator())
                        .filter(i -> i.kind() == IndicatorKind.YES_COUNT)
                        .isPresent();
    }

    /// A cell as workbooks name it, with its dimension where it has one.
    public static String code(Cell cell) {
        return cell.whole() ? cell.name() : cell.indicator() + "[" + cell.dimension() + "=" + cell.category() + "]";
    }
}
