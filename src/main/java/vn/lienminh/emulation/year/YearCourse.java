package vn.lienminh.emulation.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a cluster's year has gone so far (diễn biến của năm).
///
/// @param passages in their order
/// @param milestones in the order in which they were given
public record YearCourse(String cluster, int year, List<Passage> passages, List<Milestone> milestones) {

    /// Where it stands now.
    public Step step() {
        return passages.isEmpty() ? Step.PLANNED : passages.getLast().to();
    }

    public boolean over(Step step) {
        return step.overAt(step());
    }

    /// The day that holds now.
    public Optional<LocalDate> due(Step step) {
        List<Milestone> given = given(step);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.getLast().due());
    }

    /// All days that a step was given, the first and then the moves.
    public List<Milestone> given(Step step) {
        return milestones.stream().filter(m -> m.step() == step).toList();
    }

    /// A move with the day from which it moved.
    public record Moved(Milestone to, LocalDate from) {}

    /// The moves in their order.
    public List<Moved> moves() {
        List<Moved> moves = new ArrayList<>();
        for (int i = 0; i < milestones.size(); i++) {
            Milestone one = milestones.get(i);
            milestones.subList(0, i).stream()
                    .filter(m -> m.step() == one.step())
                    .reduce((first, second) -> second)
                    .ifPresent(before -> moves.add(new Moved(one, before.due())));
        }
        return moves;
    }

    /// When a step was last finished; empty where it is not over.
    public Optional<Passage> finished(Step step) {
        if (!over(step)) return Optional.empty();
        return passages.stream()
                .filter(p -> p.move() == YearMove.ADVANCE && p.from() == step)
                .reduce((first, second) -> second);
    }
}
