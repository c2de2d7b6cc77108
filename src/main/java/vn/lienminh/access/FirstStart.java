package vn.lienminh.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// The first visit to an empty house (lần chạy đầu): whoever can read the word on the console makes themselves its
/// administrator. Afterwards there is nothing here.
@Service
public class FirstStart {
    private static final int LETTERS = 20;

    private final AccountStore accounts;
    private final GrantStore grants;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final String word = Base32.groups(Base32.random(new SecureRandom(), LETTERS));

    FirstStart(AccountStore accounts, GrantStore grants, Passwords passwords, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean open() {
        return !accounts.any();
    }

    /// What the console shows; another one each time the program starts.
    public Optional<String> word() {
        return open() ? Optional.of(word) : Optional.empty();
    }

    /// @param shown the word as typed
    @Transactional
    public Outcome<Account> make(String shown, NewAccount wanted, String password, String repeated) {
        if (!same(shown))
            return Outcome.refused(Fault.error(Place.NOWHERE.at("word"), AccessRefusal.A108_NOT_THE_WORD));
        List<Fault> faults = new ArrayList<>(wanted.faults());
        faults.addAll(passwords.faults(password, repeated, List.of(wanted.login(), wanted.name())));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        accounts.lock();
        if (accounts.any()) return Outcome.refused(Fault.error(Place.NOWHERE, AccessRefusal.A107_LINK_OVER));
        return Outcome.done(administrator(wanted, password));
    }

    private Account administrator(NewAccount wanted, String password) {
        Instant now = clock.instant();
        int id = accounts.add(wanted.login(), wanted.name(), wanted.mail(), now).orElseThrow();
        accounts.password(id, passwords.encode(password), now);
        LocalDate today = LocalDate.ofInstant(now, Vietnamese.ZONE);
        Account account = accounts.get(id);
        grants.add(id, Role.ADMINISTRATOR, grants.national(), today, null, account.recorded(), now);
        audit.record(Actor.operator(), AccessAct.MAKE_ADMINISTRATOR, account.recorded(), Map.of());
        return account;
    }

    private boolean same(String shown) {
        String tidy = Base32.groups(shown.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
        return MessageDigest.isEqual(tidy.getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
    }
}
