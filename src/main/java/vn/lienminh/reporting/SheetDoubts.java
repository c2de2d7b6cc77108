package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienminh.indicators.Cell;

/// What is open about a sheet: cells that two hands changed, cells that were asked about.
final class SheetDoubts {
    private SheetDoubts() {}

    static List<Integer> clashes(Sheet sheet) {
        List<Integer> clashes = new ArrayList<>();
        for (Cell cell : sheet.form().cells()) {
            CellEntry typed = sheet.entry(cell.number());
            if (typed == null || typed.over() == sheet.over()) continue;
            CellEntry.Said now = sheet.said(sheet.top(), cell.number());
            boolean same = now.sameAs(sheet.said(typed.over(), cell.number())) || now.sameAs(typed.said());
            if (!same) clashes.add(cell.number());
        }
        return clashes;
    }

    static List<Integer> open(Sheet sheet) {
        List<Integer> open = new ArrayList<>();
        Revision top = sheet.top();
        if (top == null) return open;
        Snapshot now = top.snapshot();
        if (now.warnings().stream().anyMatch(w -> w.reason() == null)) open.add(0);
        for (int cell : questions(sheet).keySet()) {
            boolean same = sheet.said(top, cell).sameAs(sheet.said(now.revision() - 1, cell));
            if (same && sheet.note(cell).isEmpty()) open.add(cell);
        }
        return open;
    }

    static Map<Integer, String> questions(Sheet sheet) {
        Revision top = sheet.top();
        if (top != null && top.counts()) return Map.of();
        return sheet.history().stream()
                .filter(r -> r.snapshot().revision() >= sheet.over() - 1)
                .flatMap(r -> sheet.returned(r).stream())
                .findFirst()
                .map(Submission.Return::questions)
                .orElse(Map.of());
    }
}
