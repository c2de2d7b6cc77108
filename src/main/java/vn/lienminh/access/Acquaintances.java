package vn.lienminh.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Colleagues;
import vn.lienminh.kernel.OrganisationId;

/// Says what people with accounts are called, and who of them holds a right today.
@Component
class Acquaintances implements Colleagues {
    private static final String ACCOUNT = "account:";

    private final AccountStore accounts;
    private final GrantStore grants;
    private final RightsReader rights;

    Acquaintances(AccountStore accounts, GrantStore grants, RightsReader rights) {
        this.accounts = accounts;
        this.grants = grants;
        this.rights = rights;
    }

    @Override
    public Map<String, String> names(Collection<String> recorded) {
        Map<String, String> names = new HashMap<>();
        recorded.forEach(name -> names.put(name, name));
        List<String> logins = recorded.stream()
                .filter(name -> name.startsWith(ACCOUNT))
                .map(name -> name.substring(ACCOUNT.length()))
                .toList();
        if (!logins.isEmpty())
            for (Account account : accounts.named(logins)) names.put(account.recorded(), account.name());
        return names;
    }

    @Override
    public List<Colleague> whoMay(Act act, OrganisationId organisation, LocalDate day) {
        return rights.of(grants.holders(organisation, rights.today())).entrySet().stream()
                .filter(one -> one.getValue().holds(act, organisation, day))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Account::name))
                .map(a -> new Colleague(a.recorded(), a.login(), a.name()))
                .toList();
    }
}
