package vn.lienminh.access.programs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.access.AccessAct;
import vn.lienminh.access.AccessRefusal;
import vn.lienminh.access.Accounts;
import vn.lienminh.access.Proved;
import vn.lienminh.access.SignedIn;
import vn.lienminh.access.Token;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// The door of tokens: made by their owner, shown once, taken back at any time. A token may what its owner may at
/// that moment, and of it only what it was made for.
@Service
public class ProgramTokens {
    /// Who finds one in a log knows what it is.
    private static final String BEGINNING = "lm_";

    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DAYS = 366;
    private static final int MOST = 20;

    private final ProgramTokenStore store;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    ProgramTokens(ProgramTokenStore store, Accounts accounts, AuditTrail audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody wants a token for.
    ///
    /// @param until the first day on which it is good for nothing
    public record Wanted(String name, Set<TokenScope> scopes, LocalDate until) {}

    /// @return the secret, to be shown once
    @Transactional
    public Outcome<String> make(Proved proved, Wanted wanted) {
        SignedIn who = proved.who();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Vietnamese.ZONE);
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME)
            return refused("name", AccessRefusal.A130_NO_NAME);
        if (wanted.scopes().isEmpty()) return refused("scopes", AccessRefusal.A131_NO_SCOPE);
        if (!wanted.until().isAfter(today) || wanted.until().isAfter(today.plusDays(LONGEST_DAYS)))
            return refused("until", AccessRefusal.A132_TOKEN_DAYS);
        if (store.of(who.account().id(), now).size() >= MOST) return refused("name", AccessRefusal.A133_MANY_TOKENS);
        Token secret = new Token(BEGINNING + Token.fresh().text());
        Instant until = wanted.until().atStartOfDay(Vietnamese.ZONE).toInstant();
        long id = store.add(secret, who.account().id(), wanted, now, until);
        audit.record(
                who,
                AccessAct.MAKE_TOKEN,
                who.name(),
                Map.of(
                        "token",
                        id,
                        "name",
                        wanted.name(),
                        "scopes",
                        wanted.scopes().stream().map(TokenScope::word).sorted().toList(),
                        "until",
                        wanted.until().toString()));
        return Outcome.done(secret.text());
    }

    private static Outcome<String> refused(String field, AccessRefusal why) {
        return Outcome.refused(Fault.error(Place.NOWHERE.at(field), why));
    }

    /// Those that are good, newest first.
    @Transactional(readOnly = true)
    public List<ProgramToken> of(SignedIn who) {
        return store.of(who.account().id(), clock.instant());
    }

    /// False when it is not one's own, or was taken back before.
    @Transactional
    public boolean revoke(SignedIn who, long id) {
        boolean done = store.revoke(id, who.account().id(), clock.instant());
        if (done) audit.record(who, AccessAct.REVOKE_TOKEN, who.name(), Map.of("token", id));
        return done;
    }

    /// Who asks with a token.
    public Optional<Program> of(String secret) {
        Instant now = clock.instant();
        if (!secret.startsWith(BEGINNING)) return Optional.empty();
        return store.find(new Token(secret), now).flatMap(found -> {
            Instant used = found.token().used();
            if (used == null || used.isBefore(now.minus(NOTED)))
                store.used(found.token().id(), now);
            return accounts.open(found.account())
                    .map(account ->
                            new Program(accounts.acting(account), found.token().scopes()));
        });
    }
}
