package vn.lienminh.shell.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Texts;

/// What a module knows of somebody's work (nguồn việc); a bean of this type. It names nothing that the actor may
/// not do or see.
public interface TaskSource {

    List<Task> of(Actor actor, LocalDate today, Texts texts);

    /// The subjects of what waits for the actor, for the count on every page.
    default Set<String> open(Actor actor, LocalDate today, Texts texts) {
        return of(actor, today, texts).stream()
                .filter(task -> task.kind().open())
                .map(Task::subject)
                .collect(Collectors.toSet());
    }

    /// Something that is not yet to be done.
    record Next(String what, LocalDate due, String address) {}

    /// What comes next for the actor; empty when this module knows nothing.
    default Optional<Next> next(Actor actor, LocalDate today, Texts texts) {
        return Optional.empty();
    }
}
