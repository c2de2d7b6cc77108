package vn.lienminh.commands.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The real provinces, as the catalogue knows them: those of today, each with the provinces before the mergers that
/// it was made of.
final class Provinces {
    static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

    /// @param before the codes until 30 June 2025
    record Province(String code, List<String> before) {}

    private final List<Province> today;
    private final Map<String, String> todayByBefore = new HashMap<>();

    Provinces() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> merged = new ArrayList<>();
        for (CSVRecord row : rows()) {
            boolean merger = row.get("event").equals("merge") && row.get("on").equals(MERGED.toString());
            if (!merger) continue;
            parts.computeIfAbsent(row.get("to_code"), k -> new ArrayList<>()).add(row.get("from_code"));
            merged.add(row.get("from_code"));
        }
        for (CSVRecord row : rows())
            if (row.get("event").equals("exists") && !merged.contains(row.get("to_code")))
                parts.put(row.get("to_code"), List.of(row.get("to_code")));
        today = parts.entrySet().stream()
                .map(e -> new Province(e.getKey(), List.copyOf(e.getValue())))
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
        for (Province province : today)
            for (String before : province.before()) todayByBefore.put(before, province.code());
    }

    private static List<CSVRecord> rows() {
        try (var in = Objects.requireNonNull(Provinces.class.getResourceAsStream("/catalogue/territory.csv"));
                var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            return format.parse(text).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Province> today() {
        return today;
    }

    /// The code of the province that holds the area of an old one since the mergers.
    String today(String before) {
        return Objects.requireNonNull(todayByBefore.get(before));
    }
}
