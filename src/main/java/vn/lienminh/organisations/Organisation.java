package vn.lienminh.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.TerritoryId;

/// An organisation as it was in [from, until) (tổ chức): its name, and the area that its figures are about.
/// Its validity is not that of its area: alliances merge later than provinces.
public record Organisation(
        OrganisationId id,
        String code,
        Kind kind,
        String nameVi,
        String nameEn,
        @Nullable TerritoryId area,
        LocalDate from,
        @Nullable LocalDate until) {

    public enum Kind {
        /// Liên minh Hợp tác xã Việt Nam
        NATIONAL_ALLIANCE("national-alliance"),
        /// liên minh hợp tác xã tỉnh, thành phố
        PROVINCIAL_ALLIANCE("provincial-alliance");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static java.util.Optional<Kind> parse(String word) {
            for (Kind k : values()) if (k.word.equals(word)) return java.util.Optional.of(k);
            return java.util.Optional.empty();
        }
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    boolean overlaps(Organisation other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
