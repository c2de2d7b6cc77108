package vn.lienminh.access.passkeys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.access.AccessAct;
import vn.lienminh.access.AccessRefusal;
import vn.lienminh.access.Account;
import vn.lienminh.access.Accounts;
import vn.lienminh.access.Proved;
import vn.lienminh.access.SignedIn;
import vn.lienminh.access.Token;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// The door of keys: registered by who has typed the password again, then enough by themselves to sign in, or in
/// place of the code of the second step.
@Service
public class Passkeys {
    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 80;
    private static final int MOST = 10;
    private static final byte[] ANYBODY = {};

    private final PasskeyStore store;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ceremony ceremony = new Ceremony();

    Passkeys(PasskeyStore store, Accounts accounts, AuditTrail audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Passkey> of(SignedIn who) {
        return store.of(who.account().id());
    }

    /// Whether there is one that is taken.
    @Transactional(readOnly = true)
    public boolean has(Account account) {
        return store.of(account.id()).stream().anyMatch(k -> k.doubted() == null);
    }

    /// @param bound what the answer has to come from: the session
    /// @return what the browser is asked
    @Transactional
    public Outcome<Map<String, Object>> begin(Proved proved, String name, Token bound, RelyingParty party) {
        if (!party.named()) return refused("passkey-name", AccessRefusal.A142_NO_HOST_NAME);
        if (name.isBlank() || name.strip().length() > LONGEST_NAME)
            return refused("passkey-name", AccessRefusal.A130_NO_NAME);
        Account account = proved.who().account();
        List<PasskeyStore.Found> known = store.keys(account.id());
        if (known.size() >= MOST) return refused("passkey-name", AccessRefusal.A143_MANY_PASSKEYS);
        byte[] handle = known.isEmpty() ? random() : known.getFirst().key().handle();
        Challenge challenge = ask(Challenge.Purpose.REGISTER, bound, handle);
        return Outcome.done(Options.toRegister(challenge, account, known, party));
    }

    private Challenge ask(Challenge.Purpose purpose, Token bound, byte[] handle) {
        Challenge challenge = new Challenge(random(), handle);
        Instant now = clock.instant();
        store.ask(challenge, purpose, bound.digest(), now, now.plus(Duration.ofMinutes(Challenge.MINUTES)));
        return challenge;
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Transactional
    public Outcome<Account> finish(SignedIn who, String name, String answer, Token bound, RelyingParty party) {
        Instant now = clock.instant();
        Optional<Challenge> asked = store.take(Challenge.Purpose.REGISTER, bound.digest(), now);
        Optional<KeptKey> key = asked.flatMap(challenge -> ceremony.register(answer, challenge, party));
        String tidy =
                name.strip().substring(0, Math.min(LONGEST_NAME, name.strip().length()));
        Optional<Long> id = key.flatMap(k -> store.add(who.account().id(), k, tidy, now));
        if (id.isEmpty()) return refused("passkey-name", AccessRefusal.A140_NOT_THE_PASSKEY);
        audit.record(who, AccessAct.ADD_PASSKEY, who.name(), Map.of("passkey", id.get(), "name", tidy));
        return Outcome.done(who.account());
    }

    /// False when it is not one's own.
    @Transactional
    public boolean remove(SignedIn who, long id) {
        boolean removed = store.remove(id, who.account().id());
        if (removed) audit.record(who, AccessAct.REMOVE_PASSKEY, who.name(), Map.of("passkey", id));
        return removed;
    }

    /// Whoever has a key for this house may come in with it.
    ///
    /// @param visit what the answer has to come from: the browser that asked
    @Transactional
    public Map<String, Object> askToEnter(Token visit, RelyingParty party) {
        return Options.toSign(ask(Challenge.Purpose.ENTER, visit, ANYBODY), List.of(), party);
    }

    @Transactional
    public Outcome<Account> enter(String answer, Token visit, RelyingParty party) {
        Instant now = clock.instant();
        Optional<Challenge> asked = store.take(Challenge.Purpose.ENTER, visit.digest(), now);
        Optional<PasskeyStore.Found> key = ceremony.credential(answer).flatMap(store::find);
        if (asked.isEmpty() || key.isEmpty()) return refused("", AccessRefusal.A140_NOT_THE_PASSKEY);
        return check(answer, key.get(), asked.get(), party);
    }

    /// In place of a code: one of the keys of that account.
    @Transactional
    public Map<String, Object> askToConfirm(Account account, Token ticket, RelyingParty party) {
        List<PasskeyStore.Found> keys = store.keys(account.id());
        byte[] handle = keys.isEmpty() ? random() : keys.getFirst().key().handle();
        return Options.toSign(ask(Challenge.Purpose.CONFIRM, ticket, handle), keys, party);
    }

    @Transactional
    public Outcome<Account> confirm(Account account, String answer, Token ticket, RelyingParty party) {
        Optional<Challenge> asked = store.take(Challenge.Purpose.CONFIRM, ticket.digest(), clock.instant());
        Optional<PasskeyStore.Found> key =
                ceremony.credential(answer).flatMap(store::find).filter(k -> k.account() == account.id());
        if (asked.isEmpty() || key.isEmpty()) return refused("", AccessRefusal.A140_NOT_THE_PASSKEY);
        return check(answer, key.get(), asked.get(), party);
    }

    private Outcome<Account> check(String answer, PasskeyStore.Found key, Challenge asked, RelyingParty party) {
        Optional<Account> account = accounts.open(key.account());
        if (account.isEmpty()) return refused("", AccessRefusal.A140_NOT_THE_PASSKEY);
        if (key.doubted()) return refused("", AccessRefusal.A141_PASSKEY_DOUBTED);
        return switch (ceremony.check(answer, key.key(), asked, party)) {
            case Ceremony.Verdict.Wrong wrong -> refused("", AccessRefusal.A140_NOT_THE_PASSKEY);
            case Ceremony.Verdict.WentBack back -> doubted(account.get(), key);
            case Ceremony.Verdict.Right right ->
                store.used(key, right, clock.instant())
                        ? Outcome.done(account.get())
                        : refused("", AccessRefusal.A140_NOT_THE_PASSKEY);
        };
    }

    /// Its owner reads so on the page of the account.
    private Outcome<Account> doubted(Account account, PasskeyStore.Found key) {
        store.doubt(key.id(), clock.instant());
        audit.record(
                accounts.acting(account),
                AccessAct.DOUBT_PASSKEY,
                accounts.acting(account).name(),
                Map.of("passkey", key.id()));
        log.atWarn()
                .addKeyValue("account", account.id())
                .addKeyValue("passkey", key.id())
                .log("the counter of a passkey went back");
        return refused("", AccessRefusal.A141_PASSKEY_DOUBTED);
    }

    private static <T> Outcome<T> refused(String field, AccessRefusal why) {
        return Outcome.refused(Fault.error(field.isEmpty() ? Place.NOWHERE : Place.NOWHERE.at(field), why));
    }
}
