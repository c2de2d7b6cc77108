package vn.lienminh.reporting.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.CellValue;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Snapshot;
import vn.lienminh.shell.Page;

/// The revisions of a report, newest first, each with what it changed.
record RevisionRows(Page page, ReportFacts facts, CellWords cells) {

    List<ReportView.RevisionRow> all() {
        return facts.history().stream().map(this::row).toList();
    }

    private ReportView.RevisionRow row(Revision revision) {
        Snapshot snapshot = revision.snapshot();
        String address =
                "/reports/" + facts.organisation().code() + "/" + snapshot.id().period();
        return new ReportView.RevisionRow(
                "" + snapshot.revision(),
                page.link(Page.with(address, "revision", "" + snapshot.revision())),
                snapshot.revision() == facts.snapshot().revision(),
                receipt(snapshot),
                Vietnamese.moment(snapshot.submittedAt()),
                moment(revision.acceptedAt()),
                snapshot.reason(),
                facts.before(snapshot).map(before -> changed(before, snapshot)).orElse(List.of()));
    }

    private static String moment(@Nullable Instant instant) {
        return instant == null ? "" : Vietnamese.moment(instant);
    }

    /// The first eight digits of the hash: `7F3A-22C1`.
    static String receipt(Snapshot snapshot) {
        String digits = snapshot.hash().substring(0, 8).toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }

    private List<String> changed(Snapshot before, Snapshot now) {
        SortedSet<Integer> numbers = new TreeSet<>(before.cells().keySet());
        numbers.addAll(now.cells().keySet());
        List<String> changed = new ArrayList<>();
        for (int number : numbers)
            if (!Objects.equals(before.cells().get(number), now.cells().get(number)))
                changed.add(change(number, before, now));
        return changed;
    }

    private String change(int number, Snapshot before, Snapshot now) {
        Optional<Cell> cell = facts.form().number(number);
        String name = cell.map(cells::name).orElseGet(() -> page.t("reporting.report.cell", "n", "" + number));
        boolean sameAmount = before.amount(number).equals(now.amount(number));
        return page.t(
                "reporting.report.change",
                "name",
                name,
                "before",
                written(cell, before, number, sameAmount),
                "after",
                written(cell, now, number, sameAmount));
    }

    /// With its standing and origin when the amount itself stayed the same.
    private String written(Optional<Cell> cell, Snapshot snapshot, int number, boolean withMarks) {
        CellValue value = snapshot.cells().get(number);
        String amount = cell.map(c -> cells.amount(c, snapshot.amount(number)))
                .orElseGet(() -> "" + snapshot.amount(number).number());
        if (!withMarks || value == null) return amount;
        String standing = page.t("kernel.standing." + value.standing().word() + ".short");
        return amount + " (" + standing + ", " + cells.origin(value.origin()) + ")";
    }
}
