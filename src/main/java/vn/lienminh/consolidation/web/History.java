package vn.lienminh.consolidation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienminh.consolidation.Explanation;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Vietnamese;

/// Tells how a figure changed, newest first; first reports that came together are one event.
///
/// @param whole what all of them together are called
record History(Explanation explanation, Wording words, Map<String, String> areas, String whole) {

    List<ExplanationView.Event> events() {
        List<ExplanationView.Event> events = new ArrayList<>();
        List<Explanation.Change> changes = explanation.changes();
        for (int i = 0; i < changes.size(); ) {
            int next = i + 1;
            while (next < changes.size() && together(changes.get(i), changes.get(next))) next++;
            events.add(next - i > 1 ? firsts(changes.subList(i, next)) : one(changes.get(i)));
            i = next;
        }
        return events;
    }

    private static boolean together(Explanation.Change newer, Explanation.Change older) {
        return first(newer) && first(older) && newer.reason().equals(older.reason());
    }

    private static boolean first(Explanation.Change change) {
        return change.before() == Amount.Missing.NOT_REPORTED;
    }

    private ExplanationView.Event firsts(List<Explanation.Change> changes) {
        Explanation.Change last = changes.getFirst();
        return event(
                last,
                words.t(
                        "explain.event.first",
                        "n",
                        "" + changes.size(),
                        "units",
                        words.t("units." + explanation.of()),
                        "whole",
                        whole,
                        "total",
                        amount(last.totalAfter()),
                        "reason",
                        last.reason()));
    }

    private ExplanationView.Event one(Explanation.Change change) {
        return event(
                change,
                words.t(
                        "explain.event",
                        "area",
                        areas.getOrDefault(change.organisation(), change.name()),
                        "before",
                        amount(change.before()),
                        "after",
                        amount(change.after()),
                        "whole",
                        whole,
                        "totalBefore",
                        amount(change.totalBefore()),
                        "total",
                        amount(change.totalAfter()),
                        "reason",
                        change.reason()));
    }

    private static ExplanationView.Event event(Explanation.Change change, String text) {
        return new ExplanationView.Event(Vietnamese.moment(change.at()), text);
    }

    private String amount(Amount amount) {
        return words.amounts().amount(explanation.indicator(), amount);
    }
}
