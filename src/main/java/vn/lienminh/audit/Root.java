package vn.lienminh.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The end of the chain at some time (mốc lịch sử): whoever keeps one elsewhere can tell that everything up to it is
/// still as it was. Written `1234:5f0c…`.
///
/// @param place how many lines there were
/// @param hash of the last of them
public record Root(long place, String hash) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    static final Root BEGINNING = new Root(0, Chain.BEGINNING);

    public static Optional<Root> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new Root(Long.parseLong(written.group(1)), written.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return place + ":" + hash;
    }
}
