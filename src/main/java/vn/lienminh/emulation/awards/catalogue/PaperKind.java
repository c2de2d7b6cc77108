package vn.lienminh.emulation.awards.catalogue;

import vn.lienminh.kernel.Language;

/// A paper that a dossier needs (thành phần hồ sơ).
///
/// @param made whether we make it; else people bring it
public record PaperKind(String code, boolean made, String nameVi, String nameEn) {

    public String name(Language language, Award award) {
        return (language == Language.VI ? nameVi : nameEn).replace("{award}", award.name(language));
    }
}
