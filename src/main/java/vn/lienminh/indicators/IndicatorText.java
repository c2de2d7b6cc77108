package vn.lienminh.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// What the catalogue says of an indicator, in the reader's words: kind first, then how it adds up.
public record IndicatorText(Texts texts) {

    private String t(String key, String... pairs) {
        return texts.get("indicators." + key, pairs);
    }

    public String kind(IndicatorKind kind) {
        return t("kind." + kind.word());
    }

    public String overTime(Indicator indicator) {
        return t("time." + indicator.rules().time());
    }

    public String overSpace(Indicator indicator) {
        return t("space." + indicator.rules().space());
    }

    /// `tháng, quý, 6 tháng, năm`
    public String frequencies(Indicator indicator) {
        return indicator.frequencies().stream().map(f -> t("frequency." + f)).collect(Collectors.joining(", "));
    }

    public String reporter(Indicator indicator) {
        return Arrays.stream(indicator.level().split(" "))
                .map(level -> t("level." + level))
                .collect(Collectors.joining(", "));
    }

    /// Whether reports within the year state the total since 1 January; empty when the catalogue does not say.
    public String cumulative(Indicator indicator) {
        return indicator.cumulative() == null ? "" : t("cumulative." + indicator.cumulative());
    }

    /// `HTX, số nguyên, từ 0 đến 100`
    public String range(Indicator indicator) {
        Unit unit = indicator.unit();
        List<String> parts = new ArrayList<>();
        parts.add(unit.name());
        parts.add(unit.decimals() == 0 ? t("whole") : t("decimals", "n", "" + unit.decimals()));
        BigDecimal min = indicator.bounds().min();
        BigDecimal max = indicator.bounds().max();
        if (min != null && max != null)
            parts.add(t("range", "min", Vietnamese.number(min), "max", Vietnamese.number(max)));
        else if (min != null) parts.add(t("from", "min", Vietnamese.number(min)));
        else if (max != null) parts.add(t("until", "max", Vietnamese.number(max)));
        return String.join(", ", parts);
    }

    public String completeness(Dimension dimension) {
        return t("completeness." + dimension.completeness().word());
    }

    /// What happens when a check does not hold.
    public String consequence(CheckRule rule) {
        return t("severity." + rule.severity().name().toLowerCase(java.util.Locale.ROOT));
    }
}
