package vn.lienminh.commands;

import java.text.NumberFormat;
import java.util.Locale;
import vn.lienminh.kernel.Texts;
import vn.lienminh.reporting.LoadProgress;

/// Says on standard error how far a long load has come, how fast it goes and how long it will take (dòng tiến độ):
/// in place on a terminal, else a line every few seconds.
final class LoadingLine implements LoadProgress {
    private static final long ON_TERMINAL = 500_000_000L;
    private static final long IN_FILE = 5_000_000_000L;

    private final Lines lines;
    private final String file;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private final long start = System.nanoTime();
    private long last = start;

    LoadingLine(Lines lines, String file) {
        this.lines = lines;
        this.file = file;
    }

    @Override
    public void at(long reports, double done) {
        long now = System.nanoTime();
        if (now - last < (terminal ? ON_TERMINAL : IN_FILE)) return;
        last = now;
        double seconds = Math.max(1, now - start) / 1e9;
        long left = done <= 0 ? 0 : Math.round(seconds / done - seconds);
        NumberFormat number = NumberFormat.getIntegerInstance(
                Locale.forLanguageTag(lines.language().tag()));
        String text = Texts.in(lines.language())
                .get(
                        "commands.load.progress",
                        "file",
                        file,
                        "reports",
                        number.format(reports),
                        "percent",
                        "" + Math.round(done * 100),
                        "rate",
                        number.format(Math.round(reports / seconds)),
                        "left",
                        "%d:%02d".formatted(left / 60, left % 60));
        if (terminal) lines.inPlace(text);
        else lines.warn(text);
    }

    /// Takes the line away again.
    void end() {
        if (terminal && last != start) lines.inPlace("");
    }
}
