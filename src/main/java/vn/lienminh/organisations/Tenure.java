package vn.lienminh.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.OrganisationId;

/// One row of a cluster's files: an organisation is a member, or leads, in [from, until).
///
/// @param word its place in the order of members, or the role
record Tenure(
        Kind kind,
        String cluster,
        OrganisationId organisation,
        LocalDate from,
        @Nullable LocalDate until,
        String word) {
    enum Kind {
        MEMBER,
        HEAD
    }

    boolean sameStart(Tenure other) {
        return cluster.equals(other.cluster) && organisation.equals(other.organisation) && from.equals(other.from);
    }

    Tenure until(LocalDate day) {
        return new Tenure(kind, cluster, organisation, from, day, word);
    }

    boolean on(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end());
    }

    boolean overlaps(Tenure other) {
        return from.isBefore(other.end()) && other.from.isBefore(end());
    }

    private LocalDate end() {
        return until == null ? LocalDate.MAX : until;
    }

    /// Two that may not be at once in a cluster: one organisation twice, or two that each are the only head.
    boolean excludes(Tenure other) {
        boolean twoHeads = kind == Kind.HEAD && word.equals(Head.Role.HEAD.word()) && other.word.equals(word);
        return cluster.equals(other.cluster) && (organisation.equals(other.organisation) || twoHeads);
    }
}
