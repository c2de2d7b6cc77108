package vn.lienminh.reporting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;

/// The door of typing (nhập số liệu): a sheet is opened, numbers are typed into its cells one by one or many at
/// once, warnings are explained. Nothing typed counts before it was sent and accepted, see [Submissions].
@Service
public class Entries {
    private static final Logger log = LoggerFactory.getLogger(Entries.class);

    private final Sheets sheets;
    private final ReportStore reports;
    private final EntryStore entries;
    private final AuditTrail audit;
    private final Clock clock;

    Entries(Sheets sheets, ReportStore reports, EntryStore entries, AuditTrail audit, Clock clock) {
        this.sheets = sheets;
        this.reports = reports;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /// The sheet of an organisation's report, blank or as it stands; empty when there is none that the actor sees.
    @Transactional(readOnly = true)
    public Optional<Sheet> open(String organisation, Period period, Actor actor) {
        return find(organisation, period, actor).map(sheets::read);
    }

    /// Writes what was typed, each cell for itself: what was typed by somebody else meanwhile stays, and the
    /// answer says so.
    @Transactional
    public Outcome<Typing.Answer> save(String organisation, Period period, List<Typing> typings, Actor actor) {
        Optional<Sheets.Address> address = find(organisation, period, actor);
        if (address.isEmpty()) return missing(organisation, period);
        if (!may(actor, ReportingAct.ENTER_FIGURES, address.get())) return refused(ReportingRefusal.R142_NOT_ALLOWED);
        ReportId id = address.get().target().id();
        reports.lock(id);
        TypingRound round =
                new TypingRound(sheets.read(address.get()), entries.known(id, typings), clock.instant(), actor.name());
        Typing.Answer answer = round.take(typings, entries.last(id));
        entries.append(id, round.written());
        if (!round.written().isEmpty())
            audit.record(actor, ReportingAct.ENTER_FIGURES, id.toString(), id.organisation(), round.changes());
        return Outcome.done(answer);
    }

    /// Writes cells of several reports that come together, such as out of a file: all of them, or none. What
    /// somebody else typed since it was seen refuses them all.
    ///
    /// @param evidence where they come from, for the records
    @Transactional
    public Outcome<List<Sheet>> saveTogether(
            List<Typing.Together> all, Period period, Map<String, String> evidence, Actor actor) {
        List<Together> open = new ArrayList<>();
        for (Typing.Together one : all) {
            Optional<Sheets.Address> address = find(one.organisation(), period, actor);
            if (address.isEmpty()) return missing(one.organisation(), period);
            if (!may(actor, ReportingAct.ENTER_FIGURES, address.get()))
                return refused(ReportingRefusal.R142_NOT_ALLOWED);
            open.add(new Together(address.get(), one));
        }
        open.sort(Comparator.comparing(t -> t.address.target().id()));
        open.forEach(t -> reports.lock(t.address.target().id()));
        List<TypingRound> rounds = new ArrayList<>();
        List<Sheet> sheets = new ArrayList<>();
        for (Together one : open) {
            ReportId id = one.address.target().id();
            Sheet sheet = this.sheets.read(one.address);
            if (sheet.over() != one.typed.over() || one.stale(sheet))
                return refused(ReportingRefusal.R149_TYPED_MEANWHILE);
            List<Typing> typings = one.typed.typings();
            TypingRound round = new TypingRound(sheet, entries.known(id, typings), clock.instant(), actor.name());
            Typing.Answer answer = round.take(typings, entries.last(id));
            for (Typing.Result result : answer.results()) {
                if (result instanceof Typing.Result.Refused refused) return Outcome.refused(refused.why());
                if (result instanceof Typing.Result.Conflict) return refused(ReportingRefusal.R149_TYPED_MEANWHILE);
            }
            rounds.add(round);
            sheets.add(answer.sheet());
        }
        for (int i = 0; i < rounds.size(); i++) {
            List<CellEntry> written = rounds.get(i).written();
            ReportId id = open.get(i).address.target().id();
            entries.append(id, written);
            if (written.isEmpty()) continue;
            Map<String, Object> detail = new HashMap<>(evidence);
            detail.put("cells", written.stream().map(CellEntry::cell).toList());
            audit.record(actor, ReportingAct.ENTER_FIGURES, id.toString(), id.organisation(), detail);
        }
        return Outcome.done(sheets);
    }

    private record Together(Sheets.Address address, Typing.Together typed) {
        boolean stale(Sheet sheet) {
            return typed.typings().stream().anyMatch(t -> sheet.base(t.cell()) > typed.seen());
        }
    }

    /// Gives the reason of a warning, or takes it back when it is empty.
    @Transactional
    public Outcome<Sheet> explain(
            String organisation, Period period, WarningReason.Subject subject, String reason, Actor actor) {
        Optional<Sheets.Address> address = find(organisation, period, actor);
        if (address.isEmpty()) return missing(organisation, period);
        boolean may = may(actor, ReportingAct.ENTER_FIGURES, address.get())
                || may(actor, ReportingAct.SUBMIT_REPORT, address.get());
        if (!may) return refused(ReportingRefusal.R142_NOT_ALLOWED);
        ReportId id = address.get().target().id();
        reports.lock(id);
        if (sheets.read(address.get()).state() == ReportState.SUBMITTED) return refused(ReportingRefusal.R143_WAITS);
        entries.explain(id, new WarningReason(subject, reason.strip(), clock.instant(), actor.name()));
        audit.record(
                actor,
                ReportingAct.ENTER_FIGURES,
                id.toString(),
                id.organisation(),
                Map.of("check", subject.check(), "indicator", subject.indicator(), "reason", reason.strip()));
        return Outcome.done(sheets.read(address.get()));
    }

    /// What was typed into a cell, newest first.
    @Transactional(readOnly = true)
    public List<CellEntry> history(Sheet sheet, int cell) {
        return entries.ofCell(sheet.id(), cell);
    }

    private Optional<Sheets.Address> find(String organisation, Period period, Actor actor) {
        Optional<Sheets.Address> address = sheets.find(organisation, period);
        if (address.isEmpty() || may(actor, ReportingAct.SEE_DRAFT, address.get())) return address;
        log.atWarn()
                .addKeyValue("actor", actor.name())
                .addKeyValue("report", address.get().target().id())
                .log("a report that is not theirs was asked for");
        return Optional.empty();
    }

    private static boolean may(Actor actor, Act act, Sheets.Address address) {
        return actor.may(
                act, address.organisation().id(), address.target().id().period().end());
    }

    private static <T> Outcome<T> missing(String organisation, Period period) {
        return Outcome.refused(Fault.error(
                Place.NOWHERE, ReportingRefusal.R141_NO_REPORT, Map.of("found", organisation + " " + period)));
    }

    private static <T> Outcome<T> refused(ReportingRefusal why) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why));
    }
}
