package vn.lienminh.reporting.threads;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Colleagues;
import vn.lienminh.kernel.Colleagues.Colleague;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Refusal;
import vn.lienminh.reporting.ReportId;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.ReportingRefusal;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.shell.inbox.Calls;

/// The door of threads (trao đổi): whoever may see what is typed into a report may ask, answer, call others who may
/// see it, hand a thread to one of them and settle it. Nothing that was said is ever taken back.
@Service
public class Threads implements Calls {
    private static final int LONGEST = 2_000;
    private static final Pattern CALL =
            Pattern.compile("(?<![\\w.@-])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])");

    private final ThreadStore store;
    private final Colleagues colleagues;
    private final AuditTrail audit;
    private final Clock clock;

    Threads(ThreadStore store, Colleagues colleagues, AuditTrail audit, Clock clock) {
        this.store = store;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody says.
    ///
    /// @param assignee the login of who has it from now on; empty: nobody; null: as it was
    /// @param open whether it waits from now on
    public record Said(String text, @Nullable String assignee, boolean open) {}

    /// All threads of a report, the open ones first.
    @Transactional(readOnly = true)
    public List<Discussion> of(Sheet sheet) {
        return store.of(sheet.id()).stream()
                .sorted((a, b) -> Boolean.compare(b.open(), a.open()))
                .toList();
    }

    /// Those whom one may call: who may see what is typed into it.
    @Transactional(readOnly = true)
    public List<Colleague> people(Sheet sheet) {
        ReportId id = sheet.id();
        return colleagues.whoMay(
                ReportingAct.SEE_DRAFT, id.organisation(), id.period().end());
    }

    /// @param cell null: about the report as a whole
    @Transactional
    public Outcome<Discussion> begin(Sheet sheet, @Nullable Integer cell, Said said, Actor actor) {
        if (!mayDiscuss(sheet, actor)) return refused(ReportingRefusal.R142_NOT_ALLOWED, "");
        if (cell != null && sheet.form().number(cell).isEmpty())
            return refused(ReportingRefusal.R127_UNKNOWN_CELL, "" + cell);
        store.lock(sheet.id());
        int number =
                store.of(sheet.id()).stream().mapToInt(Discussion::number).max().orElse(0) + 1;
        return say(sheet, new Discussion(sheet.id(), number, cell, List.of()), said, actor);
    }

    @Transactional
    public Outcome<Discussion> goOn(Sheet sheet, int number, Said said, Actor actor) {
        if (!mayDiscuss(sheet, actor)) return refused(ReportingRefusal.R142_NOT_ALLOWED, "");
        store.lock(sheet.id());
        Optional<Discussion> thread =
                store.of(sheet.id()).stream().filter(d -> d.number() == number).findFirst();
        if (thread.isEmpty()) return refused(ReportingRefusal.R163_NO_SUCH_THREAD, "" + number);
        return say(sheet, thread.get(), said, actor);
    }

    private static boolean mayDiscuss(Sheet sheet, Actor actor) {
        ReportId id = sheet.id();
        return actor.may(
                ReportingAct.DISCUSS_REPORT, id.organisation(), id.period().end());
    }

    private Outcome<Discussion> say(Sheet sheet, Discussion thread, Said said, Actor actor) {
        String text = said.text().strip();
        boolean first = thread.remarks().isEmpty();
        boolean changes = !first
                && (thread.open() != said.open()
                        || said.assignee() != null && !said.assignee().isEmpty());
        if (text.isEmpty() && !changes) return refused(ReportingRefusal.R160_NOTHING_SAID, "");
        if (text.length() > LONGEST) return refused(ReportingRefusal.R161_TOO_LONG, "" + LONGEST);
        Map<String, Colleague> known =
                people(sheet).stream().collect(Collectors.toMap(Colleague::login, Function.identity()));
        List<String> called = called(text);
        String assignee = said.assignee();
        for (String login : called)
            if (!known.containsKey(login)) return refused(ReportingRefusal.R162_UNKNOWN_PERSON, login);
        if (assignee != null && !assignee.isEmpty() && !known.containsKey(assignee))
            return refused(ReportingRefusal.R162_UNKNOWN_PERSON, assignee);
        String has = assignee == null ? first ? "" : thread.assignee() : recorded(known, assignee);
        Discussion.Remark remark = new Discussion.Remark(
                first ? 1 : thread.last().seq() + 1,
                text,
                called.stream().map(login -> recorded(known, login)).toList(),
                has,
                said.open(),
                clock.instant(),
                actor.name());
        store.say(thread, remark);
        record(thread, remark, actor);
        List<Discussion.Remark> all = new ArrayList<>(thread.remarks());
        all.add(remark);
        return Outcome.done(new Discussion(thread.report(), thread.number(), thread.cell(), all));
    }

    private static String recorded(Map<String, Colleague> known, String login) {
        Colleague found = known.get(login);
        return found == null ? "" : found.recorded();
    }

    /// The logins after an `@`, each once.
    static List<String> called(String text) {
        Matcher call = CALL.matcher(text);
        List<String> called = new ArrayList<>();
        while (call.find()) if (!called.contains(call.group(1))) called.add(call.group(1));
        return called;
    }

    private void record(Discussion thread, Discussion.Remark remark, Actor actor) {
        audit.record(
                actor,
                ReportingAct.DISCUSS_REPORT,
                thread.report().toString(),
                thread.report().organisation(),
                Map.of(
                        "thread",
                        thread.number(),
                        "cell",
                        thread.cell() == null ? "" : thread.cell(),
                        "text",
                        remark.text(),
                        "assignee",
                        remark.assignee(),
                        "open",
                        remark.open()));
    }

    /// The open threads that wait for somebody: handed to them, or in which they were called and have not answered;
    /// of reports that they may still see.
    @Transactional(readOnly = true)
    public List<Discussion> waiting(Actor actor) {
        return store.with(actor.name()).stream()
                .filter(d -> d.waitsFor(actor.name()))
                .filter(d -> actor.may(
                        ReportingAct.SEE_DRAFT,
                        d.report().organisation(),
                        d.report().period().end()))
                .toList();
    }

    /// How many threads are open about the reports of a year, by organisation: numbers, no words.
    @Transactional(readOnly = true)
    public Map<OrganisationId, Integer> open(Collection<OrganisationId> organisations, int year) {
        return store.open(organisations, year);
    }

    @Override
    public String ending() {
        return "/threads";
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> called(Instant since) {
        Set<String> called = new TreeSet<>();
        for (Discussion one : store.since(since))
            for (Discussion.Remark remark : one.remarks())
                if (remark.at().isAfter(since))
                    Stream.concat(remark.mentioned().stream(), Stream.of(remark.assignee()))
                            .filter(one::waitsFor)
                            .forEach(called::add);
        called.remove("");
        return called;
    }

    private static <T> Outcome<T> refused(Refusal why, String found) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, Map.of("found", found, "form", "", "most", found)));
    }
}
