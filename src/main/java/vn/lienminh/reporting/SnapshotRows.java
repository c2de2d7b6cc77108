package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Revisions in the text form of PostgreSQL's COPY, a line each.
final class SnapshotRows {
    private static final int ROW = 512;
    private static final String NULL = "\\N";
    private final byte[] bytes;

    private SnapshotRows(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param sizes the lengths of the arrays, one a snapshot
    static SnapshotRows of(List<Snapshot> snapshots, List<Integer> sizes) {
        RowText text = new RowText(ROW * snapshots.size());
        for (int i = 0; i < snapshots.size(); i++) row(text, snapshots.get(i), sizes.get(i));
        return new SnapshotRows(text.bytes());
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    byte[] bytes() {
        return bytes;
    }

    /// In the order of the columns of [SnapshotStore#COLUMNS].
    private static void row(RowText text, Snapshot s, int size) {
        text.add(s.id().province().value());
        word(text, s.id().form());
        word(text, s.id().period().toString());
        text.add('\t').add(s.id().organisation().value());
        text.add('\t').add(s.revision());
        text.add('\t').add(s.version());
        word(text, s.level().word());
        text.add('\t').add(s.area().value());
        word(text, s.id().period().end().toString());
        word(text, s.standing().word());
        word(text, s.origin());
        amounts(text, s.cells(), size);
        word(text, SnapshotNotes.write(s));
        word(text, s.reason());
        word(text, s.evidence().file());
        word(text, s.evidence().hash());
        word(text, s.hash());
        word(text, s.submittedAt().toString());
        word(text, s.submittedBy());
        text.add('\n');
    }

    private static void amounts(RowText text, ReportCells cells, int size) {
        text.add("\t{");
        for (int number = 1; number <= size; number++) {
            if (number > 1) text.add(',');
            CellValue value = cells.get(number);
            BigDecimal amount = value == null ? null : value.amount().number();
            if (amount == null) text.add("NULL");
            else text.add(amount);
        }
        text.add('}');
    }

    /// What COPY reads as something else is escaped.
    private static void word(RowText text, @Nullable String word) {
        text.add('\t');
        if (word == null) text.add(NULL);
        else if (isPlain(word)) text.add(word);
        else
            text.add(word.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') return false;
        }
        return true;
    }
}
