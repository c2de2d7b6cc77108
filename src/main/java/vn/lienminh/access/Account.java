package vn.lienminh.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in (tài khoản). The records keep `account:` and the login, which is never given again.
///
/// @param answered a password is set: the invitation was answered
public record Account(
        int id,
        String login,
        String name,
        String mail,
        boolean answered,
        @Nullable Instant closed) {
    static final String PREFIX = "account:";

    public boolean open() {
        return closed == null;
    }

    public AccountState state() {
        if (!open()) return AccountState.CLOSED;
        return answered ? AccountState.OPEN : AccountState.INVITED;
    }

    /// As the records name them.
    String recorded() {
        return PREFIX + login;
    }
}
