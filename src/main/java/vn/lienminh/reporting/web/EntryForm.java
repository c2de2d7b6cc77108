package vn.lienminh.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.reporting.Typing;

/// The sheet sent as one form, without script: `c41` is the text of a cell, `n41` the note beside it, `was` what
/// stood there when the form was made. Only what differs was typed.
final class EntryForm {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EntryForm() {}

    /// @param base the entry that was shown
    record Was(
            int cell,
            long base,
            @Nullable String text,
            @Nullable String note) {}

    static String was(List<EntryView.Row> rows) {
        return JSON.writeValueAsString(rows.stream()
                .filter(EntryView.Row::isCell)
                .filter(r -> !r.seen().equals("0 ") || !r.note().isEmpty())
                .map(r -> new Was(
                        Integer.parseInt(r.number()),
                        Long.parseLong(r.seen().substring(0, r.seen().indexOf(' '))),
                        r.text(),
                        r.note()))
                .toList());
    }

    static List<Typing> typings(Map<String, String> fields) {
        Map<Integer, Was> before = new java.util.HashMap<>();
        for (Was was : read(fields.getOrDefault("was", "[]"))) before.put(was.cell(), was);
        int over = number(fields.getOrDefault("over", "0"));
        List<Typing> typings = new ArrayList<>();
        fields.forEach((name, text) -> {
            if (!name.matches("c[0-9]{1,6}")) return;
            int cell = number(name.substring(1));
            Was was = before.getOrDefault(cell, new Was(cell, 0, "", ""));
            String note = fields.getOrDefault("n" + cell, "");
            boolean same = text.strip().equals(Objects.requireNonNullElse(was.text(), ""))
                    && note.strip().equals(Objects.requireNonNullElse(was.note(), ""));
            if (!same)
                typings.add(new Typing(
                        cell, text, note, was.base(), over, UUID.randomUUID().toString()));
        });
        return typings;
    }

    private static List<Was> read(String json) {
        try {
            return List.of(JSON.readValue(json, Was[].class));
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
