package vn.lienminh.reporting.web;

/// One thing to be done.
///
/// @param kind `returned`, `answer` or `begun`
/// @param from who it comes from, and when; empty: nobody
public record TaskView(String kind, String what, String about, String from, String address) {}
