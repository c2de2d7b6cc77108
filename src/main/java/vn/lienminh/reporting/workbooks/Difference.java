package vn.lienminh.reporting.workbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.CellEntry;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.TypedText;

/// What a file would change in one report (chênh lệch giữa tệp và biểu), before anything is written.
///
/// @param same cells that say the same
/// @param kept cells that were not touched in the file, and that somebody changed here since it was made
public record Difference(Sheet sheet, List<Line> lines, int same, int kept) {

    /// One number of the file that says something else than the report does, or that nobody can read.
    ///
    /// @param cell 0: none that is known
    /// @param name what the cell is called, or what the file calls it
    /// @param now as it would be typed
    /// @param shown as the file has it
    /// @param then what would be written, as it would be typed
    /// @param note what would stand beside it
    /// @param before what the workbook was filled with; empty also where it was not made here
    /// @param by who typed what stands there now
    public record Line(
            int cell,
            String name,
            String unit,
            String now,
            String shown,
            String then,
            String note,
            String before,
            String by,
            String place,
            Remark remark) {}

    static Difference of(Sheet sheet, List<Found> found, Texts texts) {
        return new Drafting(sheet, texts).all(found);
    }

    /// How many lines somebody has to look at.
    public long doubts() {
        return lines.stream().filter(l -> l.remark().look()).count();
    }

    private static final class Drafting {
        private final Sheet sheet;
        private final CellNames names;
        private final List<Line> lines = new ArrayList<>();
        private int same;
        private int kept;

        Drafting(Sheet sheet, Texts texts) {
            this.sheet = sheet;
            this.names = new CellNames(sheet.catalogue(), texts);
        }

        Difference all(List<Found> found) {
            found.forEach(this::add);
            return new Difference(sheet, lines, same, kept);
        }

        private void add(Found found) {
            Optional<Cell> cell = sheet.form().number(found.cell());
            if (cell.isPresent()) add(found, cell.get());
            else if (!found.meaning().shown().isEmpty()) {
                boolean untouched = found.was() != null
                        && found.meaning().typed().equals(found.was().text());
                if (!untouched)
                    lines.add(line(found, found.label(), "", "", found.cell() == 0 ? Remark.UNKNOWN : Remark.GONE));
            }
        }

        private void add(Found found, Cell cell) {
            TypedText text = sheet.text(cell);
            boolean readable = found.meaning().remark() != Remark.BROKEN;
            Optional<String> read = readable ? read(text, found.meaning().typed()) : Optional.empty();
            String now = sheet.written(cell);
            String then = read.orElse("");
            String noteNow = sheet.note(cell.number());
            String note = found.note() == null ? noteNow : Vietnamese.tidy(found.note());
            FormKeys.Was was = found.was();
            boolean untouched = was != null
                    ? read.isPresent() && then.equals(was.text()) && note.equals(Vietnamese.tidy(was.note()))
                    : read.isPresent() && then.isEmpty();
            if (read.isPresent() && then.equals(now) && note.equals(noteNow)) same++;
            else if (untouched && was != null && !was.text().equals(now)) kept++;
            else if (!untouched)
                lines.add(line(found, names.name(cell), then, note, remark(found, read.isPresent(), then, now)));
        }

        private static Optional<String> read(TypedText text, String typed) {
            return text.read(typed) instanceof Outcome.Done<CellEntry.Said>(CellEntry.Said said)
                    ? Optional.of(text.write(said))
                    : Optional.empty();
        }

        private static Remark remark(Found found, boolean readable, String then, String now) {
            Remark remark = found.meaning().remark();
            FormKeys.Was was = found.was();
            if (!readable) return remark == Remark.BROKEN ? remark : Remark.UNREAD;
            if (was != null && !was.text().equals(now) && !then.equals(now)) return Remark.CONFLICT;
            if (then.equals(now)) return Remark.NOTE;
            if (then.isEmpty()) return Remark.ERASES;
            return remark == Remark.NONE && !now.isEmpty() ? Remark.REPLACES : remark;
        }

        private Line line(Found found, String name, String then, String note, Remark remark) {
            Optional<Cell> cell = sheet.form().number(found.cell());
            CellEntry typed = cell.isPresent() ? sheet.entry(found.cell()) : null;
            return new Line(
                    cell.map(Cell::number).orElse(0),
                    name,
                    cell.map(names::unit).orElse(""),
                    cell.map(sheet::written).orElse(""),
                    found.meaning().shown(),
                    then,
                    note,
                    found.was() == null ? "" : found.was().text(),
                    typed == null ? "" : typed.by(),
                    found.place(),
                    remark);
        }
    }
}
