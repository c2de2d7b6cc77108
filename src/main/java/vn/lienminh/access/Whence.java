package vn.lienminh.access;

/// From where somebody knocks (nơi truy cập).
///
/// @param agent what the browser says it is
public record Whence(String address, String agent) {}
