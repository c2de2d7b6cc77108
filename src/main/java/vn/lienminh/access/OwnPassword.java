package vn.lienminh.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// The door of asking for the password once more (gõ lại mật khẩu), counted as at the sign-in: whoever finds an open
/// session cannot try it out.
@Service
public class OwnPassword {
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Clock clock;

    OwnPassword(AccountStore accounts, Passwords passwords, Attempts attempts, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    /// @param field where it was typed, for the sentence of a refusal
    public Outcome<Proved> prove(SignedIn who, String typed, String field) {
        String login = who.account().login();
        List<Attempts.Bucket> buckets = Attempts.inside(login, who.session());
        return switch (attempts.claim(buckets, clock.instant())) {
            case Attempts.Answer.Closed closed -> refused(field, AccessRefusal.A102_WAIT, closed.values());
            case Attempts.Answer.Open open -> {
                Optional<String> encoded = accounts.password(login);
                Optional<Boolean> same = passwords.matches(typed, encoded);
                if (same.isEmpty()) yield refused(field, AccessRefusal.A118_BUSY, Map.of());
                // comparing takes its time: meanwhile a mailed link may have set another
                if (!same.get() || !accounts.password(login).equals(encoded))
                    yield refused(field, AccessRefusal.A123_NOT_THE_PASSWORD, Map.of());
                attempts.succeeded(buckets, clock.instant());
                yield Outcome.done(new Proved(who));
            }
        };
    }

    private static Outcome<Proved> refused(String field, AccessRefusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(Place.NOWHERE.at(field), why, values));
    }
}
