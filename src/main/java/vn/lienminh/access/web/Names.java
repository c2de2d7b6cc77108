package vn.lienminh.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// What organisations are called on these pages, and which a form offers.
@Component("accessNames")
class Names {
    private final Organisations organisations;
    private final Clock clock;

    Names(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    String of(OrganisationId organisation, Language language) {
        return organisations.get(organisation, today()).name(language);
    }

    String code(OrganisationId organisation) {
        return organisations.get(organisation, today()).code();
    }

    /// The alliances of today; older ones and cooperatives are typed by their code.
    List<Choice> alliances(Language language) {
        return organisations.alliances(today(), null).stream()
                .map(o -> choice(o, language))
                .toList();
    }

    private static Choice choice(Organisation organisation, Language language) {
        return new Choice(organisation.code(), organisation.name(language));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }
}
