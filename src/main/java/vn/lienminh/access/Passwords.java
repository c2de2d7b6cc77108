package vn.lienminh.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;

/// Passwords (mật khẩu): Argon2id with 19 MB and two passes; a new one is long, and not easy to guess.
@Component
class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KILOBYTES = 19_456;
    private static final int PASSES = 2;

    /// Of 0 to 4; from 3 on a guesser with a copy of the database needs years.
    private static final int STRONG = 3;

    /// What everybody here thinks of first.
    private static final List<String> OURS =
            List.of("lienminh", "hoptacxa", "htx", "vietnam", "matkhau", "thidua", "baocao", "hanoi", "lmhtx");

    /// Guessing is slow work: at most two at once, so that it leaves the machine to those who type figures.
    private static final int AT_ONCE = 2;

    private static final int PATIENCE = 10;

    /// Compared with when there is no account, so that it takes as long as with one: of random bits that nobody
    /// kept.
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$" + "qIrCyWsnnwcy+jwzxO46Dw$ocs9gdYqPQ1rsDJZtfhjueLCvkb9tabDVZ0GmbZTiC8";

    /// Its dictionaries are read once, when the first password is chosen.
    private static final class Judge {
        static final Zxcvbn JUDGE = new Zxcvbn();
    }

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(SALT, HASH, LANES, KILOBYTES, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /// The keyboards of two machines may send one letter with its accent in two ways.
    private static String tidy(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    String encode(String password) {
        return argon.encode(tidy(password));
    }

    /// Empty when too many others are being compared.
    Optional<Boolean> matches(String password, Optional<String> encoded) {
        try {
            if (!places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            boolean same = password.length() <= LONGEST && argon.matches(tidy(password), encoded.orElse(NOBODYS));
            return Optional.of(same && encoded.isPresent());
        } finally {
            places.release();
        }
    }

    /// Why it cannot be a new password.
    ///
    /// @param known about its owner: name, login, organisation
    List<Fault> faults(String password, String repeated, List<String> known) {
        if (password.length() < SHORTEST)
            return List.of(fault("password", AccessRefusal.A103_TOO_SHORT, Map.of("least", "" + SHORTEST)));
        if (password.length() > LONGEST)
            return List.of(fault("password", AccessRefusal.A104_TOO_LONG, Map.of("most", "" + LONGEST)));
        if (strength(tidy(password), known) < STRONG)
            return List.of(fault("password", AccessRefusal.A105_EASY, Map.of()));
        if (!tidy(password).equals(tidy(repeated)))
            return List.of(fault("repeated", AccessRefusal.A106_NOT_THE_SAME, Map.of()));
        return List.of();
    }

    private static Fault fault(String field, AccessRefusal why, Map<String, String> values) {
        return Fault.error(Place.NOWHERE.at(field), why, values);
    }

    /// Looked at without accents too: who writes "mật khẩu" has not thought of something new.
    private static int strength(String password, List<String> known) {
        List<String> words = Stream.concat(
                        OURS.stream(),
                        known.stream()
                                .flatMap(k -> Stream.of(k.split("[\\s@._-]+")))
                                .filter(w -> w.length() > 2))
                .map(Passwords::plain)
                .toList();
        String start = password.length() > 100 ? password.substring(0, 100) : password;
        return Math.min(
                Judge.JUDGE.measure(start, words).getScore(),
                Judge.JUDGE.measure(plain(start).replace(" ", ""), words).getScore());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }
}
