package vn.lienminh.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.Placement;
import vn.lienminh.territory.Territories;

/// Finds the report that a row of a file is about: its organisation, its period, its form, its area and its
/// province.
@Component
class RowTargets {
    private final Organisations organisations;
    private final Territories territories;
    private final Indicators indicators;

    RowTargets(Organisations organisations, Territories territories, Indicators indicators) {
        this.organisations = organisations;
        this.territories = territories;
        this.indicators = indicators;
    }

    /// Remembers what it found within one file: a thousand rows are about a few reports.
    Finder in(FileFigures file) {
        return new Finder(file);
    }

    class Finder {
        private final FileFigures file;
        private final Map<String, Optional<Entry.Target>> found = new HashMap<>();

        Finder(FileFigures file) {
            this.file = file;
        }

        /// Empty when the row names none; the reason is among the file's faults, once for all rows that name the
        /// same.
        Optional<Entry.Target> find(Table.Row row) {
            String key = row.get("organisation") + "|" + row.get("province") + "|" + row.get("period");
            return found.computeIfAbsent(key, k -> look(row));
        }

        private Optional<Entry.Target> look(Table.Row row) {
            Optional<Period> period = Period.parse(row.get("period"));
            if (period.isEmpty()) {
                file.fault(row.at("period"), ReportingRefusal.R115_NOT_A_PERIOD, Map.of("found", row.get("period")));
                return Optional.empty();
            }
            Optional<FormVersion> form = indicators.form(period.get());
            if (form.isEmpty()) {
                file.fault(row.at("period"), ReportingRefusal.R116_NO_FORM, Map.of("found", row.get("period")));
                return Optional.empty();
            }
            return switch (organisations.named(row, period.get())) {
                case Outcome.Refused<Organisation>(List<Fault> faults) -> {
                    faults.forEach(file::fault);
                    yield Optional.empty();
                }
                case Outcome.Done<Organisation>(Organisation organisation) ->
                    target(row, period.get(), form.get(), organisation);
            };
        }

        private Optional<Entry.Target> target(
                Table.Row row, Period period, FormVersion form, Organisation organisation) {
            TerritoryId area = organisation.area();
            Optional<TerritoryId> province = area == null ? Optional.empty() : RowTargets.this.province(area, period);
            if (area == null || province.isEmpty()) {
                file.fault(
                        row.at(row.get("organisation").isEmpty() ? "province" : "organisation"),
                        ReportingRefusal.R131_NO_AREA,
                        Map.of("found", organisation.code()));
                return Optional.empty();
            }
            ReportId id = new ReportId(province.get(), form.form(), period, organisation.id());
            return Optional.of(new Entry.Target(id, area, form));
        }
    }

    /// The unit of province level that held an area on the period's last day.
    private Optional<TerritoryId> province(TerritoryId area, Period period) {
        return switch (territories.onMap(area, period.end())) {
            case Placement.Whole(TerritoryId unit)
            when territories.on(unit, period.end()).level() == Level.PROVINCE -> Optional.of(unit);
            case Placement.Whole ignored -> Optional.empty();
            case Placement.Split split -> Optional.of(split.shares().getFirst().unit());
            case Placement.NotComparable ignored -> Optional.empty();
        };
    }
}
