package vn.lienminh.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// The door of the second step (xác thực hai bước): six digits from a program on the phone (TOTP, RFC 6238), each
/// good once, or one of the codes on paper.
@Service
public class Authenticators {
    /// What programs on phones use when nothing else is said.
    private static final int SECRET = 20;

    private static final int RECOVERY_CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuthenticatorStore store;
    private final TicketStore tickets;
    private final AuditTrail audit;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    Authenticators(AuthenticatorStore store, TicketStore tickets, AuditTrail audit, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean has(Account account) {
        return store.confirmed(account.id());
    }

    public int recoveryLeft(SignedIn who) {
        return store.recoveryLeft(who.account().id());
    }

    /// A new secret to be entered on the phone, in base 32; it counts once a code of it was shown.
    @Transactional
    public String begin(Proved proved) {
        SignedIn who = proved.who();
        if (has(who.account())) return "";
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        store.put(who.account().id(), secret, clock.instant());
        return Base32.text(secret);
    }

    /// The first code; from now on one is wanted with each sign-in.
    ///
    /// @return the codes to be kept on paper, shown once
    @Transactional
    public Outcome<List<String>> finish(SignedIn who, String code) {
        int id = who.account().id();
        Optional<Long> step = store.secret(id).flatMap(secret -> step(secret, code));
        if (step.isEmpty() || !store.confirm(id, step.get(), clock.instant())) return notTheCode();
        List<String> recovery = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String one = Base32.groups(Base32.random(RANDOM, 10));
            store.addRecovery(id, recovery(one));
            recovery.add(one);
        }
        audit.record(who, AccessAct.SET_SECOND_STEP, who.account().recorded(), Map.of("on", true));
        return Outcome.done(recovery);
    }

    private static Outcome<List<String>> notTheCode() {
        return Outcome.refused(Fault.error(Place.NOWHERE.at("code"), AccessRefusal.A124_NOT_THE_CODE));
    }

    /// Goes back to the password alone.
    @Transactional
    public void remove(Proved proved) {
        SignedIn who = proved.who();
        store.remove(who.account().id());
        audit.record(who, AccessAct.SET_SECOND_STEP, who.account().recorded(), Map.of("on", false));
    }

    /// After the password: the ticket that has to come back with the code.
    String ask(Account account) {
        Token ticket = Token.fresh();
        Instant now = clock.instant();
        tickets.add(ticket, account.id(), Ticket.CODE, now, now.plusSeconds(300));
        return ticket.text();
    }

    Optional<Account> asked(String ticket) {
        return tickets.find(new Token(ticket), clock.instant(), Ticket.CODE);
    }

    /// Each code once.
    boolean accepts(Account account, String code) {
        Optional<byte[]> secret = store.secret(account.id());
        if (secret.isEmpty()) return false;
        return step(secret.get(), code)
                .map(step -> store.advance(account.id(), step))
                .orElseGet(() -> store.useRecovery(account.id(), recovery(code), clock.instant()));
    }

    /// The ticket is used up by a right proof alone; false when somebody was faster.
    boolean uses(String ticket) {
        return tickets.use(new Token(ticket), clock.instant(), Ticket.CODE);
    }

    /// The time step of a code, of the one before or after at most: clocks of phones differ.
    private Optional<Long> step(byte[] secret, String typed) {
        String code = typed.replaceAll("\\s", "");
        long length = codes.getTimeStep().toSeconds();
        for (int off : new int[] {0, -1, 1}) {
            Instant then = clock.instant().plusSeconds(off * length);
            if (codes(secret, then).equals(code)) return Optional.of(then.getEpochSecond() / length);
        }
        return Optional.empty();
    }

    private String codes(byte[] secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Token recovery(String typed) {
        return new Token(typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
