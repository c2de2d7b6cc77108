package vn.lienminh.emulation.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Texts;

/// Gathers what all parts know of a year.
@Component
class Watches {
    private final ObjectProvider<StepWatch> watches;

    Watches(ObjectProvider<StepWatch> watches) {
        this.watches = watches;
    }

    /// Where several speak of one step, the first that counts gives the numbers; the conditions are those of all.
    StepReport of(String cluster, int year, Step step, Texts texts) {
        StepReport all = StepReport.UNKNOWN;
        for (StepWatch watch : watches.orderedStream().toList())
            if (watch.steps().contains(step)) all = joined(all, watch.of(cluster, year, step, texts));
        return all;
    }

    private static StepReport joined(StepReport one, StepReport other) {
        boolean counted = one.owed() > 0;
        Set<OrganisationId> waiting = new LinkedHashSet<>(one.waiting());
        waiting.addAll(other.waiting());
        List<StepReport.Condition> conditions = new ArrayList<>(one.conditions());
        conditions.addAll(other.conditions());
        String between = one.others().isEmpty() || other.others().isEmpty() ? "" : ", ";
        return new StepReport(
                counted ? one.done() : other.done(),
                counted ? one.owed() : other.owed(),
                List.copyOf(waiting),
                one.others() + between + other.others(),
                conditions,
                one.address().isEmpty() ? other.address() : one.address());
    }

    List<OpenItem> open(String cluster, int year, Texts texts) {
        return watches.orderedStream()
                .flatMap(watch -> watch.open(cluster, year, texts).stream())
                .sorted(Comparator.comparing(OpenItem::kind))
                .collect(Collectors.toList());
    }
}
