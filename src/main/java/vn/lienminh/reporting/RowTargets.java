package vn.lienminh.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Directory;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// Finds the report that a row of a file is about: its organisation, its period, its form, its area and its
/// province. Made for one load: it remembers what it found, for a thousand rows are about a few reports; any number
/// of threads may ask.
class RowTargets {
    private final Directory organisations;
    private final TerritoryMap territory;
    private final Rulebook rules;
    private final Map<String, Optional<Entry.Target>> found = new ConcurrentHashMap<>();
    private final Map<String, Optional<Period>> periods = new ConcurrentHashMap<>();
    private final Map<Stated, Optional<Site>> sites = new ConcurrentHashMap<>();

    /// Where an organisation says that it is.
    private record Stated(TerritoryId area, ReportingLevel level, Period period) {}

    /// Where that is on the period's last day.
    private record Site(TerritoryId area, TerritoryId province) {}

    RowTargets(Directory organisations, TerritoryMap territory, Rulebook rules) {
        this.organisations = organisations;
        this.territory = territory;
        this.rules = rules;
    }

    /// Of a row that is about one figure among many. Empty when it names no report; the reason is among the file's
    /// faults, once for all rows that name the same.
    Optional<Entry.Target> find(Table.Row row, FileFigures file) {
        String key = row.get("organisation") + "|" + row.get("province") + "|" + row.get("period");
        return found.computeIfAbsent(key, k -> look(row, file));
    }

    /// Of a row that is a whole report.
    Optional<Entry.Target> look(Table.Row row, FileFigures file) {
        Optional<Period> period = periods.computeIfAbsent(row.get("period"), Period::parse);
        if (period.isEmpty()) {
            file.fault(row.at("period"), ReportingRefusal.R115_NOT_A_PERIOD, Map.of("found", row.get("period")));
            return Optional.empty();
        }
        return switch (organisations.named(row, period.get())) {
            case Outcome.Refused<Organisation>(List<Fault> faults) -> {
                new ArrayList<>(faults).forEach(file::fault);
                yield Optional.empty();
            }
            case Outcome.Done<Organisation>(Organisation organisation) -> form(row, period.get(), organisation, file);
        };
    }

    private Optional<Entry.Target> form(Table.Row row, Period period, Organisation organisation, FileFigures file) {
        Optional<FormVersion> form = rules.form(level(organisation), period);
        if (form.isEmpty()) {
            file.fault(row.at("period"), ReportingRefusal.R116_NO_FORM, Map.of("found", row.get("period")));
            return Optional.empty();
        }
        Optional<Entry.Target> target = target(period, form.get(), organisation.id(), organisation.area());
        if (target.isEmpty())
            file.fault(
                    row.at(row.get("organisation").isEmpty() ? "province" : "organisation"),
                    ReportingRefusal.R131_NO_AREA,
                    Map.of("found", organisation.code()));
        return target;
    }

    private static ReportingLevel level(Organisation organisation) {
        return organisation.kind() == Organisation.Kind.COOPERATIVE
                ? ReportingLevel.COOPERATIVE
                : ReportingLevel.PROVINCE;
    }

    /// Where a report of an organisation belongs; empty when its area lies in no province on the period's last day.
    ///
    /// @param stated the area that it reports on; null when it has none
    Optional<Entry.Target> target(
            Period period, FormVersion form, OrganisationId organisation, @Nullable TerritoryId stated) {
        if (stated == null) return Optional.empty();
        return sites.computeIfAbsent(new Stated(stated, form.level(), period), this::site)
                .map(s -> new Entry.Target(new ReportId(s.province, form.form(), period, organisation), s.area, form));
    }

    private Optional<Site> site(Stated of) {
        TerritoryId area = of.level == ReportingLevel.PROVINCE ? of.area : whole(of.area, of.period);
        return province(area, of.period).map(province -> new Site(area, province));
    }

    /// A cooperative lies in whatever its commune became; where that was divided nobody knows in which part.
    private TerritoryId whole(TerritoryId area, Period period) {
        return territory.onMap(area, period.end()) instanceof Placement.Whole(TerritoryId unit) ? unit : area;
    }

    /// The unit of province level that held an area on the period's last day; of an area that was divided the one
    /// with the largest share.
    private Optional<TerritoryId> province(TerritoryId area, Period period) {
        return territory.provinceOn(area, period.end()).map(Territory::id);
    }
}
