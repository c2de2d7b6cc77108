package vn.lienminh.emulation.year.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import vn.lienminh.emulation.year.YearRefusal;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// What a form says, read with the faults that it has (nội dung biểu mẫu).
final class Typed {
    private static final int OLDEST = 1990;
    private static final int NEWEST = 2100;

    private final MultiValueMap<String, String> fields;
    private final List<Fault> faults = new ArrayList<>();

    Typed(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    List<Fault> faults() {
        return faults;
    }

    Map<String, String> values() {
        return fields.toSingleValueMap();
    }

    String text(String field) {
        return Vietnamese.tidy(Optional.ofNullable(fields.getFirst(field)).orElse(""));
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(v -> !v.isBlank())
                .toList();
    }

    /// Empty where nothing was typed that is a day; that is a fault.
    Optional<LocalDate> day(String field) {
        String text = text(field);
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= OLDEST && day.getYear() < NEWEST) return Optional.of(day);
        } catch (DateTimeParseException e) {
            // said below
        }
        faults.add(Fault.error(Place.NOWHERE.at(field), YearRefusal.E204_NO_DAY, Map.of("found", text)));
        return Optional.empty();
    }

    int number(String field) {
        String text = text(field);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
