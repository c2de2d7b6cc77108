package vn.lienminh.documents;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;

/// Text that ends the reading when its parser takes in too much without giving anything back, as after a quote that
/// is never closed: the parser would gather the rest of the file in memory.
final class ProgressLimit extends FilterReader {
    private final int most;
    private final Supplier<? extends RuntimeException> tooLong;
    private long sinceProgress;
    private boolean atEnd;

    ProgressLimit(Reader text, int most, Supplier<? extends RuntimeException> tooLong) {
        super(text);
        this.most = most;
        this.tooLong = tooLong;
    }

    void progress() {
        sinceProgress = 0;
    }

    boolean isAtEnd() {
        return atEnd;
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        int n = super.read(to, from, length);
        if (n < 0) atEnd = true;
        else sinceProgress += n;
        if (sinceProgress > most) throw tooLong.get();
        return n;
    }
}
