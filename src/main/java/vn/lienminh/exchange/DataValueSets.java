package vn.lienminh.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Typing;
import vn.lienminh.territory.Territories;

/// The door of figures from other programs (bộ số liệu): they become drafts of whoever sent them, in the cells where
/// people type; nothing counts before it was sent by the chair and accepted, see [Entries].
@Service
public class DataValueSets {
    private final Codes codes;
    private final Entries entries;
    private final Organisations organisations;
    private final Territories territories;
    private final AuditTrail audit;

    DataValueSets(
            Codes codes, Entries entries, Organisations organisations, Territories territories, AuditTrail audit) {
        this.codes = codes;
        this.entries = entries;
        this.organisations = organisations;
        this.territories = territories;
        this.audit = audit;
    }

    /// How it is wanted.
    ///
    /// @param dryRun says what would become of it, and keeps nothing
    /// @param language of the sentences
    public record Manner(boolean dryRun, String strategy, Language language) {}

    /// Takes what can be taken, and says of the rest why not.
    @Transactional
    public Outcome<ImportSummary> take(DataValueSet set, Manner manner, Actor actor) {
        Optional<ImportStrategy> strategy = ImportStrategy.parse(manner.strategy());
        if (strategy.isEmpty())
            return refused(ExchangeRefusal.X107_UNKNOWN_STRATEGY, Map.of("found", manner.strategy()));
        if (actor.reach(ReportingAct.ENTER_FIGURES).isEmpty())
            return refused(ExchangeRefusal.X108_NOT_ALLOWED, Map.of());
        Codes.Known known = codes.known();
        Finder finder = new Finder(known, organisations, territories);
        Conflicts conflicts = new Conflicts(manner.language());
        List<ImportSummary.Count> counts = new ArrayList<>();
        Taking taking = new Taking(finder, strategy.get(), conflicts, known.ours(CodeKind.DATA_SET, set.form()), actor);
        new Sorting(finder, conflicts)
                .sort(set.values())
                .forEach((address, values) -> counts.add(take(address, values, taking)));
        ImportSummary.Count count = sum(counts, set.values().size());
        if (manner.dryRun()) TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        else record(actor, set, count);
        return Outcome.done(ImportSummary.of(
                new ImportSummary.ImportOptions(manner.dryRun(), strategy.get()), count, conflicts.list()));
    }

    private record Taking(Finder finder, ImportStrategy strategy, Conflicts conflicts, String form, Actor actor) {}

    private ImportSummary.Count take(Sorting.Address address, List<DataValue> values, Taking taking) {
        Optional<Sheet> sheet = entries.open(address.organisation(), address.period(), taking.actor());
        ImportSummary.Count nothing = new ImportSummary.Count(0, 0, values.size(), 0);
        if (sheet.isEmpty())
            return all(values, taking, Conflicts.Property.ORG_UNIT, ExchangeRefusal.X114_NO_REPORT, nothing);
        if (!taking.actor()
                .may(
                        ReportingAct.ENTER_FIGURES,
                        sheet.get().organisation().id(),
                        address.period().end()))
            return all(values, taking, Conflicts.Property.NOT_YOURS, ExchangeRefusal.X115_NOT_YOURS, nothing);
        if (!taking.form().isEmpty() && !taking.form().equals(sheet.get().form().form()))
            return all(values, taking, Conflicts.Property.DATA_SET, ExchangeRefusal.X119_OTHER_FORM, nothing);
        Round round = new Round(sheet.get(), taking.finder(), taking.strategy(), taking.conflicts());
        List<Typing> typings = round.typings(values);
        if (!typings.isEmpty())
            switch (entries.save(address.organisation(), address.period(), typings, taking.actor())) {
                case Outcome.Done<Typing.Answer>(Typing.Answer answer) -> round.came(answer.results());
                case Outcome.Refused<Typing.Answer>(List<Fault> faults) ->
                    values.forEach(v -> taking.conflicts().add(v, Conflicts.Property.NOT_YOURS, faults.getFirst()));
            }
        return round.count(values.size());
    }

    private static ImportSummary.Count all(
            List<DataValue> values,
            Taking taking,
            Conflicts.Property property,
            ExchangeRefusal why,
            ImportSummary.Count count) {
        for (DataValue value : values) taking.conflicts().add(value, property, Sorting.refusal(why, value.unit()));
        return count;
    }

    private static ImportSummary.Count sum(List<ImportSummary.Count> counts, int sent) {
        int imported = counts.stream().mapToInt(ImportSummary.Count::imported).sum();
        int updated = counts.stream().mapToInt(ImportSummary.Count::updated).sum();
        int deleted = counts.stream().mapToInt(ImportSummary.Count::deleted).sum();
        return new ImportSummary.Count(imported, updated, sent - imported - updated - deleted, deleted);
    }

    private void record(Actor actor, DataValueSet set, ImportSummary.Count count) {
        audit.record(
                actor,
                ExchangeAct.SEND_VALUES,
                "data-values:" + set.form(),
                Map.of(
                        "sent", set.values().size(),
                        "imported", count.imported(),
                        "updated", count.updated(),
                        "deleted", count.deleted()));
    }

    /// What a report says now, drafts included, in our own codes; empty when there is none that the actor sees. Only
    /// exact numbers: what is bounded or missing DHIS2 cannot say.
    @Transactional(readOnly = true)
    public Optional<List<DataValue>> of(String unit, String period, Actor actor) {
        Optional<Period> asked = ForeignPeriod.parse(period);
        if (asked.isEmpty()) return Optional.empty();
        Finder finder = new Finder(codes.known(), organisations, territories);
        return finder.organisation(unit, asked.get().end())
                .flatMap(o -> entries.open(o.code(), asked.get(), actor))
                .map(sheet -> values(sheet, unit));
    }

    private static List<DataValue> values(Sheet sheet, String unit) {
        List<DataValue> values = new ArrayList<>();
        for (Cell cell : sheet.form().cells())
            if (sheet.said(cell.number()).amount() instanceof Amount.Exactly(var number))
                values.add(new DataValue(
                        values.size(),
                        cell.indicator() + (cell.part() == Cell.Part.BASE ? "#base" : ""),
                        ForeignPeriod.write(sheet.period()),
                        unit,
                        cell.whole() ? "" : cell.dimension() + "=" + cell.category(),
                        "",
                        Map.of(),
                        number.stripTrailingZeros().toPlainString(),
                        sheet.note(cell.number()),
                        false));
        return values;
    }

    private static <T> Outcome<T> refused(ExchangeRefusal why, Map<String, String> values) {
        return Outcome.refused(Fault.error(Place.NOWHERE, why, values));
    }
}
