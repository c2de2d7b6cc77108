package vn.lienminh.access.providers;

import com.nimbusds.jwt.JWTParser;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.access.AccessAct;
import vn.lienminh.access.AccessRefusal;
import vn.lienminh.access.Account;
import vn.lienminh.access.Accounts;
import vn.lienminh.access.Token;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// The door of providers: an administrator says where the people of an organisation sign in at home. A provider
/// vouches only for accounts that were made here, and only for those whose roles all lie at its own organisation.
@Service
public class Providers {
    private static final String CLAIM = "[a-z][a-z_]{0,39}";
    private static final int LONGEST_CLIENT = 200;

    private final ProviderStore store;
    private final Accounts accounts;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Journeys journeys;
    private final Clock clock;

    Providers(
            ProviderStore store,
            Accounts accounts,
            Organisations organisations,
            AuditTrail audit,
            Journeys journeys,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.organisations = organisations;
        this.audit = audit;
        this.journeys = journeys;
        this.clock = clock;
    }

    /// As typed by the administrator.
    public record Wanted(String organisation, String issuer, String client, String secret, String claim) {}

    @Transactional(readOnly = true)
    public List<Provider> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Provider> find(int id) {
        return store.find(id);
    }

    @Transactional
    public Outcome<Organisation> set(Actor actor, Wanted wanted) {
        if (!actor.may(AccessAct.MANAGE_PROVIDERS)) return refused("", AccessRefusal.A121_NOT_ALLOWED);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
        Optional<Organisation> where = organisations.find(wanted.organisation(), today, null);
        List<Fault> faults = faults(wanted);
        if (where.isEmpty()) faults.add(fault("organisation", AccessRefusal.A113_NO_ORGANISATION));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        Provider provider = new Provider(
                0, where.orElseThrow().id(), wanted.issuer(), wanted.client(), wanted.secret(), wanted.claim());
        store.set(provider, actor.name(), clock.instant());
        audit.record(
                actor,
                AccessAct.MANAGE_PROVIDERS,
                "organisation:" + wanted.organisation(),
                Map.of("issuer", wanted.issuer(), "client", wanted.client(), "claim", wanted.claim()));
        return Outcome.done(where.orElseThrow());
    }

    private static List<Fault> faults(Wanted wanted) {
        List<Fault> faults = new ArrayList<>();
        if (!Provider.isIssuer(wanted.issuer())) faults.add(fault("issuer", AccessRefusal.A154_NOT_AN_ISSUER));
        if (wanted.client().isBlank() || wanted.client().length() > LONGEST_CLIENT)
            faults.add(fault("client", AccessRefusal.A155_NO_CLIENT));
        if (!ClientSecrets.isName(wanted.secret())) faults.add(fault("secret", AccessRefusal.A156_NOT_A_SECRET));
        if (!wanted.claim().matches(CLAIM)) faults.add(fault("claim", AccessRefusal.A157_NOT_A_CLAIM));
        return faults;
    }

    private static Fault fault(String field, AccessRefusal why) {
        return Fault.error(field.isEmpty() ? Place.NOWHERE : Place.NOWHERE.at(field), why);
    }

    private static <T> Outcome<T> refused(String field, AccessRefusal why) {
        return Outcome.refused(fault(field, why));
    }

    /// False when there is no such one, or the actor may not.
    @Transactional
    public boolean end(Actor actor, int id) {
        boolean ended = actor.may(AccessAct.MANAGE_PROVIDERS) && store.end(id, clock.instant());
        if (ended) audit.record(actor, AccessAct.MANAGE_PROVIDERS, "provider:" + id, Map.of("ended", true));
        return ended;
    }

    /// The account of somebody whom a provider vouches for; the first time by the name in the claim, from then on by
    /// the name that never changes there.
    @Transactional
    public Outcome<Account> recognise(Provider provider, Vouched person) {
        Optional<Integer> known = store.known(provider.issuer(), person.subject());
        Optional<Account> found = known.isPresent() ? accounts.open(known.get()) : named(person.name());
        Optional<Account> own = found.filter(account -> lies(account, provider.organisation()));
        if (own.isEmpty()) return refused("", AccessRefusal.A153_NO_ACCOUNT);
        Account account = own.get();
        if (known.isEmpty()) {
            if (!store.link(provider.issuer(), person.subject(), account.id(), clock.instant()))
                return refused("", AccessRefusal.A153_NO_ACCOUNT);
            audit.record(
                    accounts.acting(account),
                    AccessAct.LINK_IDENTITY,
                    accounts.acting(account).name(),
                    Map.of("issuer", provider.issuer(), "subject", person.subject()));
        }
        return Outcome.done(account);
    }

    private Optional<Account> named(String name) {
        if (name.isEmpty()) return Optional.empty();
        return accounts.open(name).or(() -> accounts.ofMail(name));
    }

    /// All of its roles, and there are some.
    private boolean lies(Account account, OrganisationId organisation) {
        return accounts.organisations(account).equals(Set.of(organisation));
    }

    /// Remembers how a session was opened, so that it can be ended there too.
    @Transactional
    public void opened(String session, Provider provider, Vouched person) {
        store.opened(new Token(session), provider.id(), person.shown());
    }

    /// Where the one who leaves can leave the provider too; empty when they did not come by one.
    public Optional<URI> farewell(String session, URI after) {
        return store.left(new Token(session)).flatMap(left -> {
            try {
                return journeys.farewell(left.provider(), JWTParser.parse(left.shown()), after);
            } catch (ParseException e) {
                return Optional.empty();
            }
        });
    }
}
