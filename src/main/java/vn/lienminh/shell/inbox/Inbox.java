package vn.lienminh.shell.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// Gathers what all modules know of somebody's work (hộp việc).
@Component
public class Inbox {
    /// The count on every page may be so old; whoever did something since sees a new one.
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final Comparator<Task> ORDER = Comparator.comparing(
                    Task::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Task::kind);

    private final ObjectProvider<TaskSource> sources;
    private final Clock clock;
    private final Map<String, Counted> counts = new ConcurrentHashMap<>();

    private record Counted(Instant at, int number) {}

    Inbox(ObjectProvider<TaskSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /// Earliest first; of one thing one task.
    public List<Task> of(Actor actor, Texts texts) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        for (TaskSource source : sources.orderedStream().toList())
            for (Task task : source.of(actor, today(), texts)) tasks.merge(task.subject(), task, Task::with);
        List<Task> all = new ArrayList<>(tasks.values());
        all.sort(ORDER);
        return all;
    }

    /// How many wait for the actor, for the frame of a page.
    public int count(Actor actor) {
        Counted known = counts.get(actor.name());
        Instant now = clock.instant();
        if (known != null && !known.at().isAfter(now) && known.at().plus(FRESH).isAfter(now)) return known.number();
        Texts texts = Texts.in(Language.VI);
        Set<String> subjects = new HashSet<>();
        sources.forEach(source -> subjects.addAll(source.open(actor, today(), texts)));
        remember(actor, subjects.size());
        return subjects.size();
    }

    /// What was just counted by a page.
    void remember(Actor actor, int number) {
        counts.put(actor.name(), new Counted(clock.instant(), number));
    }

    /// Somebody has done something: the next page counts anew.
    public void forget(Actor actor) {
        counts.remove(actor.name());
    }

    /// What comes first of all that is not yet to be done.
    Optional<TaskSource.Next> next(Actor actor, Texts texts) {
        return sources.stream()
                .flatMap(source -> source.next(actor, today(), texts).stream())
                .min(Comparator.comparing(TaskSource.Next::due));
    }

    /// The day in Vietnam.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }
}
