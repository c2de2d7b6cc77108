package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.TerritoryId;

/// An organisation as it was in [from, until) (tổ chức): its name, and the area that its figures are about: of an
/// alliance its province, of a cooperative its commune. Its validity is not that of its area: alliances merge later
/// than provinces.
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
        PROVINCIAL_ALLIANCE("provincial-alliance"),
        /// hợp tác xã
        COOPERATIVE("cooperative");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Optional<Kind> parse(String word) {
            for (Kind k : values()) if (k.word.equals(word)) return Optional.of(k);
            return Optional.empty();
        }

        /// All words, as a sentence lists them.
        static String words() {
            return Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));
        }
    }

    /// Organisations are keys of many maps: the number tells them apart quickly.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    /// The same with another end.
    Organisation endedOn(LocalDate day) {
        return new Organisation(id, code, kind, nameVi, nameEn, area, from, day);
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
