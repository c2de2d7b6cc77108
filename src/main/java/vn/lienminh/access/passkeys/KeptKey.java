package vn.lienminh.access.passkeys;

/// What is kept of a key to know it again (khóa đã đăng ký).
///
/// @param credential what it calls itself
/// @param handle whom it belongs to, as it knows it
/// @param data with the public key, as the standard writes it
/// @param counter how often it signed, where it counts
/// @param eligible it may be copied to other machines of its owner
record KeptKey(byte[] credential, byte[] handle, byte[] data, long counter, boolean eligible, boolean backedUp) {}
