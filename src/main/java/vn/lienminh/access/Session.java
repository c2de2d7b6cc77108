package vn.lienminh.access;

import java.time.Instant;

/// One browser in which somebody is signed in (phiên đăng nhập).
///
/// @param agent what the browser says it is
public record Session(long id, Instant made, Instant seen, String address, String agent) {}
