package vn.lienminh.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Reach;
import vn.lienminh.organisations.Organisations;

/// The door of what is to be done about reports (việc với báo cáo): those that wait for somebody's answer, that
/// were returned to them, that they have begun, that wait elsewhere, and what they have lately done.
@Service
public class Tasks {
    private static final int MOST = 100;
    private static final Duration LATELY = Duration.ofDays(7);

    private final SubmissionStore store;
    private final Courses courses;
    private final CourseStore done;
    private final Sheets sheets;
    private final Organisations organisations;
    private final Clock clock;

    Tasks(
            SubmissionStore store,
            Courses courses,
            CourseStore done,
            Sheets sheets,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.courses = courses;
        this.done = done;
        this.sheets = sheets;
        this.organisations = organisations;
        this.clock = clock;
    }

    public enum Kind {
        RETURNED,
        ANSWER,
        BEGUN,
        WAITING
    }

    /// @param at when it was sent or returned; the epoch where neither was done
    /// @param by who did it; may be empty
    public record Task(Kind kind, ReportCourse.Key report, int filled, Instant at, String by) {
        public boolean open() {
            return kind != Kind.WAITING;
        }
    }

    @Transactional(readOnly = true)
    public List<Task> of(Actor actor) {
        List<Task> tasks = new ArrayList<>();
        for (SubmissionStore.Waiting waiting : store.waiting()) {
            ReportId id = waiting.submission().id();
            boolean mine = actor.may(
                    ReportingAct.RETURN_REPORT, id.organisation(), id.period().end());
            if (mine && tasks.size() < MOST) tasks.add(new Task(Kind.ANSWER, key(id), 0, waiting.at(), waiting.by()));
        }
        tasks.addAll(own(actor));
        return tasks;
    }

    private static ReportCourse.Key key(ReportId id) {
        return new ReportCourse.Key(id.organisation(), id.form(), id.period());
    }

    private List<Task> own(Actor actor) {
        Collection<OrganisationId> own = typedBy(actor);
        if (own.isEmpty()) return List.of();
        Set<ReportCourse.Key> keys = store.inWork(own).stream().map(Tasks::key).collect(Collectors.toSet());
        Map<ReportCourse.Key, ReportCourse> all =
                courses.of(own, keys.stream().map(ReportCourse.Key::period).collect(Collectors.toSet()));
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(all.get(key)).flatMap(Tasks::own).stream())
                .limit(MOST)
                .toList();
    }

    private static Optional<Task> own(ReportCourse course) {
        Optional<ReportCourse.Sending> last = course.last();
        Instant sent = last.map(ReportCourse.Sending::at).orElse(Instant.EPOCH);
        String by = last.map(ReportCourse.Sending::by).orElse("");
        return switch (course.state()) {
            case RETURNED -> {
                Instant at = last.map(ReportCourse.Sending::givenBackAt).orElse(sent);
                yield Optional.of(new Task(Kind.RETURNED, course.key(), 0, at, ""));
            }
            case DRAFT -> Optional.of(new Task(Kind.BEGUN, course.key(), course.filled(), Instant.EPOCH, ""));
            case AMENDED -> Optional.of(new Task(Kind.BEGUN, course.key(), 0, Instant.EPOCH, ""));
            case SUBMITTED -> Optional.of(new Task(Kind.WAITING, course.key(), 0, sent, by));
            case BLANK, ACCEPTED -> Optional.empty();
        };
    }

    /// Those for whom somebody types or sends; whoever reaches everybody has no desk of their own.
    private static Set<OrganisationId> typedBy(Actor actor) {
        Set<OrganisationId> own = new HashSet<>();
        for (ReportingAct act : List.of(ReportingAct.ENTER_FIGURES, ReportingAct.SUBMIT_REPORT))
            if (actor.reach(act) instanceof Reach.Only(Set<OrganisationId> some)) own.addAll(some);
        return own;
    }

    /// The sheet of a report, with what its checks say; empty when there is none any more.
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(ReportCourse.Key report) {
        String code =
                organisations.get(report.organisation(), report.period().end()).code();
        return sheets.find(code, report.period()).map(sheets::read);
    }

    /// What the actor has done: sent, or accepted.
    public record Done(ReportCourse.Key report, boolean accepted, Instant at) {}

    /// Of the last seven days.
    @Transactional(readOnly = true)
    public List<Done> lately(Actor actor) {
        Instant since = clock.instant().minus(LATELY);
        List<Done> lately = new ArrayList<>();
        for (CourseStore.Done one : done.acceptedBy(actor.name(), since))
            lately.add(new Done(one.key(), true, one.at()));
        Collection<OrganisationId> own = typedBy(actor);
        if (!own.isEmpty())
            for (CourseStore.Done one : done.sentBy(actor.name(), own, since))
                lately.add(new Done(one.key(), false, one.at()));
        return lately;
    }
}
