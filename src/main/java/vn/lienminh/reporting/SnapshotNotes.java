package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Operator;
import vn.lienminh.kernel.Standing;

/// How the cells of a snapshot are stored: exact numbers in an array, whatever is rare beside them in JSON.
class SnapshotNotes {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SnapshotNotes() {}

    /// The sparse part: one note for each cell that is more than an exact number of the report's own standing and
    /// origin.
    record Notes(Map<String, Note> cells, List<Warning> warnings) {}

    record Note(
            @Nullable String op,
            @Nullable String upper,
            @Nullable String missing,
            @Nullable String standing,
            @Nullable String origin,
            @Nullable Boolean taken) {
        static final Note NONE = new Note(null, null, null, null, null, null);
    }

    static @Nullable BigDecimal[] amounts(ReportCells cells, int size) {
        @Nullable BigDecimal[] amounts = new BigDecimal[size];
        cells.forEach((number, value) -> amounts[number - 1] = value.amount().number());
        return amounts;
    }

    /// Null when there is nothing to say.
    static @Nullable String write(Snapshot snapshot) {
        Map<String, Note> notes = new TreeMap<>();
        snapshot.cells().forEach((number, value) -> {
            Note note = note(value, snapshot.standing(), snapshot.origin());
            if (!note.equals(Note.NONE)) notes.put(String.valueOf(number), note);
        });
        if (notes.isEmpty() && snapshot.warnings().isEmpty()) return null;
        return JSON.writeValueAsString(new Notes(notes, snapshot.warnings()));
    }

    private static Note note(CellValue value, Standing standing, String origin) {
        boolean plain = value.amount() instanceof Amount.Exactly
                && value.standing() == standing
                && value.origin().equals(origin)
                && !value.taken();
        if (plain) return Note.NONE;
        Amount amount = value.amount();
        BigDecimal upper = amount.upper();
        return new Note(
                amount.operator() == Operator.EXACTLY ? null : amount.operator().sign(),
                upper == null ? null : upper.toPlainString(),
                amount instanceof Amount.Missing missing ? missing.name() : null,
                value.standing() == standing ? null : value.standing().word(),
                value.origin().equals(origin) ? null : value.origin(),
                value.taken() ? true : null);
    }

    static Notes read(@Nullable String json) {
        if (json == null) return new Notes(Map.of(), List.of());
        Notes notes = JSON.readValue(json, Notes.class);
        return new Notes(notes.cells(), new ArrayList<>(notes.warnings()));
    }

    static ReportCells cells(@Nullable BigDecimal[] amounts, Notes notes, Standing standing, String origin) {
        ReportCells cells = new ReportCells(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            BigDecimal plain = amounts[i];
            if (notes.cells().isEmpty()) {
                if (plain != null) cells.put(i + 1, CellValue.typed(Amount.of(plain), standing, origin));
                continue;
            }
            Note note = notes.cells().getOrDefault(String.valueOf(i + 1), Note.NONE);
            Amount amount = amount(plain, note);
            if (amount == Amount.Missing.NOT_REPORTED) continue;
            cells.put(
                    i + 1,
                    new CellValue(
                            amount,
                            note.standing() == null
                                    ? standing
                                    : Standing.parse(note.standing()).orElseThrow(),
                            note.origin() == null ? origin : note.origin(),
                            Boolean.TRUE.equals(note.taken())));
        }
        return cells;
    }

    private static Amount amount(@Nullable BigDecimal number, Note note) {
        if (note.missing() != null) return Amount.Missing.valueOf(note.missing());
        if (number == null) return Amount.Missing.NOT_REPORTED;
        Operator operator =
                note.op() == null ? Operator.EXACTLY : Operator.parse(note.op()).orElseThrow();
        return Amount.of(operator, number, note.upper() == null ? null : new BigDecimal(note.upper()));
    }
}
