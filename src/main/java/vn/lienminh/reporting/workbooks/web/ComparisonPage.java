package vn.lienminh.reporting.workbooks.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.workbooks.Comparison;
import vn.lienminh.reporting.workbooks.Difference;
import vn.lienminh.reporting.workbooks.Remark;
import vn.lienminh.reporting.workbooks.Upload;
import vn.lienminh.shell.Page;

/// Puts together the page of what a file would change.
///
/// @param sent what was chosen and could not be written, by field; empty: it is shown for the first time
record ComparisonPage(ReportPlace place, Upload upload, Comparison comparison, Map<String, String> sent) {

    ComparisonView view(String action, List<String> refused) {
        List<ComparisonView.Unit> units = new ArrayList<>();
        for (Difference difference : comparison.differences()) units.add(unit(units.size(), difference));
        return new ComparisonView(
                t("title", "file", upload.file()),
                place.about(),
                place.address(),
                action,
                notes(),
                refused,
                place.typing(),
                units);
    }

    private Page page() {
        return place.page();
    }

    private String t(String key, String... pairs) {
        return page().t("workbooks.comparison." + key, pairs);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!comparison.layout().isEmpty()) notes.add(t("layout", "name", comparison.layout()));
        if (!comparison.older().isEmpty()) notes.add(t("older", "form", comparison.older()));
        if (!comparison.strangers().isEmpty())
            notes.add(t("strangers", "names", String.join(", ", comparison.strangers())));
        if (comparison.hides()) notes.add(t("hides"));
        if (comparison.missing() > 0) notes.add(t("missing", "n", "" + comparison.missing()));
        int kept = comparison.differences().stream().mapToInt(Difference::kept).sum();
        if (kept > 0) notes.add(t("kept", "n", "" + kept));
        return notes;
    }

    private ComparisonView.Unit unit(int index, Difference difference) {
        Sheet sheet = difference.sheet();
        boolean alone = comparison.differences().size() == 1;
        Set<Integer> once = new HashSet<>();
        return new ComparisonView.Unit(
                index,
                sheet.organisation().code(),
                alone ? "" : sheet.organisation().name(page().language()),
                sheet.last() + " " + sheet.over(),
                t(
                        "summary",
                        "n",
                        "" + difference.lines().size(),
                        "look",
                        "" + difference.doubts(),
                        "same",
                        "" + difference.same()),
                difference.lines().stream()
                        .map(l -> line(index, l, l.cell() > 0 && once.add(l.cell()), sheet))
                        .toList());
    }

    private ComparisonView.Line line(int index, Difference.Line line, boolean first, Sheet sheet) {
        String field = first && place.typing() ? index + "." + line.cell() : "";
        boolean ticked =
                sent.isEmpty() ? line.remark().takes() && !line.remark().look() : sent.containsKey("t" + field);
        boolean newNote = line.cell() > 0 && !line.note().equals(sheet.note(line.cell()));
        return new ComparisonView.Line(
                field,
                line.name(),
                line.unit(),
                line.now(),
                line.shown(),
                sent.getOrDefault("v" + field, line.then()),
                newNote ? line.note() : "",
                remark(line),
                line.remark().look(),
                ticked,
                line.place());
    }

    private String remark(Difference.Line line) {
        if (line.remark() == Remark.NONE) return "";
        return page().t(
                        line.remark().key(),
                        "before",
                        line.before().isEmpty() ? page().t("reporting.entry.empty") : line.before(),
                        "by",
                        line.by());
    }
}
