package vn.lienminh.consolidation;

import java.util.Objects;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.territory.Territory;

/// One that a figure is added from (đơn vị hợp thành).
public sealed interface Member {

    /// An alliance: it answers for its area.
    record Alliance(Organisation organisation) implements Member {
        @Override
        public TerritoryId area() {
            return Objects.requireNonNull(organisation.area());
        }

        @Override
        public String code() {
            return organisation.code();
        }

        @Override
        public String name(Language language) {
            return organisation.name(language);
        }

        @Override
        public Party party() {
            return new Party.Organisation(organisation.code());
        }
    }

    /// A cooperative: it answers for itself, and shares its area with others.
    record Cooperative(Organisation organisation) implements Member {
        @Override
        public TerritoryId area() {
            return Objects.requireNonNull(organisation.area());
        }

        @Override
        public String code() {
            return organisation.code();
        }

        @Override
        public String name(Language language) {
            return organisation.name(language);
        }

        @Override
        public Party party() {
            return new Party.Organisation(organisation.code());
        }
    }

    /// A commune: nobody answers for it but the cooperatives in it.
    record Commune(Territory unit, Party.Commune party) implements Member {
        @Override
        public TerritoryId area() {
            return unit.id();
        }

        @Override
        public String code() {
            return party.toString();
        }

        @Override
        public String name(Language language) {
            return unit.fullName();
        }
    }

    TerritoryId area();

    /// Unlike any other member's.
    String code();

    String name(Language language);

    Party party();

    static Member of(Organisation organisation) {
        return switch (organisation.kind()) {
            case COOPERATIVE -> new Cooperative(organisation);
            case NATIONAL_ALLIANCE, PROVINCIAL_ALLIANCE -> new Alliance(organisation);
        };
    }
}
