package vn.lienminh.emulation.awards.catalogue;

import java.util.Set;
import vn.lienminh.kernel.Language;

/// Something that is awarded (danh hiệu thi đua, hình thức khen thưởng).
///
/// @param level who gives it: `state`, `government`, `ministry`, `unit`
/// @param rank the lower the higher
public record Award(
        String code, Kind kind, String level, int rank, String nameVi, String nameEn, Set<Recipient> recipients) {

    public enum Kind {
        /// danh hiệu thi đua: of several for one period only the highest is paid
        TITLE,
        /// hình thức khen thưởng
        FORM
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }
}
