package vn.lienminh.reporting.workbooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.documents.Grid;

/// What the hidden sheet of a form's workbook says (khóa của biểu): whose it is, from which form, and what it was
/// filled
/// from, cell by cell, under one checksum.
///
/// @param form with its version: `BC.T v2`
/// @param over the revision that it was filled from; 0: none
/// @param cells by the numbers of the form
record FormKeys(String form, String organisation, String period, int over, Map<Integer, Was> cells) {
    static final String SHEET = "_lienminh";

    /// @param base the entry that it was filled from; 0: none
    /// @param text as it would be typed
    record Was(String code, long base, String text, String note) {}

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("key", "value"));
        rows.add(List.of("form", form));
        rows.add(List.of("organisation", organisation));
        rows.add(List.of("period", period));
        rows.add(List.of("over", "" + over));
        rows.add(List.of("checksum", checksum()));
        rows.add(List.of("cell", "code", "base", "text", "note"));
        cells.forEach(
                (number, was) -> rows.add(List.of("" + number, was.code(), "" + was.base(), was.text(), was.note())));
        return rows;
    }

    private String checksum() {
        StringBuilder text = new StringBuilder(form + "\n" + organisation + "\n" + period + "\n" + over + "\n");
        cells.forEach(
                (number, was) -> text.append(number).append('\t').append(was).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Empty when somebody changed it.
    static Optional<FormKeys> read(Grid sheet) {
        Map<String, String> keys = new LinkedHashMap<>();
        Map<Integer, Was> cells = new LinkedHashMap<>();
        for (Grid.Line line : sheet.lines()) {
            if (line.text(1).matches("[0-9]{1,6}"))
                cells.put(
                        Integer.parseInt(line.text(1)),
                        new Was(line.text(2), number(line.text(3)), line.text(4), line.text(5)));
            else keys.put(line.text(1), line.text(2));
        }
        FormKeys read = new FormKeys(
                keys.getOrDefault("form", ""),
                keys.getOrDefault("organisation", ""),
                keys.getOrDefault("period", ""),
                (int) number(keys.getOrDefault("over", "")),
                cells);
        return read.checksum().equals(keys.get("checksum")) ? Optional.of(read) : Optional.empty();
    }

    private static long number(String digits) {
        return digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) : 0;
    }
}
