package vn.lienminh.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienminh.reporting.Typing;

/// The sheet of many units sent as one form, without script: `c41.HTX7` is the text of a cell of a unit, `seen` what
/// stood there when the form was made. Only what differs was typed.
final class UnitsForm {
    private static final Pattern CELL = Pattern.compile("c([0-9]{1,6})\\.(\\S{1,40})");

    private UnitsForm() {}

    /// A line a unit with its revision, then a line a cell with its entry and its text; a tab between.
    static String seen(List<UnitsView.Row> rows) {
        StringBuilder text = new StringBuilder();
        for (UnitsView.Row row : rows) {
            text.append(row.code()).append('\t').append(row.over()).append('\n');
            for (UnitsView.Cell cell : row.cells())
                if (!cell.number().isEmpty() && !cell.seen().equals("0 "))
                    text.append("c%s.%s\t%s\n".formatted(cell.number(), row.code(), cell.seen()));
        }
        return text.toString();
    }

    /// What was typed, by unit.
    static Map<String, List<Typing>> typings(Map<String, String> fields) {
        Map<String, String> before = new LinkedHashMap<>();
        for (String line : fields.getOrDefault("seen", "").split("\r?\n", -1)) {
            String[] parts = line.split("\t", 2);
            if (parts.length == 2) before.put(parts[0], parts[1]);
        }
        Map<String, List<Typing>> all = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            Matcher cell = CELL.matcher(name);
            if (!cell.matches()) return;
            String[] seen = before.getOrDefault(name, "0 ").split(" ", 2);
            if (text.strip().equals(seen.length == 2 ? seen[1] : "")) return;
            Typing typing = new Typing(
                    (int) number(cell.group(1)),
                    text,
                    null,
                    number(seen[0]),
                    (int) number(before.getOrDefault(cell.group(2), "0")),
                    UUID.randomUUID().toString());
            all.computeIfAbsent(cell.group(2), unit -> new ArrayList<>()).add(typing);
        });
        return all;
    }

    private static long number(String digits) {
        return digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) : 0;
    }
}
