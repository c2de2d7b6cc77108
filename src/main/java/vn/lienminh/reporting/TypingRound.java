package vn.lienminh.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// Decides what becomes of the cells that are sent together, on the sheet as it stands while its report is locked.
class TypingRound {
    private static final int LONGEST_NOTE = 500;

    private final Sheet sheet;
    private final List<Integer> clashes;
    private final Map<String, CellEntry> before = new HashMap<>();
    private final Map<Long, CellEntry> bySeq = new HashMap<>();
    private final Map<Integer, CellEntry> now = new HashMap<>();
    private final List<CellEntry> written = new ArrayList<>();
    private final Instant at;
    private final String by;

    /// @param known what was already written under the keys of this round, and what its writers saw
    TypingRound(Sheet sheet, List<CellEntry> known, Instant at, String by) {
        this.sheet = sheet;
        this.clashes = sheet.clashes();
        for (CellEntry entry : known) {
            before.put(entry.key(), entry);
            bySeq.put(entry.seq(), entry);
        }
        this.at = at;
        this.by = by;
    }

    /// @param last the last number that was given to an entry of this report
    Typing.Answer take(List<Typing> typings, long last) {
        List<Typing.Result> results = new ArrayList<>();
        for (Typing typing : typings) results.add(take(typing, last + written.size() + 1));
        return new Typing.Answer(results, sheet.with(written));
    }

    /// What has to be written.
    List<CellEntry> written() {
        return written;
    }

    /// By cell what it said before and what it says now, as it would be typed.
    Map<String, Map<String, String>> changes() {
        Map<String, String> then = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        for (CellEntry entry : written)
            sheet.form().number(entry.cell()).ifPresent(cell -> {
                then.put("" + entry.cell(), sheet.written(cell));
                after.put("" + entry.cell(), sheet.text(cell).write(entry.said()));
            });
        return Map.of("before", then, "after", after);
    }

    private Typing.Result take(Typing typing, long next) {
        CellEntry known = before.get(typing.key());
        if (known != null) return new Typing.Result.Saved(known.cell(), known.key(), known.seq());
        if (!sheet.state().allows(ReportStep.ENTER)) return refused(typing, ReportingRefusal.R143_WAITS, Map.of());
        Optional<Cell> cell = sheet.form().number(typing.cell());
        if (cell.isEmpty())
            return refused(
                    typing,
                    ReportingRefusal.R127_UNKNOWN_CELL,
                    Map.of("found", "" + typing.cell(), "form", sheet.form().form()));
        if (typing.key().isBlank() || typing.key().length() > 64 || note(typing).length() > LONGEST_NOTE)
            return refused(typing, ReportingRefusal.R144_NOT_TAKEN, Map.of("most", "" + LONGEST_NOTE));
        return switch (sheet.text(cell.get()).read(typing.text())) {
            case Outcome.Refused<CellEntry.Said>(List<Fault> why) ->
                new Typing.Result.Refused(typing.cell(), typing.key(), why.getFirst());
            case Outcome.Done<CellEntry.Said>(CellEntry.Said said) -> write(typing, cell.get(), said, next);
        };
    }

    private Typing.Result write(Typing typing, Cell cell, CellEntry.Said said, long next) {
        CellEntry.Said current = said(typing.cell());
        boolean repeats =
                said.sameAs(current) && note(typing).equals(noteNow(typing.cell())) && !clashes.contains(typing.cell());
        long base = base(typing.cell());
        if (repeats) return new Typing.Result.Saved(typing.cell(), typing.key(), base);
        if (!said.sameAs(current) && stale(typing, base)) return conflict(typing, cell, said, base);
        CellEntry entry =
                new CellEntry(next, typing.cell(), base, sheet.over(), typing.key(), said, note(typing), at, by);
        written.add(entry);
        now.put(entry.cell(), entry);
        before.put(entry.key(), entry);
        return new Typing.Result.Saved(entry.cell(), entry.key(), entry.seq());
    }

    /// Whether the cell says something else than what the writer saw.
    private boolean stale(Typing typing, long base) {
        if (typing.base() != base) return true;
        if (typing.over() == sheet.over()) return false;
        CellEntry.Said top = sheet.said(sheet.over(), typing.cell());
        CellEntry last = sheet.entry(typing.cell());
        if (last != null) return clashes.contains(typing.cell());
        boolean held = sheet.lastSaid(typing.cell()) instanceof CellEntry.Said s && s.sameAs(top);
        return !held && !top.sameAs(sheet.said(typing.over(), typing.cell()));
    }

    /// Theirs is what the cell says; where a file came between, what the file says.
    private Typing.Result conflict(Typing typing, Cell cell, CellEntry.Said mine, long base) {
        TypedText text = sheet.text(cell);
        CellEntry last = clashes.contains(cell.number()) ? null : current(cell.number());
        Revision top = sheet.top();
        CellEntry.Said theirs = last != null ? last.said() : sheet.said(sheet.over(), cell.number());
        CellEntry seen = bySeq.get(typing.base());
        CellEntry.Said first = seen != null ? seen.said() : sheet.said(typing.over(), cell.number());
        return new Typing.Result.Conflict(
                typing.cell(),
                typing.key(),
                text.write(mine),
                text.write(theirs),
                text.write(first),
                last != null ? last.by() : top == null ? "" : top.snapshot().submittedBy(),
                last != null ? last.at() : top == null ? at : top.snapshot().submittedAt(),
                base);
    }

    private @Nullable CellEntry current(int cell) {
        CellEntry typed = now.get(cell);
        return typed == null ? sheet.entry(cell) : typed;
    }

    private CellEntry.Said said(int cell) {
        CellEntry typed = now.get(cell);
        return typed == null ? sheet.said(cell) : typed.said();
    }

    private long base(int cell) {
        CellEntry typed = now.get(cell);
        return typed == null ? sheet.base(cell) : typed.seq();
    }

    private String noteNow(int cell) {
        CellEntry typed = now.get(cell);
        return typed == null ? sheet.note(cell) : typed.note();
    }

    private String note(Typing typing) {
        return Vietnamese.tidy(Objects.requireNonNullElse(typing.note(), noteNow(typing.cell())));
    }

    private static Typing.Result refused(Typing typing, ReportingRefusal why, Map<String, String> values) {
        return new Typing.Result.Refused(typing.cell(), typing.key(), Fault.error(Place.NOWHERE, why, values));
    }
}
