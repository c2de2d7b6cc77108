package vn.lienminh.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;

/// The door of sessions: who is signed in, where, and until when.
@Service
@EnableConfigurationProperties(AccessSettings.class)
public class Sessions {
    /// Writing the hour with every page would write much and say little.
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int LONGEST_AGENT = 300;

    private final SessionStore store;
    private final Attempts attempts;
    private final RightsReader rights;
    private final AccessSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Sessions(
            SessionStore store,
            Attempts attempts,
            RightsReader rights,
            AccessSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.rights = rights;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// A browser in which somebody has just proved who they are.
    ///
    /// @param device of the browser; kept, so that nobody elsewhere can lock it out
    /// @return the token that the cookie is to hold; always a new one
    @Transactional
    public String open(Account account, String device, Whence whence) {
        Instant now = clock.instant();
        store.sweep(idle(now), oldest(now));
        attempts.sweep(now);
        store.remember(new Token(device), account.id(), now);
        Token token = Token.fresh();
        String agent =
                whence.agent().length() > LONGEST_AGENT ? whence.agent().substring(0, LONGEST_AGENT) : whence.agent();
        long session = store.add(token, account.id(), now, whence.address(), agent);
        audit.record(
                signedIn(session, account),
                AccessAct.SIGN_IN,
                account.recorded(),
                Map.of("address", whence.address(), "agent", agent));
        return token.text();
    }

    /// Who bears a token; their rights are read when they are first asked for.
    public Optional<SignedIn> of(String token) {
        Instant now = clock.instant();
        return store.find(new Token(token), idle(now), oldest(now)).map(found -> {
            if (found.seen().isBefore(now.minus(NOTED))) store.touch(found.session(), now);
            return signedIn(found.session(), found.account());
        });
    }

    private SignedIn signedIn(long session, Account account) {
        return new SignedIn(account, session, rights);
    }

    public List<Session> of(SignedIn who) {
        Instant now = clock.instant();
        return store.of(who.account().id(), idle(now), oldest(now));
    }

    /// Ends the session that somebody speaks from.
    @Transactional
    public void end(SignedIn who) {
        if (store.end(who.session(), who.account().id()))
            audit.record(who, AccessAct.SIGN_OUT, who.account().recorded(), Map.of("session", who.session()));
    }

    /// Ends one session of one's own; false when there is no such one.
    @Transactional
    public boolean end(SignedIn who, long session) {
        boolean ended = store.end(session, who.account().id());
        if (ended) audit.record(who, AccessAct.SIGN_OUT, who.account().recorded(), Map.of("session", session));
        return ended;
    }

    /// Ends all sessions of one's own but this one, and forgets the browsers.
    @Transactional
    public void endOthers(SignedIn who) {
        int ended = store.endAll(who.account().id(), who.session());
        store.forget(who.account().id());
        audit.record(who, AccessAct.SIGN_OUT, who.account().recorded(), Map.of("sessions", ended));
    }

    private Instant idle(Instant now) {
        return now.minus(settings.idle());
    }

    private Instant oldest(Instant now) {
        return now.minus(settings.longest());
    }
}
