package vn.lienminh.emulation.ballots.web;

import java.util.List;

/// What a member checks a count by, ready to be written.
///
/// @param receipts by their own order
public record CheckView(String back, List<String> receipts, List<Loose> questions) {

    /// @param votes as they lie
    public record Loose(int number, String title, String votes, String counted) {}
}
