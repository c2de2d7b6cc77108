package vn.lienminh.territory;

import static vn.lienminh.territory.TerritoryRefusal.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.Vietnamese;

/// Reads a file of events row by row; what the rows mean together is for the {@link Chronicle}.
///
/// The column `basis` says by what a share was measured; one division may be stated by several, each in rows of its
/// own whose shares add up to 1. The column `parent_code` says to which province a commune belongs from that day:
/// in the rows of a new commune, of one that changes its name, code or rank, or in a lone `transfer` that hands
/// over a commune whole, which then stays the unit it is.
final class TerritoryFile {
    /// The header by which such a file is known; `basis` and `parent_code` may be there too.
    private static final String[] HEADER = {
        "event", "on", "decree", "from_code", "from_name", "to_code", "to_name", "level", "share", "note"
    };

    /// A row and where it stands.
    record Line(Statement says, Place place) {}

    private final List<Fault> faults = new ArrayList<>();

    private TerritoryFile() {}

    static boolean reads(Table table) {
        return table.has(HEADER);
    }

    static Outcome<List<Line>> read(Table table) {
        if (!reads(table))
            return Outcome.refused(
                    Fault.error(table.place(), T102_COLUMNS, Map.of("expected", String.join(",", HEADER))));
        TerritoryFile file = new TerritoryFile();
        List<Line> lines = new ArrayList<>();
        for (Table.Row row : table.rows()) file.line(row).ifPresent(lines::add);
        file.refuseRepeats(lines);
        return file.faults.isEmpty() ? Outcome.done(undivided(lines)) : Outcome.refused(file.faults);
    }

    private Optional<Line> line(Table.Row row) {
        int before = faults.size();
        EventKind kind = EventKind.parse(row.get("event")).orElse(null);
        if (kind == null) refuse(row, "event", T103_EVENT);
        Level level = Level.parse(row.get("level")).orElse(null);
        if (level == null) refuse(row, "level", T105_LEVEL);
        LocalDate on = date(row, kind);
        BigDecimal share = share(row);
        required(row, "to_code");
        required(row, "to_name");
        if (kind != EventKind.EXISTS && kind != null) {
            required(row, "from_code");
            required(row, "from_name");
        }
        if (faults.size() > before || kind == null || level == null) return Optional.empty();
        boolean origin = kind != EventKind.EXISTS;
        return basis(row)
                .map(basis -> new Line(
                        new Statement(
                                kind,
                                on,
                                level,
                                origin ? row.get("from_code") : "",
                                origin ? Vietnamese.tidy(row.get("from_name")) : "",
                                row.get("to_code"),
                                Vietnamese.tidy(row.get("to_name")),
                                share,
                                basis,
                                row.get("parent_code"),
                                Vietnamese.tidy(row.get("decree")),
                                Vietnamese.tidy(row.get("note"))),
                        row.place()));
    }

    private @Nullable LocalDate date(Table.Row row, @Nullable EventKind kind) {
        String text = row.get("on").strip();
        if (text.isEmpty() && kind == EventKind.EXISTS) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            refuse(row, "on", T104_DATE);
            return null;
        }
    }

    /// Empty is the whole.
    private BigDecimal share(Table.Row row) {
        String text = row.get("share").strip();
        if (text.isEmpty()) return BigDecimal.ONE;
        try {
            BigDecimal share = new BigDecimal(text);
            if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0) return share;
        } catch (NumberFormatException e) { // refused below, as any other share that is none
        }
        refuse(row, "share", T107_SHARE);
        return BigDecimal.ONE;
    }

    private Optional<Basis> basis(Table.Row row) {
        String word = row.get("basis").strip();
        if (word.isEmpty()) return Optional.of(Basis.DECLARED);
        Optional<Basis> basis = Basis.stated(word);
        if (basis.isEmpty()) refuse(row, "basis", T108_BASIS);
        return basis;
    }

    private void required(Table.Row row, String column) {
        if (row.get(column).isBlank()) refuse(row, column, T106_EMPTY);
    }

    private void refuse(Table.Row row, String column, TerritoryRefusal why) {
        faults.add(Fault.error(row.at(column), why, Map.of("found", row.get(column), "column", column)));
    }

    /// Whoever goes whole to one goal was not measured, whatever the file says.
    private static List<Line> undivided(List<Line> lines) {
        Map<Statement.Subject, Integer> rows = new HashMap<>();
        for (Line line : lines) rows.merge(line.says().subject(), 1, Integer::sum);
        return lines.stream()
                .map(line -> rows.getOrDefault(line.says().subject(), 0) == 1
                                && line.says().share().compareTo(BigDecimal.ONE) == 0
                        ? new Line(line.says().whole(), line.place())
                        : line)
                .toList();
    }

    /// One unit, one day: either one change of name, code or rank, or a change of area in as many rows as it has
    /// goals.
    private void refuseRepeats(List<Line> lines) {
        Set<Statement.Key> seen = new HashSet<>();
        Map<Statement.Subject, Boolean> area = new HashMap<>();
        Set<Statement.Subject> named = new HashSet<>();
        for (Line line : lines) {
            Statement says = line.says();
            boolean changesArea = says.kind().changesArea();
            boolean repeated = !seen.add(says.key())
                    || (!changesArea && !named.add(says.subject()))
                    || area.getOrDefault(says.subject(), changesArea) != changesArea;
            area.put(says.subject(), changesArea);
            if (repeated)
                faults.add(Fault.error(
                        line.place(),
                        T109_TWICE,
                        Map.of(
                                "code",
                                says.subject().code(),
                                "day",
                                says.on() == null ? "" : says.on().toString())));
        }
    }
}
