package vn.lienminh.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What a later layout of a form has changed (so sánh hai phiên bản), line by line in the order of the later one; what
/// was taken away stands at the end.
public final class FormDifference {

    /// Several may hold of one line.
    public enum Change {
        ADDED,
        REMOVED,
        /// another place within its section
        MOVED,
        /// another section
        REGROUPED,
        /// another name in the catalogue
        RENAMED,
        /// on the form, and no longer asked for
        GREYED,
        ASKED_AGAIN
    }

    /// @param section as the reader calls it
    public record Place(String section, int position, String name, boolean asked) {}

    public record Row(
            FormSection.FormLine line,
            @Nullable Place before,
            @Nullable Place after,
            Set<Change> changes) {}

    private FormDifference() {}

    /// @param title of a section, and the name of a line in the former layout; likewise in the later one
    public static List<Row> of(
            List<FormSection> before,
            List<FormSection> after,
            BiFunction<FormSection, FormSection.FormLine, Place> then,
            BiFunction<FormSection, FormSection.FormLine, Place> now) {
        Map<String, Place> old = places(before, then);
        Map<String, Place> fresh = places(after, now);
        Set<String> stays = inOrder(old, fresh);
        List<Row> rows = new ArrayList<>();
        for (FormSection section : after)
            for (FormSection.FormLine line : section.lines()) {
                Place to = java.util.Objects.requireNonNull(fresh.get(key(line)));
                Place from = old.get(key(line));
                Set<Change> changes = changes(from, to, stays.contains(key(line)));
                if (!changes.isEmpty()) rows.add(new Row(line, from, to, changes));
            }
        for (FormSection section : before)
            for (FormSection.FormLine line : section.lines())
                if (!fresh.containsKey(key(line)))
                    rows.add(new Row(line, old.get(key(line)), null, Set.of(Change.REMOVED)));
        return rows;
    }

    private static String key(FormSection.FormLine line) {
        return line.cell() + line.computed();
    }

    private static Map<String, Place> places(
            List<FormSection> sections, BiFunction<FormSection, FormSection.FormLine, Place> place) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (FormSection section : sections)
            for (FormSection.FormLine line : section.lines()) {
                Place at = place.apply(section, line);
                places.put(key(line), new Place(at.section, places.size() + 1, at.name, at.asked));
            }
        return places;
    }

    private static Set<Change> changes(@Nullable Place from, Place to, boolean stays) {
        if (from == null) return Set.of(Change.ADDED);
        Set<Change> changes = new java.util.TreeSet<>();
        if (!from.section.equals(to.section)) changes.add(Change.REGROUPED);
        else if (!stays) changes.add(Change.MOVED);
        if (!from.name.equals(to.name)) changes.add(Change.RENAMED);
        if (from.asked && !to.asked) changes.add(Change.GREYED);
        if (!from.asked && to.asked) changes.add(Change.ASKED_AGAIN);
        return changes;
    }

    /// The longest run of lines that follow one another in both: the others were moved.
    private static Set<String> inOrder(Map<String, Place> old, Map<String, Place> fresh) {
        List<String> common = fresh.keySet().stream().filter(old::containsKey).toList();
        int[] length = new int[common.size()];
        int[] before = new int[common.size()];
        int last = -1;
        for (int i = 0; i < common.size(); i++) {
            length[i] = 1;
            before[i] = -1;
            for (int j = 0; j < i; j++)
                if (at(old, common.get(j)) < at(old, common.get(i)) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            if (last < 0 || length[i] > length[last]) last = i;
        }
        Set<String> stays = new HashSet<>();
        for (int i = last; i >= 0; i = before[i]) stays.add(common.get(i));
        return stays;
    }

    private static int at(Map<String, Place> places, String key) {
        return java.util.Objects.requireNonNull(places.get(key)).position;
    }
}
