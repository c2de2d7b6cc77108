package vn.lienminh.indicators.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.indicators.IndicatorText;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// Puts together the list of indicators.
///
/// @param typed words of names and codes, with or without marks
/// @param kind the word of a kind; empty: every one
record CataloguePage(Catalogue catalogue, Texts texts, String typed, String kind) {

    CatalogueView view() {
        Map<String, List<CatalogueView.Row>> groups = new LinkedHashMap<>();
        int found = 0;
        for (Indicator indicator : catalogue.indicators()) {
            if (!matches(indicator)) continue;
            groups.computeIfAbsent(indicator.group(), k -> new ArrayList<>()).add(row(indicator));
            found++;
        }
        return new CatalogueView(
                texts.get(
                        "indicators.catalogue.status",
                        "n",
                        "" + catalogue.indicators().size()),
                typed,
                texts.get(found == 0 ? "indicators.catalogue.none" : "indicators.catalogue.found", "n", "" + found),
                kinds(),
                groups.entrySet().stream()
                        .map(g -> new CatalogueView.Group(g.getKey(), g.getValue()))
                        .toList());
    }

    private boolean matches(Indicator indicator) {
        String all = Vietnamese.fold(indicator.code() + " " + indicator.nameVi() + " " + indicator.nameEn());
        return (kind.isEmpty() || indicator.kind().word().equals(kind)) && all.contains(Vietnamese.fold(typed));
    }

    private List<CatalogueView.KindChoice> kinds() {
        List<CatalogueView.KindChoice> kinds = new ArrayList<>();
        kinds.add(new CatalogueView.KindChoice("", texts.get("indicators.kind.any"), kind.isEmpty()));
        for (IndicatorKind one : IndicatorKind.values())
            if (catalogue.indicators().stream().anyMatch(i -> i.kind() == one))
                kinds.add(new CatalogueView.KindChoice(
                        one.word(),
                        new IndicatorText(texts).kind(one),
                        one.word().equals(kind)));
        return kinds;
    }

    private CatalogueView.Row row(Indicator indicator) {
        IndicatorText words = new IndicatorText(texts);
        return new CatalogueView.Row(
                indicator.code(),
                indicator.name(texts.language()),
                words.kind(indicator.kind()),
                indicator.unit().name(),
                words.overSpace(indicator),
                words.frequencies(indicator));
    }
}
