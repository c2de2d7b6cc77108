package vn.lienminh.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A role as somebody asks for it: at an organisation by its code, from a day, for good or until a day.
public record WantedRole(
        Role role,
        String organisation,
        LocalDate from,
        @Nullable LocalDate until) {}
