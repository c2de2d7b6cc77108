package vn.lienminh.documents.files;

import java.util.Locale;
import java.util.Optional;

/// What may be handed in (loại tệp), known by its first bytes and, among archives, by its ending. Nothing that a
/// browser would run: no markup, no drawings with scripts.
public enum KeptKind {
    PDF("application/pdf", "%PDF"),
    PNG("image/png", "\u0089PNG"),
    JPEG("image/jpeg", "\u00FF\u00D8\u00FF"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004"),
    ODT("application/vnd.oasis.opendocument.text", "PK\u0003\u0004"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "PK\u0003\u0004"),
    DOC("application/msword", "\u00D0\u00CF\u0011\u00E0"),
    XLS("application/vnd.ms-excel", "\u00D0\u00CF\u0011\u00E0");

    private final String mediaType;
    private final String start;

    KeptKind(String mediaType, String start) {
        this.mediaType = mediaType;
        this.start = start;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The endings that a browser is to offer, for `accept`.
    public static String endings() {
        return ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods,.doc,.xls";
    }

    static Optional<KeptKind> of(String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        for (KeptKind kind : values())
            if (kind.startsAs(bytes) && (kind.tellsByStart() || kind.name().equals(ending))) return Optional.of(kind);
        return Optional.empty();
    }

    private boolean tellsByStart() {
        return this == PDF || this == PNG || this == JPEG;
    }

    private boolean startsAs(byte[] bytes) {
        if (bytes.length < start.length()) return false;
        for (int i = 0; i < start.length(); i++) if ((bytes[i] & 0xFF) != start.charAt(i)) return false;
        return true;
    }
}
