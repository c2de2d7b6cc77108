package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Reach;
import vn.lienminh.organisations.Organisations;

/// The door of what is to be done (việc của tôi): reports that wait for somebody's answer, that were returned to
/// them, or that they have begun.
@Service
public class Tasks {
    private static final int MOST = 100;

    private final SubmissionStore store;
    private final Sheets sheets;
    private final Organisations organisations;

    Tasks(SubmissionStore store, Sheets sheets, Organisations organisations) {
        this.store = store;
        this.sheets = sheets;
        this.organisations = organisations;
    }

    public enum Kind {
        RETURNED,
        ANSWER,
        BEGUN
    }

    public record Task(Kind kind, Sheet sheet) {}

    /// What was returned first, then what waits, then what was begun; of each the earliest period first.
    @Transactional(readOnly = true)
    public List<Task> of(Actor actor) {
        List<Task> tasks = new ArrayList<>();
        for (SubmissionStore.Waiting waiting : store.waiting()) {
            ReportId id = waiting.submission().id();
            boolean mine = actor.may(
                    ReportingAct.RETURN_REPORT, id.organisation(), id.period().end());
            if (mine && tasks.size() < MOST) sheet(id).ifPresent(s -> tasks.add(new Task(Kind.ANSWER, s)));
        }
        for (ReportId id : store.inWork(own(actor)))
            if (tasks.size() < MOST) sheet(id).flatMap(Tasks::own).ifPresent(tasks::add);
        tasks.sort(Comparator.comparing(Task::kind).thenComparing(t -> t.sheet().period()));
        return tasks;
    }

    private static Optional<Task> own(Sheet sheet) {
        return switch (sheet.state()) {
            case RETURNED -> Optional.of(new Task(Kind.RETURNED, sheet));
            case DRAFT, AMENDED -> Optional.of(new Task(Kind.BEGUN, sheet));
            case BLANK, SUBMITTED, ACCEPTED -> Optional.empty();
        };
    }

    /// Those for whom somebody types or sends; whoever reaches everybody has no desk of their own.
    private static Set<OrganisationId> own(Actor actor) {
        Set<OrganisationId> own = new HashSet<>();
        for (ReportingAct act : List.of(ReportingAct.ENTER_FIGURES, ReportingAct.SUBMIT_REPORT))
            if (actor.reach(act) instanceof Reach.Only(Set<OrganisationId> some)) own.addAll(some);
        return own;
    }

    private Optional<Sheet> sheet(ReportId id) {
        String code = organisations.get(id.organisation(), id.period().end()).code();
        return sheets.find(code, id.period()).map(sheets::read);
    }
}
