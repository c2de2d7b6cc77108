package vn.lienminh.access.passkeys;

import java.util.Locale;

/// What a key is asked to sign (thử thách): for one purpose, for whoever it was asked, once, for five minutes.
///
/// @param bytes random
/// @param handle whom the key belongs to or shall, as the key knows it; empty: anybody
record Challenge(byte[] bytes, byte[] handle) {
    static final int MINUTES = 5;

    enum Purpose {
        REGISTER,
        ENTER,
        CONFIRM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
