package vn.lienminh.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.TerritoryId;

/// The states of one organisation with the rows of a file laid over them.
final class Timeline {
    /// A state, and the row that says it; none where it was known and the file is silent.
    record Step(Organisation state, OrganisationFile.@Nullable Line line) {}

    private final List<Organisation> before;
    private final List<Step> steps;
    private final Set<LocalDate> moves = new HashSet<>();

    private Timeline(List<Organisation> before, List<Step> laid) {
        this.before = before;
        this.steps = new ArrayList<>();
        for (int i = 0; i < laid.size(); i++) {
            Step step = laid.get(i);
            boolean open = step.state().until() == null && i + 1 < laid.size();
            steps.add(open ? endedBy(step, laid.get(i + 1).state().from()) : step);
        }
    }

    static Timeline of(List<Organisation> before, List<OrganisationFile.Line> lines) {
        TreeMap<LocalDate, Step> byDay = new TreeMap<>();
        for (Organisation state : before) byDay.put(state.from(), new Step(state, null));
        for (OrganisationFile.Line line : lines) byDay.put(line.says().from(), new Step(line.says(), line));
        return new Timeline(before, List.copyOf(byDay.values()));
    }

    /// A state without an end lasts until the next begins.
    private Step endedBy(Step step, LocalDate next) {
        if (step.line() == null) moves.add(next);
        return new Step(step.state().endedOn(next), step.line());
    }

    List<Organisation> before() {
        return before;
    }

    List<Organisation> after() {
        return steps.stream().map(Step::state).toList();
    }

    List<Step> steps() {
        return steps;
    }

    /// Whether a stated end lies after the next beginning; each such place is told.
    boolean overlaps(RowReader reader) {
        boolean any = false;
        for (int i = 0; i + 1 < steps.size(); i++) {
            Step step = steps.get(i);
            Step next = steps.get(i + 1);
            LocalDate end = Objects.requireNonNull(step.state().until());
            if (!end.isAfter(next.state().from())) continue;
            any = true;
            Map<String, String> values = Map.of("found", step.state().code());
            if (step.line() != null)
                reader.fault(step.line().row(), "valid_until", OrganisationsRefusal.O108_OVERLAP, values);
            else if (next.line() != null)
                reader.fault(next.line().row(), "valid_from", OrganisationsRefusal.O108_OVERLAP, values);
        }
        return any;
    }

    /// Rows that say something of a time of which nothing was known.
    int newRows() {
        return (int) rows().filter(s -> !begins(s) && !moves.contains(s.state().from()))
                .count();
    }

    /// Rows that say something else than was known: a correction, or a move.
    int changedRows() {
        return (int) rows().filter(s -> moves.contains(s.state().from()) || begins(s) && !before.contains(s.state()))
                .count();
    }

    private Stream<Step> rows() {
        return steps.stream().filter(s -> s.line() != null);
    }

    private boolean begins(Step step) {
        return before.stream().anyMatch(b -> b.from().equals(step.state().from()));
    }

    /// The first day on which the area of a known organisation is another; null when it never is.
    @Nullable
    LocalDate movedFrom() {
        if (before.isEmpty()) return null;
        List<Organisation> after = after();
        Set<LocalDate> days = new TreeSet<>(Set.of(RowReader.ALWAYS));
        before.forEach(s -> days.add(s.from()));
        after.forEach(s -> days.add(s.from()));
        for (LocalDate day : days) if (!Objects.equals(area(before, day), area(after, day))) return day;
        return null;
    }

    private static @Nullable TerritoryId area(List<Organisation> states, LocalDate day) {
        return States.at(states, day).map(Organisation::area).orElse(null);
    }
}
