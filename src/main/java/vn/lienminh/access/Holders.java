package vn.lienminh.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.inbox.Recipients;

/// The people to whom letters about the work of an organisation go (người giữ vai trò), with what they may do now.
@Service
class Holders implements Recipients {
    private static final long NO_SESSION = 0;
    private static final String ACCOUNT = "account:";

    private final HolderStore store;
    private final AccountStore accounts;
    private final RightsReader rights;
    private final Directory directory;
    private final Clock clock;

    Holders(HolderStore store, AccountStore accounts, RightsReader rights, Directory directory, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.rights = rights;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Recipient> at(Set<OrganisationId> organisations) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
        return store.at(organisations, today).stream()
                .flatMap(login -> accounts.find(login).stream())
                .map(this::recipient)
                .toList();
    }

    private Recipient recipient(Account account) {
        return new Recipient(new SignedIn(account, NO_SESSION, rights), account.name(), account.mail());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Recipient> of(Set<String> recorded) {
        List<String> logins = recorded.stream()
                .filter(name -> name.startsWith(ACCOUNT))
                .map(name -> name.substring(ACCOUNT.length()))
                .toList();
        return logins.isEmpty()
                ? List.of()
                : accounts.named(logins).stream().map(this::recipient).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public String nameOf(String recorded) {
        return directory.nameOf(recorded);
    }
}
