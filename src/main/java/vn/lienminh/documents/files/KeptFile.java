package vn.lienminh.documents.files;

import java.time.Instant;

/// A file that was handed in, without its bytes (tệp đã nộp).
///
/// @param subject the address of what it belongs to, such as `score:DBSH/2017/LM37/I.1`
/// @param name as its owner named it, without folders
/// @param size in bytes
/// @param hash SHA-256 of its bytes in hexadecimal digits
public record KeptFile(
        long id, String subject, String name, KeptKind kind, int size, String hash, Instant keptAt, String keptBy) {}
