package vn.lienminh.publications.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.lienminh.consolidation.View;
import vn.lienminh.shell.Page;

/// The two times that an address carries.
class Asked {
    private Asked() {}

    static View view(Page page) {
        return new View(day(page.visit().on()), instant(page.visit().known()));
    }

    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, text, e);
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, text, e);
        }
    }
}
