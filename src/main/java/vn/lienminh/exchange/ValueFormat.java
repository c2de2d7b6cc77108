package vn.lienminh.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// The formats in which data value sets come (định dạng), by their media type.
public enum ValueFormat {
    JSON,
    CSV,
    ADX;

    /// What is sent in one go is held in memory.
    public static final int MOST_BYTES = 10_000_000;

    public static Optional<ValueFormat> of(String mediaType) {
        return switch (mediaType
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\s*;.*$", "")
                .strip()) {
            case "application/json" -> Optional.of(JSON);
            case "application/csv", "text/csv" -> Optional.of(CSV);
            case "application/adx+xml", "application/xml", "text/xml" -> Optional.of(ADX);
            default -> Optional.empty();
        };
    }

    public Outcome<DataValueSet> read(byte[] body) {
        if (body.length > MOST_BYTES) return tooMany();
        return switch (this) {
            case JSON -> JsonValues.read(body);
            case CSV -> CsvValues.read(body);
            case ADX -> AdxValues.read(body);
        };
    }

    static Outcome<DataValueSet> tooMany() {
        return Outcome.refused(Fault.error(
                Place.NOWHERE,
                ExchangeRefusal.X101_TOO_LARGE,
                Map.of("megabytes", "" + MOST_BYTES / 1_000_000, "values", "" + DataValueSet.MOST)));
    }
}
