package vn.lienminh.access;

/// What happens to an account (bước).
public enum AccountStep {
    /// a link to choose a password goes out, once more
    INVITE,
    /// its owner comes in: by password, by a key, or by the organisation's own sign-in
    SIGN_IN,
    /// its owner chooses a password, by a link or on the own page
    SET_PASSWORD,
    CLOSE
}
