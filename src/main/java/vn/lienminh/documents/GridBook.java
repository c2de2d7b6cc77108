package vn.lienminh.documents;

import java.util.List;

/// A workbook as somebody keeps it (sổ tính của người dùng); a CSV file is one with a single sheet.
///
/// @param hash SHA-256 of the file, in hex
public record GridBook(String file, String hash, List<Grid> sheets) {}
