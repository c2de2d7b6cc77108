package vn.lienminh.organisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps what was read of organisations and clusters until any program changes them. Called within a transaction,
/// which must have advanced their number before it wrote anything of them.
@Component
class Register {
    /// What was read, under the number it was read at. A nation has 35.000 cooperatives: whoever asks for alliances
    /// and clusters alone does not wait for them.
    ///
    /// @param few all that are no cooperatives, and who is in clusters
    record Read(OrganisationStore.Version version, States few, Rolls rolls) {
        /// Nothing that is kept was recorded after that instant.
        boolean holdsFor(@Nullable Instant known) {
            return known == null || !version.recordedAt().isAfter(known);
        }
    }

    private record Whole(OrganisationStore.Version version, States states) {}

    private final OrganisationStore organisations;
    private final ClusterStore clusters;
    private volatile @Nullable Read last;
    private volatile @Nullable Whole whole;

    Register(OrganisationStore organisations, ClusterStore clusters) {
        this.organisations = organisations;
        this.clusters = clusters;
    }

    /// As known now: one small query, and it is read again only when it has changed.
    Read now() {
        OrganisationStore.Version version = organisations.version();
        Read known = last;
        return known != null && known.version().equals(version) ? known : read();
    }

    /// All organisations as known now.
    States all() {
        OrganisationStore.Version version = organisations.version();
        Whole known = whole;
        return known != null && known.version().equals(version) ? known.states() : readAll();
    }

    /// One at a time: the others wait and take what was read. Read once more when it changed meanwhile.
    private synchronized Read read() {
        OrganisationStore.Version version = organisations.version();
        Read known = last;
        while (known == null || !known.version().equals(version)) {
            States few = new States(organisations.few());
            known = new Read(version, few, new Rolls(clusters.clusters(), clusters.tenures()));
            version = organisations.version();
        }
        last = known;
        return known;
    }

    private synchronized States readAll() {
        OrganisationStore.Version version = organisations.version();
        Whole known = whole;
        while (known == null || !known.version().equals(version)) {
            known = new Whole(version, new States(organisations.all()));
            version = organisations.version();
        }
        whole = known;
        return known.states();
    }
}
