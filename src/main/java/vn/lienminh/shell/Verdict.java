package vn.lienminh.shell;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a result stands to its target (đánh giá so với chỉ tiêu): an icon, a word and a colour, in this order of
/// weight.
public enum Verdict {
    MET("check", "good"),
    NEARLY("circle-half", ""),
    MISSED("alert-triangle", "bad"),
    NOT_REGISTERED("minus", "");

    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = BigDecimal.valueOf(90);

    private final String icon;
    private final String colour;

    Verdict(String icon, String colour) {
        this.icon = icon;
        this.colour = colour;
    }

    /// @param percent of the target; null: no target was registered
    public static Verdict of(@Nullable BigDecimal percent) {
        if (percent == null) return NOT_REGISTERED;
        if (percent.compareTo(FULL) >= 0) return MET;
        return percent.compareTo(NEAR) >= 0 ? NEARLY : MISSED;
    }

    public String icon() {
        return icon;
    }

    public String colour() {
        return colour;
    }

    public String key() {
        return "shell.verdict." + name().toLowerCase(Locale.ROOT);
    }
}
