package vn.lienminh.indicators.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lienminh.indicators.FormSection;

/// The draft of a form as its page sends it: `vi.0` names a section, `in.c12` says in which section cell 12 stands,
/// `at.c12` where there, `ask.c12` that it is asked for; `x` in place of `c12` and a code for what is computed.
final class DesignForm {
    private DesignForm() {}

    static String key(FormSection.FormLine line) {
        return line.cell() == 0 ? "x" + line.computed() : "c" + line.cell();
    }

    private record Placed(int at, FormSection.FormLine line) {}

    static List<FormSection> sections(Map<String, String> fields) {
        Map<Integer, List<Placed>> lines = new TreeMap<>();
        fields.forEach((name, section) -> {
            if (!name.matches("in\\.(c[0-9]{1,6}|x[A-Z0-9_.]{1,40})") || section.isEmpty()) return;
            String key = name.substring(3);
            boolean cell = key.startsWith("c");
            lines.computeIfAbsent(number(section), k -> new ArrayList<>())
                    .add(new Placed(
                            number(fields.getOrDefault("at." + key, "0")),
                            new FormSection.FormLine(
                                    cell ? number(key.substring(1)) : 0,
                                    cell ? "" : key.substring(1),
                                    cell && fields.containsKey("ask." + key))));
        });
        List<FormSection> sections = new ArrayList<>();
        for (int i = 0; fields.containsKey("vi." + i); i++) {
            String title = fields.getOrDefault("vi." + i, "").strip();
            List<Placed> placed = lines.getOrDefault(i, new ArrayList<>());
            if (title.isEmpty() && placed.isEmpty()) continue;
            placed.sort(Comparator.comparingInt(Placed::at));
            sections.add(new FormSection(
                    title,
                    fields.getOrDefault("en." + i, "").strip(),
                    fields.containsKey("total." + i),
                    placed.stream().map(Placed::line).toList()));
        }
        return sections;
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
