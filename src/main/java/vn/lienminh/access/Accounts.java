package vn.lienminh.access;

import java.util.Optional;
import org.springframework.stereotype.Service;

/// Accounts for those who know whom they have before them by other means than a session.
@Service
public class Accounts {
    private final AccountStore store;
    private final RightsReader rights;

    Accounts(AccountStore store, RightsReader rights) {
        this.store = store;
        this.rights = rights;
    }

    /// One that is not closed.
    public Optional<Account> open(int id) {
        return Optional.of(store.get(id)).filter(Account::open);
    }

    public Optional<Account> open(String login) {
        return store.find(SignIn.login(login)).filter(Account::open);
    }

    /// Its owner acting without a session, for this one request.
    public SignedIn acting(Account account) {
        return new SignedIn(account, 0, rights);
    }
}
