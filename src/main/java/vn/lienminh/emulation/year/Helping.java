package vn.lienminh.emulation.year;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.lienminh.kernel.OrganisationId;

/// A post beside the heads of a cluster in [from, until) (thư ký, tổ giúp việc); it gives no right.
///
/// @param organisation the member at which the person works
public record Helping(long id, Role role, OrganisationId organisation, String person, LocalDate from, LocalDate until) {

    public enum Role {
        SECRETARY,
        HELPER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Role> parse(String word) {
            for (Role role : values()) if (role.word().equals(word)) return Optional.of(role);
            return Optional.empty();
        }
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
