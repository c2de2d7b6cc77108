package vn.lienminh.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// The door to come in by: a login and a password, and a code where the account wants one. It answers alike whether
/// there is such an account or not.
@Service
public class SignIn {
    private final AccountStore accounts;
    private final SessionStore devices;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Authenticators authenticators;
    private final Clock clock;

    SignIn(
            AccountStore accounts,
            SessionStore devices,
            Sessions sessions,
            Attempts attempts,
            Passwords passwords,
            Authenticators authenticators,
            Clock clock) {
        this.accounts = accounts;
        this.devices = devices;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.clock = clock;
    }

    /// What comes of a right answer.
    public sealed interface Step {
        /// @param session what its cookie holds
        /// @param device what the cookie of the browser holds
        /// @param another somebody else was last in this browser: what they left open is not sent any more
        record In(String session, String device, boolean another) implements Step {}

        /// @param ticket that goes with the code
        record CodeWanted(String ticket) implements Step {}
    }

    /// @param device what the cookie of the browser holds; null when it is a new one
    public Outcome<Step> enter(String name, String password, @Nullable String device, Whence whence) {
        String login = login(name);
        List<Attempts.Bucket> buckets = buckets("", login, device, whence);
        return switch (attempts.claim(buckets, clock.instant())) {
            case Attempts.Answer.Closed closed -> closed("password", closed);
            case Attempts.Answer.Open(int left) -> {
                Optional<String> encoded = accounts.password(login);
                Optional<Boolean> same = passwords.matches(password, encoded);
                if (same.isEmpty()) yield refused("password", AccessRefusal.A118_BUSY, Map.of());
                if (!same.get()) yield refused("password", AccessRefusal.A101_WRONG, Map.of("left", "" + left));
                // comparing takes its time: meanwhile its owner may have set another, or the account was closed
                if (!accounts.password(login).equals(encoded))
                    yield refused("password", AccessRefusal.A101_WRONG, Map.of("left", "" + left));
                attempts.succeeded(buckets, clock.instant());
                Account account = accounts.find(login).orElseThrow();
                if (authenticators.has(account)) yield Outcome.done(new Step.CodeWanted(authenticators.ask(account)));
                yield Outcome.done(open(account, device, whence));
            }
        };
    }

    /// @param code of the phone, or one of those on paper
    public Outcome<Step> confirm(String ticket, String code, @Nullable String device, Whence whence) {
        return confirm(ticket, account -> right(account, code), device, whence);
    }

    private Outcome<Account> right(Account account, String code) {
        return authenticators.accepts(account, code)
                ? Outcome.done(account)
                : Outcome.refused(Fault.error(Place.NOWHERE.at("code"), AccessRefusal.A124_NOT_THE_CODE));
    }

    /// Whose ticket it is that waits for the second step.
    public Optional<Account> asked(String ticket) {
        return authenticators.asked(ticket);
    }

    /// @param proof of the second step, other than a code; asked once, and counted like a code
    public Outcome<Step> confirm(
            String ticket, Function<Account, Outcome<Account>> proof, @Nullable String device, Whence whence) {
        Optional<Account> asked = asked(ticket);
        if (asked.isEmpty()) return Outcome.refused(Fault.error(Place.NOWHERE, AccessRefusal.A107_LINK_OVER));
        Account account = asked.get();
        List<Attempts.Bucket> buckets = buckets("code ", account.login(), device, whence);
        return switch (attempts.claim(buckets, clock.instant())) {
            case Attempts.Answer.Closed closed -> closed("code", closed);
            case Attempts.Answer.Open open -> {
                Outcome<Account> proved = proof.apply(account);
                if (!proved.faults().isEmpty()) yield Outcome.refused(proved.faults());
                if (!authenticators.uses(ticket))
                    yield Outcome.refused(Fault.error(Place.NOWHERE, AccessRefusal.A107_LINK_OVER));
                attempts.succeeded(buckets, clock.instant());
                yield Outcome.done(open(account, device, whence));
            }
        };
    }

    /// Somebody who has proved by a mailed link who they are; a code is wanted as ever.
    public Step enter(Account account, @Nullable String device, Whence whence) {
        return authenticators.has(account)
                ? new Step.CodeWanted(authenticators.ask(account))
                : open(account, device, whence);
    }

    /// Somebody who has signed with a key that only its owner's finger, face or PIN opens: both steps in one.
    public Step enterByKey(Account account, @Nullable String device, Whence whence) {
        return open(account, device, whence);
    }

    private Step open(Account account, @Nullable String device, Whence whence) {
        String browser = device == null ? Token.fresh().text() : device;
        boolean another = devices.last(new Token(browser))
                .filter(last -> last != account.id())
                .isPresent();
        return new Step.In(sessions.open(account, browser, whence), browser, another);
    }

    private List<Attempts.Bucket> buckets(String step, String login, @Nullable String device, Whence whence) {
        if (device == null || !devices.known(new Token(device), login))
            return Attempts.from(step + login, whence.address());
        return Attempts.fromKnownDevice(step + login, new Token(device));
    }

    private static Outcome<Step> closed(String field, Attempts.Answer.Closed closed) {
        return refused(field, AccessRefusal.A102_WAIT, closed.values());
    }

    private static Outcome<Step> refused(String field, AccessRefusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(Place.NOWHERE.at(field), why, values));
    }

    /// As typed on a phone, with a capital and a space.
    static String login(String typed) {
        String tidy = typed.strip().toLowerCase(Locale.ROOT);
        return tidy.length() > 80 ? tidy.substring(0, 80) : tidy;
    }
}
