package vn.lienminh.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A process, told by the moment it began from a later one that got the same number. Written `PID-BEGAN`.
record ProcessMark(long pid, String began) {
    private static final int STATE = 0;
    private static final int BEGAN = 19;

    static ProcessMark self() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /// Empty when there is no such process, or only what is left of one (a zombie).
    static Optional<ProcessMark> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", "" + pid, "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean gone = afterName[STATE].equals("Z") || afterName[STATE].equals("X");
            return gone ? Optional.empty() : Optional.of(new ProcessMark(pid, afterName[BEGAN]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Whether the process that wrote its mark into the file still lives.
    static boolean livesIn(Path file) {
        try {
            return lives(Files.readString(file).strip());
        } catch (IOException e) {
            return false;
        }
    }

    static boolean lives(String mark) {
        String[] parts = mark.split("-");
        return parts.length == 2
                && parts[0].matches("\\d{1,10}")
                && of(Long.parseLong(parts[0]))
                        .filter(p -> p.began.equals(parts[1]))
                        .isPresent();
    }

    @Override
    public String toString() {
        return pid + "-" + began;
    }
}
