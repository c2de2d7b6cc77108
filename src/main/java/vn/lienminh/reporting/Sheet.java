package vn.lienminh.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.IndicatorKind;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.organisations.Organisation;

/// A report in the making (biểu đang nhập): the newest revision, with what was typed since laid over it. Never
/// changes; whoever writes reads anew.
public final class Sheet {
    private final Entry.Target target;
    private final SheetFacts facts;
    private final @Nullable Revision top;
    private final long closed;
    private final ReportState state;

    Sheet(Entry.Target target, SheetFacts facts) {
        this.target = target;
        this.facts = facts;
        this.top = facts.history().isEmpty() ? null : facts.history().getFirst();
        this.closed = facts.submissions().stream()
                .filter(s -> holds(s.revision()))
                .mapToLong(Submission::entriesUntil)
                .max()
                .orElse(0);
        this.state = stateOf();
    }

    /// A revision that never counted, and that a later one took the place of, holds nothing: what was typed into it
    /// is open again.
    private boolean holds(int revision) {
        return facts.history().stream()
                .filter(r -> r.snapshot().revision() == revision)
                .anyMatch(r -> r.equals(top) || r.acceptedAt() != null);
    }

    private ReportState stateOf() {
        boolean open = facts.latest().values().stream().anyMatch(this::open);
        if (top == null) return open ? ReportState.DRAFT : ReportState.BLANK;
        if (top.counts()) return open ? ReportState.AMENDED : ReportState.ACCEPTED;
        boolean waits = top.acceptedAt() == null
                && submission().filter(s -> s.returned() == null).isPresent();
        return waits ? ReportState.SUBMITTED : ReportState.RETURNED;
    }

    public ReportState state() {
        return state;
    }

    public ReportId id() {
        return target.id();
    }

    public Period period() {
        return target.id().period();
    }

    public FormVersion form() {
        return target.form();
    }

    public Organisation organisation() {
        return facts.organisation();
    }

    public Catalogue catalogue() {
        return facts.catalogue();
    }

    /// The revision that the entries lie over; null: none.
    public @Nullable Revision top() {
        return top;
    }

    /// Its number; 0: none.
    public int over() {
        return top == null ? 0 : top.snapshot().revision();
    }

    /// Newest first.
    public List<Revision> history() {
        return facts.history();
    }

    /// The revision that counts.
    public Optional<Revision> counting() {
        return facts.history().stream().filter(Revision::counts).findFirst();
    }

    /// How the top revision was sent, when it was sent by hand.
    public Optional<Submission> submission() {
        return facts.submissions().stream().filter(s -> s.revision() == over()).findFirst();
    }

    /// The last return that is not yet answered: of the top revision.
    public Optional<Submission.Return> returned() {
        return Optional.ofNullable(top).flatMap(this::returned);
    }

    /// Why a revision was given back, before it was accepted or afterwards.
    Optional<Submission.Return> returned(Revision revision) {
        int number = revision.snapshot().revision();
        String reason = revision.endedReason();
        if (reason != null && revision.endedAt() != null)
            return Optional.of(new Submission.Return(
                    revision.endedAt(),
                    Objects.requireNonNullElse(revision.endedBy(), ""),
                    reason,
                    facts.asked().getOrDefault(number, Map.of())));
        return facts.submissions().stream()
                .filter(s -> s.revision() == number)
                .findFirst()
                .map(Submission::returned);
    }

    /// The last entry of all; 0: none.
    public long last() {
        return facts.latest().values().stream().mapToLong(CellEntry::seq).max().orElse(0);
    }

    /// The last entry of a cell that is not yet in a revision; null: none.
    public @Nullable CellEntry entry(int cell) {
        CellEntry last = facts.latest().get(cell);
        return last == null || !open(last) ? null : last;
    }

    private boolean open(CellEntry entry) {
        return entry.seq() > closed;
    }

    /// The last entry of a cell, be it in a revision or not; 0: none.
    public long base(int cell) {
        CellEntry last = facts.latest().get(cell);
        return last == null ? 0 : last.seq();
    }

    /// What stands beside the number, as last written.
    public String note(int cell) {
        CellEntry last = facts.latest().get(cell);
        return last == null ? "" : last.note();
    }

    /// What a cell says now.
    public CellEntry.Said said(int cell) {
        CellEntry typed = entry(cell);
        if (typed != null) return typed.said();
        CellEntry.Said sent = said(top, cell);
        CellEntry last = facts.latest().get(cell);
        if (last == null || sent.amount() != Amount.Missing.NOT_REPORTED) return sent;
        return last.said().unavailable() ? last.said() : sent;
    }

    /// What a cell said in a revision; a base that was taken from elsewhere was not said.
    CellEntry.Said said(@Nullable Revision revision, int cell) {
        CellValue value = revision == null ? null : revision.snapshot().cells().get(cell);
        return value == null || value.taken()
                ? new CellEntry.Said(Amount.Missing.NOT_REPORTED, facts.usual(), false)
                : new CellEntry.Said(value.amount(), value.standing(), false);
    }

    /// The same in the revision of that number.
    CellEntry.Said said(int revision, int cell) {
        return said(
                facts.history().stream()
                        .filter(r -> r.snapshot().revision() == revision)
                        .findFirst()
                        .orElse(null),
                cell);
    }

    /// The cells that were typed into while a file, or another revision, said something else of them.
    public List<Integer> clashes() {
        return SheetDoubts.clashes(this);
    }

    /// The cells that were asked about when the revision before was returned, and that say the same again without a
    /// word beside them; and in place of 0 a warning that nobody explained.
    public List<Integer> open() {
        return SheetDoubts.open(this);
    }

    /// What was asked about the cells when a revision was last returned, until another one is accepted.
    public Map<Integer, String> questions() {
        return SheetDoubts.questions(this);
    }

    /// The standing of a number without a mark: official when the period has ended.
    public Standing usual() {
        return facts.usual();
    }

    /// How the cell is read and written.
    public TypedText text(Cell cell) {
        boolean asks = cell.part() == Cell.Part.VALUE
                && facts.catalogue()
                        .find(cell.indicator())
                        .filter(i -> i.kind() == IndicatorKind.YES_COUNT)
                        .isPresent();
        return new TypedText(facts.usual(), asks);
    }

    /// A cell as it would be typed.
    public String written(Cell cell) {
        return text(cell).write(said(cell.number()));
    }

    /// What was last typed into a cell, be it in a revision or not; null: nothing ever was.
    CellEntry.@Nullable Said lastSaid(int cell) {
        CellEntry last = facts.latest().get(cell);
        return last == null ? null : last.said();
    }

    /// The reasons given for warnings.
    public Map<WarningReason.Subject, WarningReason> reasons() {
        return facts.reasons();
    }

    /// The same after these entries.
    Sheet with(List<CellEntry> more) {
        Map<Integer, CellEntry> latest = new HashMap<>(facts.latest());
        for (CellEntry entry : more) latest.put(entry.cell(), entry);
        return new Sheet(target, facts.with(latest));
    }

    Entry.Target target() {
        return target;
    }

    SheetFacts facts() {
        return facts;
    }

    /// What the checks and the computed cells look at.
    public SheetFigures figures() {
        return new SheetFigures(this, SheetDraft.of(this));
    }
}
