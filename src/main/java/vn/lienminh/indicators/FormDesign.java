package vn.lienminh.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Period;

/// A form with all its versions (biểu mẫu và các phiên bản).
///
/// @param versions newest first
/// @param cells all that it ever had, by number
public record FormDesign(
        String code,
        ReportingLevel level,
        Period.Length length,
        String nameVi,
        String nameEn,
        List<Version> versions,
        @Nullable FormDraft draft,
        List<Cell> cells) {

    /// @param until the first day that it is no longer for; null: none yet
    /// @param by who published it; empty: it follows the catalogue
    public record Version(
            FormVersion form, LocalDate from, @Nullable LocalDate until, Instant at, String by) {
        public boolean designed() {
            return !form.sections().isEmpty();
        }
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(v -> v.form().version() == number).findFirst();
    }

    public Optional<Cell> cell(int number) {
        return cells.stream().filter(c -> c.number() == number).findFirst();
    }
}
