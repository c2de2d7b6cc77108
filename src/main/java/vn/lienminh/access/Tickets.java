package vn.lienminh.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// The door of mailed links: an invitation or a reset leads to a page where a password is chosen, once.
@Service
public class Tickets {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Ticket[] TO_A_PASSWORD = {Ticket.INVITATION, Ticket.RESET};

    private final TicketStore store;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final RightsReader rights;
    private final AccessSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Tickets(
            TicketStore store,
            AccountStore accounts,
            SessionStore sessions,
            Passwords passwords,
            RightsReader rights,
            AccessSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rights = rights;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// A new link; those sent before open nothing any more.
    Token issue(Account account, Ticket purpose) {
        store.voidAll(account.id(), clock.instant());
        return another(account, purpose);
    }

    /// A new link beside those sent before: whoever asks for somebody else's does not take theirs away.
    Token another(Account account, Ticket purpose) {
        Instant now = clock.instant();
        store.sweep(now.minus(KEPT));
        Token token = Token.fresh();
        store.add(token, account.id(), purpose, now, now.plus(lasts(purpose)));
        return token;
    }

    private Duration lasts(Ticket purpose) {
        return switch (purpose) {
            case INVITATION -> settings.invitation();
            case RESET -> settings.reset();
            case CODE -> Duration.ofMinutes(5);
        };
    }

    /// Who may choose a password by this link; empty when it was used, is too old, or never was.
    public Optional<Account> of(String token) {
        return store.find(new Token(token), clock.instant(), TO_A_PASSWORD);
    }

    /// Sets the password and ends every session of the account: whoever had it before is out.
    @Transactional
    public Outcome<Account> choose(String token, String password, String repeated) {
        Instant now = clock.instant();
        Token shown = new Token(token);
        Optional<Account> found = store.find(shown, now, TO_A_PASSWORD);
        if (found.isEmpty()) return over();
        Account account = found.get();
        List<Fault> faults = passwords.faults(password, repeated, List.of(account.login(), account.name()));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        if (!store.use(shown, now, TO_A_PASSWORD)) return over();
        set(account, password);
        return Outcome.done(account);
    }

    private static Outcome<Account> over() {
        return Outcome.refused(Fault.error(Place.NOWHERE, AccessRefusal.A107_LINK_OVER));
    }

    private void set(Account account, String password) {
        Instant now = clock.instant();
        accounts.password(account.id(), passwords.encode(password), now);
        store.voidAll(account.id(), now);
        sessions.endAll(account.id(), 0);
        sessions.forget(account.id());
        audit.record(
                new SignedIn(account, 0, rights), AccessAct.SET_PASSWORD, account.recorded(), Map.of("by", "link"));
    }

    /// Chooses a new password for oneself; this session stays, the others end, and mailed links open nothing.
    @Transactional
    public Outcome<Account> change(Proved proved, String password, String repeated) {
        SignedIn who = proved.who();
        Account account = who.account();
        List<Fault> faults = passwords.faults(password, repeated, List.of(account.login(), account.name()));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        Instant now = clock.instant();
        accounts.password(account.id(), passwords.encode(password), now);
        store.voidAll(account.id(), now);
        sessions.endAll(account.id(), who.session());
        sessions.forget(account.id());
        audit.record(who, AccessAct.SET_PASSWORD, account.recorded(), Map.of("by", "oneself"));
        return Outcome.done(account);
    }
}
