package vn.lienminh.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one row says, before its codes are understood.
///
/// @param fromCode empty when the unit has no origin
/// @param parentCode empty when not stated
record Statement(
        EventKind kind,
        @Nullable LocalDate on,
        Level level,
        String fromCode,
        String fromName,
        String toCode,
        String toName,
        BigDecimal share,
        Basis basis,
        String parentCode,
        String decree,
        String note) {

    Statement {
        share = share.stripTrailingZeros();
    }

    /// The subject of the row: a day's fate of a unit, or its beginning. What is recorded of one subject is
    /// replaced whole.
    Subject subject() {
        return new Subject(level, on, kind == EventKind.EXISTS, kind == EventKind.EXISTS ? toCode : fromCode);
    }

    /// Said of a commune: to another province, whole.
    boolean handsOver() {
        return kind == EventKind.TRANSFER
                && level == Level.COMMUNE
                && !parentCode.isEmpty()
                && share.compareTo(BigDecimal.ONE) == 0;
    }

    /// Nothing was measured.
    Statement whole() {
        return new Statement(
                kind, on, level, fromCode, fromName, toCode, toName, share, Basis.WHOLE, parentCode, decree, note);
    }

    record Subject(Level level, @Nullable LocalDate on, boolean begins, String code) {}

    /// Two rows of one subject, one goal and one basis say the same thing twice.
    record Key(Subject subject, String toCode, Basis basis) {}

    Key key() {
        return new Key(subject(), toCode, basis);
    }
}
