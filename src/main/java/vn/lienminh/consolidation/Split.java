package vn.lienminh.consolidation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// How a party's figures are divided: by its members, by their provinces, or by the units of another day's map.
public sealed interface Split {
    record ByMember() implements Split {}

    record ByProvince() implements Split {}

    record ByMap(LocalDate map) implements Split {}

    /// `member`, `province`, `map:2026-01-01`
    static Optional<Split> parse(String text) {
        if (text.equals("member")) return Optional.of(new ByMember());
        if (text.equals("province")) return Optional.of(new ByProvince());
        if (!text.startsWith("map:")) return Optional.empty();
        try {
            return Optional.of(new ByMap(LocalDate.parse(text.substring(4))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
