package vn.lienminh.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.ReportState;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Snapshot;
import vn.lienminh.shell.Page;

/// Puts together the desk of one report.
///
/// @param queue everything that waits for the reader, this one among them
record DeskPage(
        Page page,
        Actor actor,
        Sheet sheet,
        Revision top,
        List<Queued> queue,
        DeskAround around,
        UnaryOperator<String> names) {

    /// A sheet that waits.
    ///
    /// @param threads how many of its threads are open
    record Queued(Sheet sheet, int threads) {
        int open() {
            return sheet.open().size() + threads;
        }
    }

    DeskView view() {
        EntryPage entry = new EntryPage(page, actor, sheet);
        Snapshot now = top.snapshot();
        Optional<Snapshot> before = before();
        List<DeskView.Change> changes = changes(now, before.orElse(null));
        boolean waits = sheet.state() == ReportState.SUBMITTED;
        return new DeskView(
                t("title", "period", entry.period(sheet.period()), "organisation", entry.organisation()),
                t(
                        "about",
                        "n",
                        "" + now.revision(),
                        "by",
                        names.apply(now.submittedBy()),
                        "moment",
                        Vietnamese.moment(now.submittedAt()),
                        "open",
                        "" + (sheet.open().size() + around.threads()),
                        "warnings",
                        "" + now.warnings().size()),
                entry.address(),
                entry.state(),
                RevisionRows.receipt(now),
                now.revision(),
                waits,
                top.counts(),
                entry.may(ReportingAct.RETURN_REPORT) && (waits || top.counts()),
                entry.may(ReportingAct.ACCEPT_REPORT) && waits,
                now.submittedBy().equals(actor.name()),
                queue.stream().map(this::waiting).toList(),
                queue.stream()
                        .filter(q -> q.open() == 0)
                        .map(Queued::sheet)
                        .map(s -> s.organisation().code() + "|" + s.period() + "|" + s.over())
                        .toList(),
                before.map(b -> t("revision", "n", "" + b.revision())).orElse(""),
                t("revision", "n", "" + now.revision()),
                changes,
                now.cells().size()
                        - (int) changes.stream()
                                .filter(c -> !c.after().isEmpty())
                                .count(),
                now.warnings().stream()
                        .map(w -> new ReportView.Notice(
                                w.check(), w.sentence(), Objects.requireNonNullElse(w.reason(), "")))
                        .toList(),
                facts(entry),
                around.threads(),
                waits ? around.moved() : List.of(),
                around.cascade(),
                around.cascadeInShort(page),
                around.siblings(page),
                around.unusual(page),
                around.compared(page));
    }

    private String t(String key, String... pairs) {
        return page.t("reporting.desk." + key, pairs);
    }

    /// What it is compared with: the revision that was returned, or the one that it would take the place of.
    private Optional<Snapshot> before() {
        return before(sheet, top.snapshot());
    }

    private static Optional<Snapshot> before(Sheet sheet, Snapshot now) {
        return sheet.history().stream()
                .map(Revision::snapshot)
                .filter(s -> s.revision() < now.revision())
                .findFirst();
    }

    /// The cells that say something else than before.
    static List<Integer> changed(Sheet sheet, Snapshot now) {
        Snapshot before = before(sheet, now).orElse(null);
        return sheet.form().cells().stream()
                .map(Cell::number)
                .filter(n -> !same(before == null ? Amount.Missing.NOT_REPORTED : before.amount(n), now.amount(n)))
                .toList();
    }

    private List<DeskView.Change> changes(Snapshot now, @Nullable Snapshot before) {
        CellWords words = new CellWords(page.texts(), sheet.catalogue(), sheet.form());
        List<DeskView.Change> changes = new ArrayList<>();
        for (Cell cell : sheet.form().cells()) {
            int number = cell.number();
            Amount then = before == null ? Amount.Missing.NOT_REPORTED : before.amount(number);
            Amount after = now.amount(number);
            boolean asked = sheet.questions().containsKey(number);
            if (same(then, after) && !asked) continue;
            changes.add(new DeskView.Change(
                    "" + number,
                    words.name(cell),
                    page.link("/reports/" + sheet.organisation().code() + "/" + sheet.period() + "#c" + number),
                    shown(words, cell, then),
                    shown(words, cell, after),
                    difference(then, after),
                    Objects.requireNonNullElse(sheet.questions().get(number), ""),
                    sheet.note(number)));
        }
        return changes;
    }

    private static boolean same(Amount one, Amount other) {
        BigDecimal a = one.number();
        BigDecimal b = other.number();
        if (a == null || b == null) return one.equals(other);
        return one.operator() == other.operator() && a.compareTo(b) == 0 && Objects.equals(one.upper(), other.upper());
    }

    private static String shown(CellWords words, Cell cell, Amount amount) {
        return amount == Amount.Missing.NOT_REPORTED ? "" : words.amount(cell, amount);
    }

    private static String difference(Amount then, Amount after) {
        return then instanceof Amount.Exactly(BigDecimal a) && after instanceof Amount.Exactly(BigDecimal b)
                ? Vietnamese.signed(b.subtract(a))
                : "";
    }

    private DeskView.Waiting waiting(Queued waiting) {
        Sheet other = waiting.sheet();
        EntryPage entry = new EntryPage(page, actor, other);
        Snapshot sent = Objects.requireNonNull(other.top()).snapshot();
        int open = waiting.open();
        return new DeskView.Waiting(
                entry.organisation() + ", " + entry.period(other.period()),
                open == 0 ? t("queue.clear") : t("queue.open", "n", "" + open),
                t("queue.sent", "moment", Vietnamese.moment(sent.submittedAt())),
                page.link(entry.address() + "/review"),
                other.id().equals(sheet.id()));
    }

    private List<ReportView.Pair> facts(EntryPage entry) {
        List<ReportView.Pair> facts = new ArrayList<>();
        facts.add(new ReportView.Pair(t("state"), entry.state()));
        facts.add(new ReportView.Pair(page.t("reporting.report.receipt"), RevisionRows.receipt(top.snapshot())));
        facts.add(new ReportView.Pair(
                page.t("reporting.report.reason"), top.snapshot().reason()));
        sheet.returned().ifPresent(r -> facts.add(new ReportView.Pair(t("returned"), r.reason())));
        return facts;
    }
}
