package vn.lienminh.reporting;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Directory;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.Territories;

/// Reads sheets from the database, within the caller's transaction.
@Component
class Sheets {
    private static final Collator BY_NAME = Collator.getInstance(Locale.of("vi"));

    private final Organisations organisations;
    private final Territories territories;
    private final Indicators indicators;
    private final ReportStore reports;
    private final EntryStore entries;
    private final SubmissionStore submissions;
    private final Aims aims;
    private final Clock clock;

    Sheets(
            Organisations organisations,
            Territories territories,
            Indicators indicators,
            ReportStore reports,
            EntryStore entries,
            SubmissionStore submissions,
            Aims aims,
            Clock clock) {
        this.organisations = organisations;
        this.territories = territories;
        this.indicators = indicators;
        this.reports = reports;
        this.entries = entries;
        this.submissions = submissions;
        this.aims = aims;
        this.clock = clock;
    }

    /// Which report is meant: who, which form, where it is filed.
    record Address(Organisation organisation, Entry.Target target) {}

    /// Empty when there is no such organisation, it is asked for nothing in that period, or it has no area then.
    Optional<Address> find(String code, Period period) {
        Optional<Organisation> organisation = organisations.find(code, period.end(), null);
        if (organisation.isEmpty()) return Optional.empty();
        Rulebook rules = rules();
        Optional<FormVersion> form = rules.form(level(organisation.get()), period);
        RowTargets targets = new RowTargets(organisations.directory(), territories.map(), rules);
        return form.flatMap(f -> targets.target(
                        period, f, organisation.get().id(), organisation.get().area()))
                .map(target -> new Address(organisation.get(), target));
    }

    private static ReportingLevel level(Organisation organisation) {
        return organisation.kind() == Organisation.Kind.COOPERATIVE
                ? ReportingLevel.COOPERATIVE
                : ReportingLevel.PROVINCE;
    }

    private Rulebook rules() {
        return new Rulebook(indicators, LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE));
    }

    /// Those of these organisations that fill a form for a period, by name.
    List<Address> filling(String form, Period period, Collection<OrganisationId> units) {
        Rulebook rules = rules();
        Directory directory = organisations.directory();
        RowTargets targets = new RowTargets(directory, territories.map(), rules);
        List<Address> all = new ArrayList<>();
        for (OrganisationId id : units)
            directory
                    .of(id, period.end())
                    .ifPresent(unit -> rules.form(level(unit), period)
                            .filter(f -> f.form().equals(form))
                            .flatMap(f -> targets.target(period, f, id, unit.area()))
                            .ifPresent(target -> all.add(new Address(unit, target))));
        all.sort((a, b) ->
                BY_NAME.compare(a.organisation().nameVi(), b.organisation().nameVi()));
        return all;
    }

    /// Several in one go.
    List<Sheet> read(List<Address> addresses) {
        Rulebook rules = rules();
        return addresses.stream().map(address -> read(address, rules)).toList();
    }

    Sheet read(Address address) {
        return read(address, rules());
    }

    private Sheet read(Address address, Rulebook rules) {
        ReportId id = address.target().id();
        List<Revision> history = reports.history(List.of(id.organisation()), id.period()).stream()
                .filter(r -> r.snapshot().id().form().equals(id.form()))
                .toList();
        Map<Integer, CellEntry> latest =
                entries.latest(id).stream().collect(Collectors.toMap(CellEntry::cell, Function.identity()));
        Map<WarningReason.Subject, WarningReason> reasons =
                entries.reasons(id).stream().collect(Collectors.toMap(WarningReason::subject, Function.identity()));
        Standing usual = id.period().end().isBefore(rules.today()) ? Standing.OFFICIAL : Standing.ESTIMATED;
        return new Sheet(
                address.target(),
                new SheetFacts(
                        address.organisation(),
                        rules.catalogue(id.period().end()),
                        rules.checks(
                                address.target().form().level(), id.period().end()),
                        rules.today(),
                        history,
                        submissions.of(id),
                        submissions.questions(id),
                        latest,
                        reasons,
                        others(id, rules),
                        aims.of(address.organisation().code(), id.period().year()),
                        usual));
    }

    private List<ReportOperands.Other> others(ReportId id, Rulebook rules) {
        List<ReportOperands.Other> others = new ArrayList<>();
        for (Snapshot snapshot : submissions.series(id.organisation(), ends(id.period()))) {
            Period period = snapshot.id().period();
            if (period.equals(id.period())) continue;
            rules.form(snapshot.level(), period)
                    .ifPresent(form -> others.add(new ReportOperands.Other(
                            period, new ReportFigures(form, snapshot.cells(), rules.catalogue(period.end())))));
        }
        return others;
    }

    /// The last days of the periods that a report is compared with: those of its year, and of the years before as
    /// its own length has them.
    private static Collection<LocalDate> ends(Period period) {
        Set<LocalDate> ends = new HashSet<>();
        ends.add(period.previous().end());
        ends.add(LocalDate.of(period.year() - 1, 12, 31));
        Period before = period.yearBefore();
        for (int year = 0; year < 3; year++, before = before.yearBefore()) ends.add(before.end());
        for (int month = 1; month <= 12; month++)
            ends.add(LocalDate.of(period.year(), month, 1).plusMonths(1).minusDays(1));
        return ends;
    }
}
