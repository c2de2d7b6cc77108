package vn.lienminh.emulation.awards.dossiers;

import static java.util.Map.of;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a dossier is (hồ sơ đang ở đâu); drawn in docs/states/dossier.md.
public enum DossierState {
    DRAFT,
    CHECKED,
    PUBLISHED,
    COMPLAINED,
    CLEARED,
    SUBMITTED,
    RETURNED,
    DECIDED,
    AWARDED,
    REVOKED;

    private Map<DossierStep, DossierState> steps() {
        return switch (this) {
            case DRAFT -> of(DossierStep.CHECK, CHECKED, DossierStep.RETURN, RETURNED);
            case CHECKED -> of(DossierStep.PUBLISH, PUBLISHED, DossierStep.RETURN, RETURNED);
            case PUBLISHED ->
                of(DossierStep.COMPLAIN, COMPLAINED, DossierStep.CLEAR, CLEARED, DossierStep.RETURN, RETURNED);
            case COMPLAINED ->
                of(DossierStep.COMPLAIN, COMPLAINED, DossierStep.DISMISS, PUBLISHED, DossierStep.UPHOLD, RETURNED);
            case CLEARED -> of(DossierStep.SUBMIT, SUBMITTED, DossierStep.RETURN, RETURNED);
            case SUBMITTED -> of(DossierStep.DECIDE, DECIDED, DossierStep.RETURN, RETURNED);
            case RETURNED -> of(DossierStep.REWORK, DRAFT);
            case DECIDED -> of(DossierStep.AWARD, AWARDED, DossierStep.REVOKE, REVOKED);
            case AWARDED -> of(DossierStep.REVOKE, REVOKED);
            case REVOKED -> of();
        };
    }

    /// The state after a step; empty when this state does not allow it.
    public Optional<DossierState> after(DossierStep step) {
        return Optional.ofNullable(steps().get(step));
    }

    public boolean allows(DossierStep step) {
        return steps().containsKey(step);
    }

    /// Whether it takes one of the places that the cluster has.
    public boolean counts() {
        return this != RETURNED && this != REVOKED;
    }

    /// Whether it has been shown to everybody, or is beyond that.
    public boolean shown() {
        return counts() && compareTo(PUBLISHED) >= 0;
    }

    /// Whether somebody decided it and it stands.
    public boolean decided() {
        return this == DECIDED || this == AWARDED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
