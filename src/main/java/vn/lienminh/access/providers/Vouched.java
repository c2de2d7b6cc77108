package vn.lienminh.access.providers;

/// Whom a provider vouches for (người được nơi đăng nhập xác nhận).
///
/// @param subject the name that never changes there
/// @param name what the claim says; empty: it says nothing, or is not confirmed
/// @param shown the signed statement itself
public record Vouched(String subject, String name, String shown) {}
