package vn.lienminh.documents;

import java.nio.charset.StandardCharsets;

/// What a file is by its first bytes (loại tệp); its ending says nothing.
enum FileKind {
    EMPTY("", ""),
    ZIP("ZIP", "PK\u0003\u0004"),
    EMPTY_ZIP("ZIP", "PK\u0005\u0006"),
    GZIP("GZIP", "\u001F\u008B"),
    OLD_OFFICE("OLE2", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    PDF("PDF", "%PDF"),
    PNG("PNG", "\u0089PNG"),
    JPEG("JPEG", "\u00FF\u00D8\u00FF"),
    GIF("GIF", "GIF8"),
    RAR("RAR", "Rar!"),
    SEVEN_ZIP("7z", "7z\u00BC\u00AF"),
    RTF("RTF", "{\\rtf"),
    MARKUP("HTML, XML", "<"),
    JSON("JSON", "{"),
    TEXT("CSV", "");

    private static final int LOOKED_AT = 64;
    private final String word;
    private final byte[] start;

    FileKind(String word, String start) {
        this.word = word;
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The same in every language.
    String word() {
        return word;
    }

    static FileKind of(byte[] bytes) {
        if (bytes.length == 0) return EMPTY;
        for (FileKind kind : values())
            if (kind.start.length > 0 && kind.startsAt(bytes, kind.isText() ? firstSign(bytes) : 0)) return kind;
        return TEXT;
    }

    private boolean isText() {
        return this == MARKUP || this == JSON || this == RTF;
    }

    private boolean startsAt(byte[] bytes, int from) {
        if (from + start.length > bytes.length) return false;
        for (int i = 0; i < start.length; i++) if (bytes[from + i] != start[i]) return false;
        return true;
    }

    /// Behind a byte order mark and blanks.
    private static int firstSign(byte[] bytes) {
        int i = bytes.length > 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        while (i < bytes.length - 1 && i < LOOKED_AT && bytes[i] >= 0 && bytes[i] <= ' ') i++;
        return i;
    }
}
