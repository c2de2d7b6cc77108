package vn.lienminh.emulation.ballots;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a ballot stands; `docs/states/ballot.md` draws it.
public enum BallotState {
    /// chuẩn bị: questions, roll and tellers are there; tellers take their codes
    PREPARED,
    /// đang bỏ phiếu
    OPEN,
    /// đã đóng hòm: nobody votes any more, nothing is known
    CLOSED,
    /// đã kiểm: the votes are mixed and counted, tellers sign
    COUNTED,
    /// đã ký
    SIGNED,
    /// đã hủy: envelopes are destroyed unopened
    CANCELLED;

    /// @return empty when the step is not taken from here
    public Optional<BallotState> after(BallotStep step) {
        return switch (step) {
            case TAKE_CODE -> given(this == PREPARED, PREPARED);
            case OPEN -> given(this == PREPARED, OPEN);
            case VOTE -> given(this == OPEN, OPEN);
            case VOTE_ON_PAPER -> given(this == OPEN, OPEN);
            case REMOVE_VOTER -> given(this == OPEN, OPEN);
            case CLOSE -> given(this == OPEN, CLOSED);
            case COUNT_PAPER -> given(this == CLOSED, CLOSED);
            case COUNT -> given(this == CLOSED, COUNTED);
            case SIGN -> given(this == COUNTED, COUNTED);
            case FINISH -> given(this == COUNTED, SIGNED);
            case CANCEL -> given(this == PREPARED || this == OPEN || this == CLOSED, CANCELLED);
        };
    }

    private static Optional<BallotState> given(boolean allowed, BallotState next) {
        return allowed ? Optional.of(next) : Optional.empty();
    }

    public boolean allows(BallotStep step) {
        return after(step).isPresent();
    }

    /// Whether the votes are known.
    public boolean counted() {
        return this == COUNTED || this == SIGNED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BallotState parse(String word) {
        return Arrays.stream(values())
                .filter(s -> s.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
