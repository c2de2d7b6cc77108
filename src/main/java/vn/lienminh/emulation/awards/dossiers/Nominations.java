package vn.lienminh.emulation.awards.dossiers;

import static vn.lienminh.emulation.awards.AwardsRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.emulation.awards.AwardsRefusal;
import vn.lienminh.emulation.awards.catalogue.Award;
import vn.lienminh.emulation.awards.catalogue.AwardCatalogue;
import vn.lienminh.emulation.awards.catalogue.Recipient;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// The door of lists of those proposed (danh sách đề nghị): compared first, then taken.
@Service
public class Nominations {
    private final Proposals proposals;
    private final AwardCatalogue catalogue;
    private final Clusters clusters;
    private final Organisations organisations;
    private final Clock clock;

    Nominations(
            Proposals proposals,
            AwardCatalogue catalogue,
            Clusters clusters,
            Organisations organisations,
            Clock clock) {
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.clusters = clusters;
        this.organisations = organisations;
        this.clock = clock;
    }

    public static boolean reads(Table table) {
        return table.has("cluster", "year", "award", "recipient_kind");
    }

    /// Loads a file of proposals: `cluster,year,award,recipient_kind,province|organisation,sector[,name][,merit]
    /// [,day][,origin]`. All or nothing.
    @Transactional
    public Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        List<Nomination> all = new ArrayList<>();
        for (Table.Row row : table.rows()) all.add(read(row, actor));
        List<Fault> faults = all.stream().flatMap(n -> n.faults().stream()).toList();
        if (!faults.isEmpty()) return Outcome.refused(faults);
        List<Nomination> fresh = all.stream().filter(Nomination::fresh).toList();
        if (!dryRun) take(fresh, actor);
        return Outcome.done(
                new Loaded(table.file(), "loaded.awards", fresh.size(), 0, all.size() - fresh.size(), List.of()));
    }

    /// What a list of a member or of the cluster says, beside what is known; nothing is written.
    @Transactional(readOnly = true)
    public Outcome<List<Nomination>> compare(String cluster, int year, Table table, Actor actor) {
        ListReading reading = new ListReading(table);
        if (!reading.usable())
            return Outcome.refused(Fault.error(table.place(), E440_UNREADABLE_LIST, Map.of("found", table.file())));
        List<Organisation> own = proposals.proposable(cluster, year, actor);
        return Outcome.done(table.rows().stream()
                .filter(row -> !reading.get(row, "name").isEmpty())
                .map(row -> listed(row, reading, cluster, year, own, actor))
                .toList());
    }

    private Nomination listed(
            Table.Row row, ListReading reading, String cluster, int year, List<Organisation> own, Actor actor) {
        Optional<Award> award = catalogue.named(reading.get(row, "award"));
        if (award.isEmpty()) return refused(row, "award", E411_UNKNOWN_AWARD, reading.get(row, "award"));
        Optional<Recipient> recipient = reading.recipient(row);
        if (recipient.isEmpty()) return refused(row, "recipient", E412_NOT_FOR_THEM, reading.get(row, "recipient"));
        String unit = reading.get(row, "unit");
        Optional<Organisation> proposing = own.stream()
                .filter(o -> unit.isEmpty() ? own.size() == 1 : o.code().equals(unit) || named(o, unit))
                .findFirst();
        if (proposing.isEmpty()) return refused(row, "unit", E413_NOT_A_MEMBER, unit);
        NewProposal wanted = new NewProposal(
                cluster,
                year,
                award.get().code(),
                recipient.get(),
                proposing.get().code(),
                "",
                reading.get(row, "name"),
                reading.get(row, "sector"),
                reading.get(row, "merit"),
                LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE),
                "");
        return checked(row, wanted, actor);
    }

    private static boolean named(Organisation organisation, String typed) {
        String name = Vietnamese.fold(organisation.nameVi());
        String wanted = Vietnamese.fold(typed);
        return name.equals(wanted) || name.endsWith(" " + wanted);
    }

    /// Makes the new ones of a list that was compared; what has become known since is left out.
    @Transactional
    public Outcome<Integer> takeList(String cluster, int year, Table table, Actor actor) {
        return compare(cluster, year, table, actor).map(all -> {
            List<Nomination> fresh = all.stream().filter(Nomination::fresh).toList();
            take(fresh, actor);
            return fresh.size();
        });
    }

    private void take(List<Nomination> fresh, Actor actor) {
        for (Nomination nomination : fresh) {
            NewProposal wanted = nomination.wanted();
            // the second of two equal rows is refused as known, and nothing is written of it
            if (wanted != null) proposals.propose(wanted, actor);
        }
    }

    private Nomination read(Table.Row row, Actor actor) {
        String year = row.get("year");
        if (!year.matches("\\d{4}")) return refused(row, "year", E428_NOT_A_DAY, year);
        if (clusters.find(row.get("cluster")).isEmpty())
            return refused(row, "cluster", E441_UNKNOWN_CLUSTER, row.get("cluster"));
        return switch (organisations.named(row, Period.year(Integer.parseInt(year)))) {
            case Outcome.Refused<Organisation>(List<Fault> faults) -> new Nomination(row, null, false, faults);
            case Outcome.Done<Organisation>(Organisation unit) ->
                read(row, row.get("cluster"), Integer.parseInt(year), unit, actor);
        };
    }

    private Nomination read(Table.Row row, String cluster, int year, Organisation unit, Actor actor) {
        Optional<Award> award = catalogue.named(row.get("award"));
        if (award.isEmpty()) return refused(row, "award", E411_UNKNOWN_AWARD, row.get("award"));
        Optional<Recipient> recipient = Recipient.parse(row.get("recipient_kind"));
        if (recipient.isEmpty()) return refused(row, "recipient_kind", E412_NOT_FOR_THEM, row.get("recipient_kind"));
        NewProposal wanted = new NewProposal(
                cluster,
                year,
                award.get().code(),
                recipient.get(),
                unit.code(),
                "",
                name(row, recipient.get()),
                row.get("sector"),
                row.get("merit"),
                day(row),
                row.get("origin"));
        return checked(row, wanted, actor);
    }

    private Nomination checked(Table.Row row, NewProposal wanted, Actor actor) {
        return switch (proposals.checked(wanted, actor)) {
            case Outcome.Refused<Proposal>(List<Fault> faults) ->
                new Nomination(
                        row,
                        wanted,
                        false,
                        faults.stream().map(f -> f.at(row.place())).toList());
            case Outcome.Done<Proposal>(Proposal proposal) ->
                new Nomination(row, wanted, proposals.twice(proposal), List.of());
        };
    }

    /// A cooperative that a newspaper did not name is called by its sector.
    private static String name(Table.Row row, Recipient recipient) {
        String name = row.get("name");
        if (!name.isEmpty() || recipient != Recipient.COOPERATIVE) return name;
        return Sector.parse(row.get("sector")).map(Sector::unnamed).orElse("");
    }

    private LocalDate day(Table.Row row) {
        String text = row.get("day");
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(text)
                : LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }

    private static Nomination refused(Table.Row row, String column, AwardsRefusal why, String found) {
        return new Nomination(row, null, false, List.of(Fault.error(row.at(column), why, Map.of("found", found))));
    }
}
