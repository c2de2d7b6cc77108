package vn.lienminh.emulation.ballots.web;

import java.util.List;

/// The form of a ballot that is prepared, ready to be written.
public record NewBallotView(
        String title,
        String address,
        List<String> refused,
        List<Proposed> proposed,
        List<BallotsView.Option> members,
        List<BallotsView.Option> tellers,
        String needed,
        boolean recusal) {

    /// How many questions can be put by hand at once.
    public static final int FREE = 3;

    /// How many tellers are offered.
    public static final int TELLERS = 3;

    public record Proposed(String subject, String title, String detail) {}
}
