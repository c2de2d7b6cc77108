package vn.lienminh.organisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps what was read of organisations and clusters until any program changes them. Called within a transaction,
/// which must have advanced their number before it wrote anything of them.
@Component
class Register {
    /// What was read, under the number it was read at.
    record Read(OrganisationStore.Version version, States states, Rolls rolls) {
        /// Nothing that is kept was recorded after that instant.
        boolean holdsFor(@Nullable Instant known) {
            return known == null || !version.recordedAt().isAfter(known);
        }
    }

    private final OrganisationStore organisations;
    private final ClusterStore clusters;
    private volatile @Nullable Read last;

    Register(OrganisationStore organisations, ClusterStore clusters) {
        this.organisations = organisations;
        this.clusters = clusters;
    }

    /// Everything as known now: one small query, and all is read again only when it has changed.
    Read now() {
        OrganisationStore.Version version = organisations.version();
        Read known = last;
        return known != null && known.version().equals(version) ? known : read();
    }

    /// One at a time: the others wait and take what was read. Read once more when it changed meanwhile.
    private synchronized Read read() {
        OrganisationStore.Version version = organisations.version();
        Read known = last;
        while (known == null || !known.version().equals(version)) {
            States states = new States(organisations.states());
            known = new Read(version, states, new Rolls(clusters.clusters(), clusters.tenures()));
            version = organisations.version();
        }
        last = known;
        return known;
    }
}
