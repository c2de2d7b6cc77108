package vn.lienminh.reporting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.kernel.Actor;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.SheetFigures;
import vn.lienminh.reporting.UnitSheets;
import vn.lienminh.shell.Page;

/// Puts together the page of many units.
record UnitsPage(Page page, Actor actor, UnitSheets.Found found) {

    UnitsView view(List<String> refused) {
        Sheet first = found.sheets().getFirst();
        FormVersion form = first.form();
        EntryPage words = new EntryPage(page, actor, first);
        String address = address(form.form(), first.period().toString());
        List<UnitsView.Row> rows = found.sheets().stream().map(this::row).toList();
        return new UnitsView(
                page.t("units.title", "form", form.name(page.language()), "period", words.period(first.period())),
                page.t(
                        "units.about",
                        "n",
                        "" + found.units(),
                        "cells",
                        "" + columns(first).size()),
                address,
                actor.name(),
                first.usual().word(),
                columns(first),
                rows,
                pages(address),
                UnitsForm.seen(rows),
                refused);
    }

    static String address(String form, String period) {
        return "/unit-sheets/" + form + "/" + period;
    }

    private List<UnitsView.PageLink> pages(String address) {
        List<UnitsView.PageLink> pages = new ArrayList<>();
        for (int i = 1; found.pages() > 1 && i <= found.pages(); i++)
            pages.add(new UnitsView.PageLink("" + i, address + "?page=" + i, i == found.page()));
        return pages;
    }

    private List<UnitsView.Column> columns(Sheet sheet) {
        return new EntryRows(page, sheet, sheet.figures())
                .all().stream()
                        .filter(EntryView.Row::isCell)
                        .map(r -> new UnitsView.Column(r.number(), r.name(), r.unit()))
                        .toList();
    }

    private UnitsView.Row row(Sheet sheet) {
        EntryPage entry = new EntryPage(page, actor, sheet);
        SheetFigures figures = sheet.figures();
        Map<String, EntryView.Row> known = new HashMap<>();
        for (EntryView.Row row : new EntryRows(page, sheet, figures).all())
            if (row.isCell()) known.put(row.number(), row);
        EntryView.Checks checks = entry.checks(figures);
        return new UnitsView.Row(
                sheet.organisation().code(),
                entry.organisation(),
                entry.address(),
                entry.state(),
                entry.typing(),
                sheet.over(),
                sheet.form().toString(),
                checks.errors() + checks.open() == 0
                        ? ""
                        : page.t("reporting.entry.checks", "errors", "" + checks.errors(), "open", "" + checks.open()),
                columns(found.sheets().getFirst()).stream()
                        .map(c -> cell(c, known.get(c.number()), entry.organisation()))
                        .toList());
    }

    private static UnitsView.Cell cell(
            UnitsView.Column column, EntryView.@org.jspecify.annotations.Nullable Row row, String unit) {
        if (row == null) return new UnitsView.Cell("", "", "", "", "", "lock", false);
        return new UnitsView.Cell(
                row.number(),
                unit + ", " + column.name(),
                row.text(),
                row.seen(),
                row.note(),
                row.classes(),
                row.yesOrNo());
    }
}
