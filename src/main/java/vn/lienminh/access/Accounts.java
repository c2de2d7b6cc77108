package vn.lienminh.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;

/// Accounts for those who know whom they have before them by other means than a session.
@Service
public class Accounts {
    private final AccountStore store;
    private final GrantStore grants;
    private final RightsReader rights;
    private final Clock clock;

    Accounts(AccountStore store, GrantStore grants, RightsReader rights, Clock clock) {
        this.store = store;
        this.grants = grants;
        this.rights = rights;
        this.clock = clock;
    }

    /// One that is not closed.
    public Optional<Account> open(int id) {
        return Optional.of(store.get(id)).filter(Account::open);
    }

    public Optional<Account> open(String login) {
        return store.find(SignIn.login(login)).filter(Account::open);
    }

    /// The one with that mail address; empty when there are several.
    public Optional<Account> ofMail(String mail) {
        List<Account> found = store.ofMail(mail);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Where it has roles today.
    public Set<OrganisationId> organisations(Account account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
        return grants.holdings(account.id(), today).stream()
                .map(Holding::organisation)
                .collect(Collectors.toSet());
    }

    /// Its owner acting without a session, for this one request.
    public SignedIn acting(Account account) {
        return new SignedIn(account, 0, rights);
    }
}
