package vn.lienminh.commands;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// What may happen to any verb and is nobody's mistake (sự cố): the disk is full, the database is gone. Then nothing
/// of what was being done is kept, and the user is told so in a sentence.
final class Accident {
    private static final String DISK_FULL = "53100";
    private static final String NO_CONNECTION = "08";
    private static final String STOPPED = "57P0";
    private static final String NO_SPACE = "No space left on device";

    private Accident() {}

    /// Empty for what has no sentence: that is a fault of the program.
    static Optional<Fault> known(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
            boolean full = cause instanceof IOException && String.valueOf(cause.getMessage()).contains(NO_SPACE);
            if (full || state.equals(DISK_FULL)) return Optional.of(fault(CommandRefusal.L111_DISK_FULL));
            if (state.startsWith(NO_CONNECTION) || state.startsWith(STOPPED))
                return Optional.of(fault(CommandRefusal.L112_DATABASE_LOST));
        }
        return Optional.empty();
    }

    private static Fault fault(CommandRefusal why) {
        return Fault.error(Place.NOWHERE, why, Map.of());
    }
}
