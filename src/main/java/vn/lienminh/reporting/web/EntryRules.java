package vn.lienminh.reporting.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.LiveChecks;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.SheetFigures;
import vn.lienminh.shell.Page;

/// The rules of one sheet, for the browser that it is open in (bộ quy tắc của biểu).
///
/// @param at the cell that a remark about an indicator is shown at
/// @param names what the cells are called
/// @param published what was already printed elsewhere, by cell
/// @param then what a change is counted from, by cell
/// @param aims the targets, by indicator
/// @param printed whether most of the report was
public record EntryRules(
        LiveChecks checks,
        Map<String, Integer> at,
        Map<Integer, String> names,
        Map<Integer, String> published,
        boolean printed,
        Map<Integer, String> then,
        Map<String, String> aims,
        String whole,
        List<Reason> reasons) {

    public record Reason(String check, String indicator, String dimension, String reason) {}

    static EntryRules of(Page page, Sheet sheet) {
        SheetFigures figures = sheet.figures();
        CellWords words = new CellWords(page.texts(), sheet.catalogue(), sheet.form());
        EntryRows rows = new EntryRows(page, sheet, figures);
        Map<String, Integer> at = new TreeMap<>();
        for (Indicator indicator : sheet.catalogue().indicators()) {
            Optional<Integer> cell = figures.cellOf(indicator.code());
            cell.ifPresent(number -> at.put(indicator.code(), number));
        }
        Map<Integer, String> names = new TreeMap<>();
        Map<Integer, String> published = new TreeMap<>();
        for (Cell cell : sheet.form().cells()) {
            names.put(cell.number(), words.name(cell));
            figures.published(cell).ifPresent(text -> published.put(cell.number(), text));
        }
        return new EntryRules(
                figures.live(page.language()),
                at,
                names,
                published,
                figures.printed(),
                rows.then(),
                rows.aims(),
                page.t("reporting.entry.whole"),
                reasons(sheet));
    }

    /// What was said of warnings, in one order.
    static List<Reason> reasons(Sheet sheet) {
        return sheet.reasons().values().stream()
                .map(r -> new Reason(
                        r.subject().check(),
                        r.subject().indicator(),
                        r.subject().dimension(),
                        r.reason()))
                .sorted(Comparator.comparing(Reason::check)
                        .thenComparing(Reason::indicator)
                        .thenComparing(Reason::dimension))
                .toList();
    }
}
