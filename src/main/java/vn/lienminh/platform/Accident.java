package vn.lienminh.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may happen to any work and is nobody's mistake (sự cố). Nothing of what was being done is kept.
public enum Accident {
    DISK_FULL,
    DATABASE_LOST;

    private static final String NO_ROOM = "53100";
    private static final String NO_CONNECTION = "08";
    private static final String STOPPED = "57P0";
    private static final String NO_SPACE = "No space left on device";

    /// Empty for what is none of these: that is a fault of the program.
    public static Optional<Accident> of(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
            boolean full = cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains(NO_SPACE);
            if (full || state.equals(NO_ROOM)) return Optional.of(DISK_FULL);
            if (state.startsWith(NO_CONNECTION) || state.startsWith(STOPPED)) return Optional.of(DATABASE_LOST);
        }
        return Optional.empty();
    }
}
