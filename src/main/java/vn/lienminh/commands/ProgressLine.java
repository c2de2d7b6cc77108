package vn.lienminh.commands;

import java.io.Console;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.platform.backup.Progress;

/// Says on standard error how far a back-up or a restore is, how fast it goes and how long it will take (dòng tiến
/// độ): in place on a terminal, else a line every few seconds.
final class ProgressLine implements Progress {
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;
    private static final long ON_TERMINAL = BILLION / 4;
    private static final long IN_FILE = 5 * BILLION;
    private static final int PERCENT = 100;

    private final Lines lines;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private Stage stage = Stage.WRITING;
    private long stageBegan = began;
    private long last = began;

    ProgressLine(Lines lines) {
        this.lines = lines;
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    @Override
    public void reached(Stage now, long done, long all) {
        long time = System.nanoTime();
        if (now != stage) stageBegan = time;
        stage = now;
        if (time - last < (terminal ? ON_TERMINAL : IN_FILE)) return;
        last = time;
        String text = text(done, all, Math.max(1, (time - stageBegan) / MILLION));
        if (terminal) lines.inPlace(text);
        else lines.warn(text);
    }

    private String text(long done, long all, long millis) {
        Texts texts = Texts.in(lines.language());
        String what = texts.get("commands.stage." + stage);
        if (done == 0) return what + "…";
        String rate = number(done / 1000 / millis);
        if (all == 0) return texts.get("commands.stage.rate", "what", what, "done", megabytes(done), "rate", rate);
        return texts.get(
                "commands.stage.part",
                "what",
                what,
                "done",
                "" + done * PERCENT / Math.max(1, all),
                "rate",
                rate,
                "left",
                number((all - done) * millis / Math.max(1, done) / 1000));
    }

    /// Takes the line away: what comes next stands in its place.
    void end() {
        if (terminal && last != began) lines.inPlace("");
    }

    /// Since the beginning.
    String seconds() {
        return Vietnamese.number(
                BigDecimal.valueOf((System.nanoTime() - began) / MILLION).movePointLeft(3), 1);
    }

    static String megabytes(long bytes) {
        BigDecimal megabytes = BigDecimal.valueOf(bytes).movePointLeft(6);
        return Vietnamese.number(megabytes.setScale(megabytes.intValue() < 10 ? 2 : 0, RoundingMode.HALF_UP));
    }

    static String number(long number) {
        return Vietnamese.number(number);
    }

    /// As `--known` takes it.
    static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS)
                .atZone(Vietnamese.ZONE)
                .toOffsetDateTime()
                .toString();
    }
}
