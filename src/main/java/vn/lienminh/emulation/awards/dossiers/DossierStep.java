package vn.lienminh.emulation.awards.dossiers;

import java.util.Locale;

/// What is done with a dossier (bước của hồ sơ).
public enum DossierStep {
    /// somebody who is neither head nor candidate looks through it (kiểm hồ sơ)
    CHECK,
    /// it is shown to everybody (niêm yết)
    PUBLISH,
    COMPLAIN,
    /// the last complaint was answered: without ground (không có cơ sở)
    DISMISS,
    /// a complaint was right (có cơ sở)
    UPHOLD,
    /// the notice is over, nobody complained or all was answered (hết niêm yết)
    CLEAR,
    /// to the national alliance (gửi Liên minh HTX Việt Nam)
    SUBMIT,
    /// with the legal ground (trả lại)
    RETURN,
    REWORK,
    DECIDE,
    /// handed over (trao tặng)
    AWARD,
    REVOKE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
