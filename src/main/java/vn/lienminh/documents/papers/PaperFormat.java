package vn.lienminh.documents.papers;

import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// The formats a paper is made in.
@NamedInterface("formats")
public enum PaperFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODT("application/vnd.oasis.opendocument.text"),
    HTML("text/html;charset=utf-8");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PaperFormat> parse(String ending) {
        for (PaperFormat f : values()) if (f.ending().equals(ending)) return Optional.of(f);
        return Optional.empty();
    }
}
