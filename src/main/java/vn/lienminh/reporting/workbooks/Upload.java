package vn.lienminh.reporting.workbooks;

import java.time.Instant;

/// A workbook that somebody sent (tệp gửi lên).
///
/// @param hash SHA-256 of the file, in hex
public record Upload(long id, String file, String hash, Instant at, String by) {}
