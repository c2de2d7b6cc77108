package vn.lienminh.access;

import java.util.Arrays;
import java.util.Locale;

/// What a link or a hidden field opens, once (vé một lần).
enum Ticket {
    /// the first password
    INVITATION,
    /// a new password for a forgotten one
    RESET,
    /// the second step of a sign-in
    CODE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] words(Ticket... tickets) {
        return Arrays.stream(tickets).map(Ticket::word).toArray(String[]::new);
    }
}
