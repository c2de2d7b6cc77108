package vn.lienminh.emulation.year;

import static vn.lienminh.emulation.year.YearRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;

/// When the dates of a year may be as they are wanted. The pact has no place in their order: it is often signed at
/// the meeting of the year before. Pure.
final class YearRules {
    private YearRules() {}

    /// The steps that are due on a day: all but the state before the first and the one after the last.
    static final List<Step> DATED = Arrays.stream(Step.values())
            .filter(s -> s != Step.PLANNED && s != Step.CLOSED)
            .toList();

    /// One day for each, in their order.
    static List<Fault> calendar(Map<Step, LocalDate> dues) {
        List<Fault> faults = new ArrayList<>();
        for (Step step : DATED) if (!dues.containsKey(step)) faults.add(fault(step, E204_NO_DAY, Map.of()));
        if (faults.isEmpty()) order(dues).ifPresent(faults::add);
        return faults;
    }

    private static Optional<Fault> order(Map<Step, LocalDate> dues) {
        Map<Step, LocalDate> ordered = new EnumMap<>(dues);
        ordered.remove(Step.PACT);
        LocalDate before = LocalDate.MIN;
        for (Map.Entry<Step, LocalDate> one : ordered.entrySet()) {
            if (one.getValue().isBefore(before))
                return Optional.of(fault(
                        one.getKey(),
                        E205_OUT_OF_ORDER,
                        Map.of("found", Vietnamese.day(one.getValue()), "expected", Vietnamese.day(before))));
            before = one.getValue();
        }
        return Optional.empty();
    }

    /// A step that is over keeps its day, no day lies in the past, and steps stay in their order.
    static List<Fault> move(YearCourse course, Step step, LocalDate due, String reason, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (course.over(step)
                || course.step() == Step.CLOSED
                || course.due(step).isEmpty()) return List.of(fault(step, E207_STEP_OVER, Map.of()));
        if (reason.isBlank()) faults.add(Fault.error(Place.NOWHERE.at("reason"), E208_NO_REASON));
        if (due.isBefore(today))
            faults.add(Fault.error(Place.NOWHERE.at("due"), E206_PAST_DAY, Map.of("found", Vietnamese.day(due))));
        if (faults.isEmpty()) order(course, step, due).ifPresent(faults::add);
        return faults;
    }

    /// Of steps that are still ahead only: what is over lies behind, whenever it had been due.
    private static Optional<Fault> order(YearCourse course, Step step, LocalDate due) {
        Map<Step, LocalDate> ahead = new EnumMap<>(Step.class);
        for (Step one : Step.values()) if (!course.over(one)) course.due(one).ifPresent(day -> ahead.put(one, day));
        ahead.put(step, due);
        for (Map.Entry<Step, LocalDate> one : ahead.entrySet()) {
            if (step == Step.PACT || one.getKey() == Step.PACT) continue;
            boolean late = one.getKey().compareTo(step) < 0 && one.getValue().isAfter(due);
            boolean early = one.getKey().compareTo(step) > 0 && one.getValue().isBefore(due);
            if (late || early)
                return Optional.of(Fault.error(
                        Place.NOWHERE.at("due"),
                        E205_OUT_OF_ORDER,
                        Map.of("found", Vietnamese.day(due), "expected", Vietnamese.day(one.getValue()))));
        }
        return Optional.empty();
    }

    private static Fault fault(Step step, YearRefusal why, Map<String, String> values) {
        return Fault.error(Place.NOWHERE.at(step.word()), why, values);
    }
}
