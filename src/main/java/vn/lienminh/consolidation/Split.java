package vn.lienminh.consolidation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a party's figures are divided: by its members, by their provinces, by the units of another day's map, or by
/// communes.
public sealed interface Split {
    record ByMember() implements Split {}

    record ByProvince() implements Split {}

    record ByMap(LocalDate map) implements Split {}

    /// @param map the day whose communes these are; null: those of the period's last day
    record ByCommune(@Nullable LocalDate map) implements Split {}

    /// `member`, `province`, `map:2026-01-01`, `commune`, `commune:2026-01-01`
    static Optional<Split> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0)
            return switch (text) {
                case "member" -> Optional.of(new ByMember());
                case "province" -> Optional.of(new ByProvince());
                case "commune" -> Optional.of(new ByCommune(null));
                default -> Optional.empty();
            };
        try {
            LocalDate day = LocalDate.parse(text.substring(colon + 1));
            return switch (text.substring(0, colon)) {
                case "map" -> Optional.of(new ByMap(day));
                case "commune" -> Optional.of(new ByCommune(day));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
