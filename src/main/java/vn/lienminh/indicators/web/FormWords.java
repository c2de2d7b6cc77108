package vn.lienminh.indicators.web;

import java.util.Optional;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormDesign;
import vn.lienminh.indicators.FormSection;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

/// Forms in the reader's words.
record FormWords(Texts texts, Catalogue catalogue, FormDesign design) {

    String title(FormSection section) {
        boolean vietnamese =
                texts.language() == Language.VI || section.titleEn().isBlank();
        return vietnamese ? section.titleVi() : section.titleEn();
    }

    String name(FormSection.FormLine line) {
        if (line.cell() == 0) return indicator(line.computed());
        return design.cell(line.cell()).map(this::name).orElse("" + line.cell());
    }

    String name(Cell cell) {
        String name = indicator(cell.indicator());
        if (cell.part() == Cell.Part.BASE) return texts.get("indicators.form.base", "name", name);
        return cell.whole() ? name : name + ": " + category(cell);
    }

    private String indicator(String code) {
        return catalogue.find(code).map(i -> i.name(texts.language())).orElse(code);
    }

    private String category(Cell cell) {
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

    /// How deep a line stands: parts and bases below their indicator.
    boolean part(FormSection.FormLine line) {
        return design.cell(line.cell())
                .filter(c -> !c.whole() || c.part() == Cell.Part.BASE)
                .isPresent();
    }

    String unit(FormSection.FormLine line) {
        String code = line.cell() == 0
                ? line.computed()
                : design.cell(line.cell()).map(Cell::indicator).orElse("");
        Optional<Indicator> of = catalogue.find(code);
        boolean base =
                design.cell(line.cell()).filter(c -> c.part() == Cell.Part.BASE).isPresent();
        if (base) of = of.map(i -> i.parts().denominator()).flatMap(catalogue::find);
        return of.map(i -> i.unit().name()).orElse("");
    }

    String what(FormSection.FormLine line) {
        if (line.cell() == 0) return texts.get("indicators.form.computed");
        return line.asked() ? "" : texts.get("indicators.form.greyed");
    }
}
