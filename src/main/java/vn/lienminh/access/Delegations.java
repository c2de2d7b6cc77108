package vn.lienminh.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// The door of passing on a role for some days (ủy quyền, ký thay): to somebody of the same organisation, never
/// further.
@Service
public class Delegations {
    private static final int LONGEST = 366;

    private final GrantStore store;
    private final AccountStore accounts;
    private final AuditTrail audit;
    private final Clock clock;

    Delegations(GrantStore store, AccountStore accounts, AuditTrail audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody passed on or was passed, today or later.
    @Transactional(readOnly = true)
    public List<Delegation> of(SignedIn who) {
        return store.passedOn(who.account().id(), today());
    }

    /// The roles somebody may pass on.
    public List<Holding> own(SignedIn who) {
        return who.rights().holdings().stream()
                .filter(h -> !h.passedOn() && h.role().mayBePassedOn())
                .toList();
    }

    @Transactional
    public Outcome<Account> passOn(SignedIn who, Holding what, String login, LocalDate from, LocalDate until) {
        if (!own(who).contains(what)) return refused("role", AccessRefusal.A117_NOT_YOURS_TO_PASS_ON);
        Optional<Account> taker = accounts.find(SignIn.login(login)).filter(Account::open);
        if (taker.isEmpty()
                || !colleague(taker.get(), what)
                || taker.get().id() == who.account().id()) return refused("login", AccessRefusal.A120_NO_SUCH_ACCOUNT);
        if (!until.isAfter(from)
                || !until.isAfter(today())
                || from.plusDays(LONGEST).isBefore(until)) return refused("until", AccessRefusal.A116_DAYS);
        Instant now = clock.instant();
        store.passOn(who.account().id(), taker.get().id(), what, from, until, now);
        audit.record(
                who,
                AccessAct.PASS_ON_ROLE,
                taker.get().recorded(),
                Map.of("role", what.role().word(), "from", from.toString(), "until", until.toString()));
        return Outcome.done(taker.get());
    }

    private boolean colleague(Account account, Holding what) {
        return store.holdings(account.id(), today()).stream()
                .anyMatch(h -> h.organisation().equals(what.organisation()));
    }

    /// False when it is not one's own, or was taken back before.
    @Transactional
    public boolean takeBack(SignedIn who, long id) {
        boolean done = store.takeBack(id, who.account().id(), clock.instant());
        if (done) audit.record(who, AccessAct.TAKE_BACK_ROLE, who.account().recorded(), Map.of("delegation", id));
        return done;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }

    private static Outcome<Account> refused(String field, AccessRefusal why) {
        return Outcome.refused(Fault.error(Place.NOWHERE.at(field), why));
    }
}
