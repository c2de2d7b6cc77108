package vn.lienminh.territory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the rows lead from code to code, whatever their days: to say why a code is not there yet.
final class CodePaths {
    /// A code is unique within its level, on a day.
    record Code(Level level, String code) {}

    private record Step(Code from, Code to) {}

    private final Map<Code, LocalDate> lastGiven = new HashMap<>();
    private final Set<Step> steps = new HashSet<>();
    private final Once<Set<Code>> circles = new Once<>(this::circles);

    CodePaths(List<Statement> said) {
        for (Statement says : said) {
            if (says.fromCode().equals(says.toCode())) continue;
            Code to = new Code(says.level(), says.toCode());
            lastGiven.merge(to, day(says), (one, other) -> one.isAfter(other) ? one : other);
            if (!says.fromCode().isEmpty()) steps.add(new Step(new Code(says.level(), says.fromCode()), to));
        }
    }

    /// Another row gives the code that this one starts from to a unit, on its day or after it.
    boolean comesLater(Statement says) {
        LocalDate given = lastGiven.get(new Code(says.level(), says.fromCode()));
        return given != null && !given.isBefore(day(says));
    }

    /// The row lies on a way that leads back to where it starts.
    boolean circle(Statement says) {
        return circles.get().contains(new Code(says.level(), says.fromCode()))
                && circles.get().contains(new Code(says.level(), says.toCode()));
    }

    /// What is left when the codes that nothing leads to, and those that lead nowhere, are taken away until there
    /// are none.
    private Set<Code> circles() {
        Set<Code> left = new HashSet<>();
        Map<Code, Set<Code>> onward = new HashMap<>();
        Map<Code, Set<Code>> back = new HashMap<>();
        for (Step step : steps) {
            left.add(step.from());
            left.add(step.to());
            onward.computeIfAbsent(step.from(), c -> new HashSet<>()).add(step.to());
            back.computeIfAbsent(step.to(), c -> new HashSet<>()).add(step.from());
        }
        peel(left, onward, back);
        peel(left, back, onward);
        return left;
    }

    private static void peel(Set<Code> left, Map<Code, Set<Code>> ways, Map<Code, Set<Code>> against) {
        Deque<Code> ends = new ArrayDeque<>();
        for (Code code : left) if (ways.getOrDefault(code, Set.of()).isEmpty()) ends.add(code);
        while (!ends.isEmpty()) {
            Code end = ends.pop();
            left.remove(end);
            for (Code before : against.getOrDefault(end, Set.of())) {
                Set<Code> out = ways.getOrDefault(before, Set.of());
                if (out.remove(end) && out.isEmpty()) ends.add(before);
            }
        }
    }

    private static LocalDate day(Statement says) {
        return says.on() == null ? LocalDate.MIN : says.on();
    }
}
