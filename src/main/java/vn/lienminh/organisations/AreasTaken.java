package vn.lienminh.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;

/// On no day do two alliances report on one area: its figures would be counted twice. Cooperatives share their
/// commune.
final class AreasTaken {
    private final States known;
    private final Set<String> wrong;

    /// @param wrong organisations of which the file says something wrong: they are in nobody's way yet
    AreasTaken(States known, Set<String> wrong) {
        this.known = known;
        this.wrong = wrong;
    }

    /// Tells each row of an alliance whose area another alliance has at the same time.
    void among(Collection<Timeline> timelines, RowReader reader) {
        Set<String> changed = new HashSet<>(wrong);
        Map<TerritoryId, List<Timeline.Step>> byArea = new HashMap<>();
        for (Timeline timeline : timelines)
            for (Timeline.Step step : timeline.steps()) {
                if (step.state().kind() != Organisation.Kind.PROVINCIAL_ALLIANCE) continue;
                changed.add(step.state().code());
                if (step.state().area() != null)
                    byArea.computeIfAbsent(step.state().area(), a -> new ArrayList<>())
                            .add(step);
            }
        byArea.forEach((area, steps) -> {
            for (Organisation other : known.alliancesOf(area))
                if (!changed.contains(other.code())) steps.add(new Timeline.Step(other, null));
            clashes(steps, reader);
        });
    }

    /// In the order of time, each against the one that lasts longest of those before it.
    private static void clashes(List<Timeline.Step> steps, RowReader reader) {
        steps.sort(Comparator.comparing((Timeline.Step s) -> s.state().from())
                .thenComparing(s -> s.state().code()));
        Set<Timeline.Step> told = new HashSet<>();
        Timeline.@Nullable Step longest = null;
        for (Timeline.Step step : steps) {
            if (longest != null && lasts(longest, step) && !sameOrganisation(longest, step)) {
                if (told.add(step)) tell(step, longest, reader);
                if (told.add(longest)) tell(longest, step, reader);
            }
            if (longest == null || endsBefore(longest, step)) longest = step;
        }
    }

    private static boolean sameOrganisation(Timeline.Step one, Timeline.Step other) {
        return one.state().code().equals(other.state().code());
    }

    /// The first has not ended when the second begins.
    private static boolean lasts(Timeline.Step first, Timeline.Step second) {
        return first.state().until() == null
                || first.state().until().isAfter(second.state().from());
    }

    private static boolean endsBefore(Timeline.Step one, Timeline.Step other) {
        if (one.state().until() == null) return false;
        return other.state().until() == null
                || one.state().until().isBefore(other.state().until());
    }

    private static void tell(Timeline.Step step, Timeline.Step other, RowReader reader) {
        if (step.line() == null) return;
        reader.fault(
                step.line().row(),
                "area",
                OrganisationsRefusal.O114_AREA_TAKEN,
                Map.of(
                        "found", step.line().row().get("area"),
                        "expected", other.state().code()));
    }
}
