package vn.lienminh.access;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where an account stands (tình trạng tài khoản); drawn in docs/states/account.md.
public enum AccountState {
    /// no password was chosen yet (chưa nhận lời mời)
    INVITED,
    /// in use (đang dùng)
    OPEN,
    /// nobody comes in by it any more, and its login is never given again (đã đóng)
    CLOSED;

    /// The state after a step; empty when this state does not allow it.
    Optional<AccountState> after(AccountStep step) {
        return Optional.ofNullable(steps().get(step));
    }

    public boolean allows(AccountStep step) {
        return steps().containsKey(step);
    }

    /// The key of its name.
    public String key() {
        return "access.state." + name().toLowerCase(Locale.ROOT);
    }

    private Map<AccountStep, AccountState> steps() {
        Map<AccountStep, AccountState> steps = new EnumMap<>(AccountStep.class);
        if (this == CLOSED) return steps;
        steps.put(AccountStep.INVITE, this);
        steps.put(AccountStep.SIGN_IN, this);
        steps.put(AccountStep.SET_PASSWORD, OPEN);
        steps.put(AccountStep.CLOSE, CLOSED);
        return steps;
    }
}
