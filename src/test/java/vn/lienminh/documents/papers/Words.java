package vn.lienminh.documents.papers;

import java.io.IOException;

/// The words of a printed paper for tests outside this package.
public final class Words {
    private Words() {}

    public static String of(byte[] file, PaperFormat format) throws IOException {
        return Extract.text(file, format);
    }
}
