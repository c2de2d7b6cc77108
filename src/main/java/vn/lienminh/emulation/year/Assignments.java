package vn.lienminh.emulation.year;

import static vn.lienminh.emulation.EmulationAct.*;
import static vn.lienminh.emulation.year.YearRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.documents.files.KeptFile;
import vn.lienminh.documents.files.KeptFiles;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;

/// The door of tasks for members (nhiệm vụ giao cả năm): given with their source, answered with words and evidence,
/// and what stays open is followed in the next year.
@Service
public class Assignments {
    private final AssignmentStore store;
    private final YearStore years;
    private final YearRights rights;
    private final KeptFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    Assignments(
            AssignmentStore store, YearStore years, YearRights rights, KeptFiles files, AuditTrail audit, Clock clock) {
        this.store = store;
        this.years = years;
        this.rights = rights;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those of a year, the earliest due first; those that were called off, too.
    @Transactional(readOnly = true)
    public List<Assignment> of(String cluster, int year) {
        Map<Long, List<OrganisationId>> members = store.members(cluster, year);
        Map<Long, Map<OrganisationId, Assignment.Answer>> answers = store.answers(cluster, year);
        Map<String, List<KeptFile>> evidence = files.under(beginning(cluster, year));
        return store.of(cluster, year).stream()
                .map(a -> whole(
                        a, members.getOrDefault(a.id(), List.of()), answers.getOrDefault(a.id(), Map.of()), evidence))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Assignment> find(String cluster, int year, long id) {
        return of(cluster, year).stream().filter(a -> a.id() == id).findFirst();
    }

    /// A member's evidence, for whoever sees the year.
    @Transactional(readOnly = true)
    public Optional<KeptFile> evidence(Assignment assignment, Organisation member, long file) {
        return files.find(subject(assignment, member.id()), file);
    }

    private static Assignment whole(
            AssignmentStore.Bare bare,
            List<OrganisationId> members,
            Map<OrganisationId, Assignment.Answer> answers,
            Map<String, List<KeptFile>> evidence) {
        Map<OrganisationId, List<KeptFile>> shown = new HashMap<>();
        for (OrganisationId member : members) {
            List<KeptFile> some =
                    evidence.get(beginning(bare.cluster(), bare.year()) + bare.id() + "/" + member.value());
            if (some != null) shown.put(member, some);
        }
        return new Assignment(
                bare.id(),
                bare.cluster(),
                bare.year(),
                bare.text(),
                bare.source(),
                bare.due(),
                bare.carriedFrom(),
                members,
                answers,
                shown,
                bare.ended());
    }

    /// Gives a task to members of the year.
    @Transactional
    public Outcome<Assignment> give(String cluster, int year, NewAssignment wanted, Actor actor) {
        if (!rights.leads(cluster, year, RUN_YEAR, actor)) return Years.refused(E201_NOT_ALLOWED);
        years.lock(cluster, year);
        if (years.step(cluster, year).filter(Step.CLOSED::equals).isPresent())
            return Years.refused(E211_CLOSED, Map.of("found", Years.name(Step.CLOSED)));
        NewAssignment tidy = new NewAssignment(
                Vietnamese.tidy(wanted.text()), Vietnamese.tidy(wanted.source()), wanted.due(), wanted.members());
        if (tidy.text().isEmpty()) return Years.refused("text", E213_NO_TEXT, Map.of());
        if (tidy.source().isEmpty()) return Years.refused("source", E214_NO_SOURCE, Map.of());
        List<OrganisationId> members = new ArrayList<>();
        List<Organisation> all = rights.members(cluster, year);
        for (Organisation one : all)
            if (tidy.members().isEmpty() || tidy.members().contains(one.code())) members.add(one.id());
        Optional<String> stranger = tidy.members().stream()
                .filter(code -> all.stream().noneMatch(o -> o.code().equals(code)))
                .findFirst();
        if (stranger.isPresent() || members.isEmpty())
            return Years.refused("members", E215_NOT_A_MEMBER, Map.of("found", stranger.orElse(cluster)));
        return Outcome.done(add(cluster, year, tidy, null, members, actor));
    }

    private Assignment add(
            String cluster,
            int year,
            NewAssignment wanted,
            @Nullable Long carried,
            List<OrganisationId> members,
            Actor actor) {
        long id = store.add(cluster, year, wanted, carried, now(), actor.name());
        members.forEach(member -> store.addMember(id, member));
        audit.record(
                actor,
                RUN_YEAR,
                beginning(cluster, year) + id,
                Map.of(
                        "text",
                        wanted.text(),
                        "source",
                        wanted.source(),
                        "due",
                        wanted.due().toString()));
        return find(cluster, year, id).orElseThrow();
    }

    /// A file as it was handed in.
    public record Evidence(String name, byte[] bytes) {}

    /// A member says what it did, with evidence or without; only with it the task is done.
    @Transactional
    public Outcome<Assignment> answer(
            String cluster, int year, long id, String member, String words, List<Evidence> evidence, Actor actor) {
        Optional<Organisation> own = rights.members(cluster, year).stream()
                .filter(o -> o.code().equals(member) && actor.may(ANSWER_TASK, o.id()))
                .findFirst();
        if (own.isEmpty()) return Years.refused(E201_NOT_ALLOWED);
        store.lock(id);
        Optional<Assignment> found = find(cluster, year, id)
                .filter(a -> a.ended() == null && a.members().contains(own.get().id()));
        if (found.isEmpty()) return Years.refused(E216_NO_TASK);
        if (store.carried(id)) return Years.refused(E217_CARRIED, Map.of("found", "" + (year + 1)));
        String said = Vietnamese.tidy(words);
        if (said.isEmpty()) return Years.refused("words", E213_NO_TEXT, Map.of());
        OrganisationId owner = own.get().id();
        for (Evidence one : evidence) {
            Outcome<KeptFile> kept = files.keep(subject(found.get(), owner), one.name(), one.bytes(), actor);
            if (!kept.faults().isEmpty()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(kept.faults());
            }
        }
        store.answer(id, owner, said, now(), actor.name());
        audit.record(
                actor,
                ANSWER_TASK,
                beginning(cluster, year) + id,
                owner,
                Map.of(
                        "words",
                        said,
                        "files",
                        evidence.stream().map(Evidence::name).toList()));
        return Outcome.done(find(cluster, year, id).orElseThrow());
    }

    /// Calls a task off.
    @Transactional
    public Outcome<Assignment> end(String cluster, int year, long id, String reason, Actor actor) {
        if (!rights.leads(cluster, year, RUN_YEAR, actor)) return Years.refused(E201_NOT_ALLOWED);
        store.lock(id);
        if (find(cluster, year, id).filter(a -> a.ended() == null).isEmpty()) return Years.refused(E216_NO_TASK);
        if (reason.isBlank()) return Years.refused("end-reason", E208_NO_REASON, Map.of());
        store.end(id, new Assignment.Ending(now(), actor.name(), reason.strip()));
        audit.record(actor, RUN_YEAR, beginning(cluster, year) + id, Map.of("ended", true, "reason", reason));
        return Outcome.done(find(cluster, year, id).orElseThrow());
    }

    /// What stayed open goes on in the next year, for those who have not shown that they did it; once. Part of what
    /// closes a year, in its transaction.
    List<Assignment> carryOver(String cluster, int year, Actor actor) {
        List<Assignment> carried = new ArrayList<>();
        List<OrganisationId> next =
                rights.members(cluster, year + 1).stream().map(Organisation::id).toList();
        for (Assignment one : of(cluster, year)) {
            store.lock(one.id());
            List<OrganisationId> still =
                    one.missing().stream().filter(next::contains).toList();
            if (!one.open() || still.isEmpty() || store.carried(one.id())) continue;
            LocalDate first = LocalDate.of(year + 1, 1, 31);
            LocalDate due = one.due().isBefore(first) ? first : one.due();
            NewAssignment again = new NewAssignment(one.text(), one.source(), due, List.of());
            carried.add(add(cluster, year + 1, again, one.id(), still, actor));
        }
        return carried;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String beginning(String cluster, int year) {
        return "task:" + cluster + "/" + year + "/";
    }

    private static String subject(Assignment assignment, OrganisationId member) {
        return beginning(assignment.cluster(), assignment.year()) + assignment.id() + "/" + member.value();
    }
}
