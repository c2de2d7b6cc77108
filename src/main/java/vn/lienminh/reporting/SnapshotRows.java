package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Revisions in the text form of PostgreSQL's COPY, a line each.
final class SnapshotRows {
    private static final String NULL = "\\N";
    private final byte[] bytes;
    private final boolean empty;

    private SnapshotRows(byte[] bytes) {
        this.bytes = bytes;
        this.empty = bytes.length == 0;
    }

    /// @param sizes the lengths of the arrays, one a snapshot
    static SnapshotRows of(List<Snapshot> snapshots, List<Integer> sizes) {
        StringBuilder text = new StringBuilder(snapshots.size() * 512);
        for (int i = 0; i < snapshots.size(); i++) row(text, snapshots.get(i), sizes.get(i));
        return new SnapshotRows(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    boolean isEmpty() {
        return empty;
    }

    byte[] bytes() {
        return bytes;
    }

    /// In the order of the columns of [SnapshotStore#COLUMNS].
    private static void row(StringBuilder text, Snapshot s, int size) {
        text.append(s.id().province().value());
        word(text, s.id().form());
        word(text, s.id().period().toString());
        text.append('\t').append(s.id().organisation().value());
        text.append('\t').append(s.revision());
        text.append('\t').append(s.version());
        word(text, s.level().word());
        text.append('\t').append(s.area().value());
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
        text.append('\n');
    }

    private static void amounts(StringBuilder text, ReportCells cells, int size) {
        text.append("\t{");
        for (int number = 1; number <= size; number++) {
            if (number > 1) text.append(',');
            CellValue value = cells.get(number);
            amount(text, value == null ? null : value.amount().number());
        }
        text.append('}');
    }

    private static void amount(StringBuilder text, @Nullable BigDecimal number) {
        if (number == null) text.append("NULL");
        else if (number.scale() == 0 && number.precision() <= 18) text.append(number.longValue());
        else text.append(number.toPlainString());
    }

    /// What COPY reads as something else is escaped.
    private static void word(StringBuilder text, @Nullable String word) {
        text.append('\t');
        if (word == null) {
            text.append(NULL);
            return;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
