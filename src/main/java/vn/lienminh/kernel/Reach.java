package vn.lienminh.kernel;

import java.util.Set;

/// Over which organisations somebody may do an act (phạm vi). Lists are fetched within it.
public sealed interface Reach {

    /// Over all of them, those that are still to come included.
    record Everywhere() implements Reach {}

    record Only(Set<OrganisationId> organisations) implements Reach {
        public Only {
            organisations = Set.copyOf(organisations);
        }
    }

    static Reach everywhere() {
        return new Everywhere();
    }

    static Reach nowhere() {
        return new Only(Set.of());
    }

    static Reach only(Set<OrganisationId> organisations) {
        return new Only(organisations);
    }

    default boolean holds(OrganisationId organisation) {
        return switch (this) {
            case Everywhere() -> true;
            case Only(Set<OrganisationId> organisations) -> organisations.contains(organisation);
        };
    }

    default boolean isEmpty() {
        return this instanceof Only(Set<OrganisationId> organisations) && organisations.isEmpty();
    }
}
