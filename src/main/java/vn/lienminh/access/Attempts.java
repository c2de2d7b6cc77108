package vn.lienminh.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How often a password may be tried (giới hạn số lần thử). Who tries from a browser that the account knows is
/// counted by that browser alone: nobody elsewhere can lock it out. Everybody else is counted by account and
/// address together, with growing delays; by address, for those who try one password on many accounts; and by
/// account, for those who have many addresses.
@Component
class Attempts {
    /// @param free attempts before the first delay
    /// @param first delay, doubled with each attempt after it
    /// @param longest delay
    /// @param remembered after so long without an attempt it begins anew
    record Limit(int free, Duration first, Duration longest, Duration remembered) {}

    record Bucket(String name, Limit limit) {}

    /// What one attempt may do.
    sealed interface Answer {
        /// @param left attempts before the next one has to wait
        record Open(int left) implements Answer {}

        record Closed(Duration delay) implements Answer {
            /// For the sentence that says so.
            Map<String, String> values() {
                return Map.of("seconds", "" + delay.toSeconds(), "minutes", "" + (delay.toMinutes() + 1));
            }
        }
    }

    static final Limit OWN = new Limit(5, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofDays(1));
    private static final Limit ADDRESS =
            new Limit(50, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(1));
    private static final Limit ACCOUNT =
            new Limit(100, Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Limit LETTERS_TO =
            new Limit(3, Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofDays(1));
    private static final Limit LETTERS_FROM =
            new Limit(30, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(1));

    private final AttemptStore store;

    Attempts(AttemptStore store) {
        this.store = store;
    }

    static List<Bucket> fromKnownDevice(String login, Token device) {
        return List.of(new Bucket("device " + HexFormat.of().formatHex(device.digest()) + " " + login, OWN));
    }

    static List<Bucket> from(String login, String address) {
        return List.of(
                new Bucket("pair " + address + " " + login, OWN),
                new Bucket("address " + address, ADDRESS),
                new Bucket("account " + login, ACCOUNT));
    }

    /// Somebody who is in already, asked again.
    static List<Bucket> inside(String login, long session) {
        return List.of(new Bucket("inside " + session, OWN), new Bucket("inside account " + login, ACCOUNT));
    }

    /// Letters that somebody asks for without having signed in.
    static List<Bucket> letters(String login, String address) {
        return List.of(
                new Bucket("letters from " + address, LETTERS_FROM), new Bucket("letters to " + login, LETTERS_TO));
    }

    /// Counts one attempt in all of them, up to the first that is closed.
    Answer claim(List<Bucket> buckets, Instant now) {
        int left = Integer.MAX_VALUE;
        for (Bucket bucket : buckets) {
            var made = store.claim(bucket, now);
            if (made.isEmpty()) {
                Instant opens = store.openAt(bucket).orElse(now);
                return new Answer.Closed(Duration.between(now, opens).plusSeconds(1));
            }
            left = Math.min(left, Math.max(0, bucket.limit().free() - made.get()));
        }
        return new Answer.Open(left);
    }

    /// The password was right: what this person tried before is forgotten, what others did from the address is not.
    void succeeded(List<Bucket> buckets, Instant now) {
        for (Bucket bucket : buckets)
            if (bucket.limit() == OWN) store.clear(bucket);
            else store.uncount(bucket, now);
    }

    void sweep(Instant now) {
        store.sweep(now.minus(OWN.remembered()));
    }
}
