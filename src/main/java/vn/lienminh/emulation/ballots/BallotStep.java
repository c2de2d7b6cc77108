package vn.lienminh.emulation.ballots;

import java.util.Locale;

/// What is done with a ballot.
public enum BallotStep {
    TAKE_CODE,
    OPEN,
    VOTE,
    VOTE_ON_PAPER,
    REMOVE_VOTER,
    CLOSE,
    COUNT_PAPER,
    COUNT,
    SIGN,
    /// follows from the last teller's signature
    FINISH,
    CANCEL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
