package vn.lienminh.consolidation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.lienminh.indicators.Edition;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.TerritoryId;
import vn.lienminh.reporting.AcceptedReports;
import vn.lienminh.territory.Level;
import vn.lienminh.territory.Territory;
import vn.lienminh.territory.TerritoryMap;

/// The sheets of one question, read when they are first needed, as many periods at once as can be foreseen: now
/// from the kept totals, as known at a past instant from the reports of then.
class Sheets {
    /// Whose sheets.
    ///
    /// @param units areas of the period's map, or older ones that alliances still report on
    /// @param cooperatives those asked for themselves
    record Asked(Collection<TerritoryId> units, Collection<OrganisationId> cooperatives) {}

    /// Reads for any question.
    @Component
    static class Reader {
        private final TotalStore totals;
        private final PastStore past;
        private final AcceptedReports accepted;

        Reader(TotalStore totals, PastStore past, AcceptedReports accepted) {
            this.totals = totals;
            this.past = past;
            this.accepted = accepted;
        }

        Sheets of(Asked asked, Edition edition, TerritoryMap map, View view) {
            return new Sheets(this, asked, edition, map, view);
        }
    }

    private final Reader reader;
    private final Set<TerritoryId> units;
    private final Asked asked;
    private final Edition edition;
    private final TerritoryMap map;
    private final View view;
    private final Map<Period, Sheet> sheets = new HashMap<>();
    private final Map<Pair, Map<TerritoryId, Tally>> pairs = new HashMap<>();

    private record Pair(Period period, int above, int under) {}

    private Sheets(Reader reader, Asked asked, Edition edition, TerritoryMap map, View view) {
        this.reader = reader;
        this.asked = asked;
        this.units = new HashSet<>(asked.units());
        this.edition = edition;
        this.map = map;
        this.view = view;
    }

    Sheet of(Period period) {
        if (!sheets.containsKey(period)) read(List.of(period));
        return Objects.requireNonNull(sheets.get(period));
    }

    /// The shorter periods that a period is made of, and those that they are made of.
    List<Sheet> within(Period period) {
        if (!period.parts().isEmpty() && !sheets.containsKey(period.parts().getFirst())) {
            Set<Period> shorter = new TreeSet<>(period.parts());
            for (Period part : period.parts()) shorter.addAll(part.parts());
            read(shorter);
        }
        return period.parts().stream().map(this::of).toList();
    }

    void read(Collection<Period> periods) {
        Map<Period, Sheet> news = new HashMap<>();
        for (Period period : periods) if (!sheets.containsKey(period)) news.put(period, empty(period));
        if (news.isEmpty()) return;
        if (!units.isEmpty()) {
            if (view.known() == null) fromTotals(news);
            else fromReports(news);
        }
        if (!asked.cooperatives().isEmpty()) single(news);
        sheets.putAll(news);
    }

    private Sheet empty(Period period) {
        return new Sheet(
                period,
                edition.on(period.end()),
                edition.form(ReportingLevel.PROVINCE, period).orElse(null),
                edition.form(ReportingLevel.COOPERATIVE, period).orElse(null));
    }

    private void fromTotals(Map<Period, Sheet> news) {
        reader.totals.each(forms(news), own(news), news.keySet(), units, (key, tally) -> put(news, key, tally));
    }

    /// Each period has a map of its own, and with it the provinces in which its reports lie.
    private void fromReports(Map<Period, Sheet> news) {
        Map<LocalDate, Map<Period, Sheet>> byDay = new HashMap<>();
        news.forEach((period, sheet) ->
                byDay.computeIfAbsent(period.end(), k -> new HashMap<>()).put(period, sheet));
        byDay.forEach((day, ofDay) -> {
            PastStore.Question question =
                    new PastStore.Question(provinces(day), forms(ofDay), ofDay.keySet(), units, view.known());
            Map<TotalKey, Tally> tallies = reader.past.plain(question);
            reader.accepted
                    .noted(question.provinces(), question.forms(), question.periods(), view.known())
                    .forEach(snapshot -> {
                        for (TotalKey key : TotalKey.of(snapshot))
                            if (wanted(key, snapshot.level()))
                                tallies.computeIfAbsent(key, k -> new Tally()).add(snapshot, 1);
                    });
            tallies.forEach((key, tally) -> put(news, key, tally));
        });
    }

    /// Of each unit the sums of two cells of the cooperatives' form, over the reports that state both; read once
    /// for all units.
    Map<TerritoryId, Tally> pairs(Sheet sheet, int above, int under) {
        return pairs.computeIfAbsent(new Pair(sheet.period(), above, under), pair -> readPairs(sheet, above, under));
    }

    private Map<TerritoryId, Tally> readPairs(Sheet sheet, int above, int under) {
        Map<TerritoryId, Tally> tallies = new HashMap<>();
        FormVersion form = sheet.form(ReportingLevel.COOPERATIVE);
        if (form == null) return tallies;
        PastStore.Question question = new PastStore.Question(
                provinces(sheet.period().end()), Set.of(form.form()), Set.of(sheet.period()), units, view.known());
        reader.past.pairs(question, above, under).forEach((key, tally) -> tallies.put(key.unit(), tally));
        reader.accepted
                .noted(question.provinces(), question.forms(), question.periods(), view.known())
                .forEach(snapshot -> {
                    for (TotalKey key : TotalKey.of(snapshot))
                        if (units.contains(key.unit()))
                            tallies.computeIfAbsent(key.unit(), k -> new Tally())
                                    .addPair(snapshot, above, under);
                });
        return tallies;
    }

    private boolean wanted(TotalKey key, ReportingLevel level) {
        return units.contains(key.unit()) || level == ReportingLevel.PROVINCE && units.contains(key.province());
    }

    /// Those of the day's map that hold the units asked for.
    private Set<TerritoryId> provinces(LocalDate day) {
        Set<TerritoryId> provinces = new HashSet<>();
        for (TerritoryId unit : units) {
            Territory now = map.on(unit, day);
            if (now.level() == Level.COMMUNE)
                map.provinceOn(unit, day).map(Territory::id).ifPresent(provinces::add);
            else map.partsOf(unit, day).stream().map(Territory::id).forEach(provinces::add);
        }
        return provinces;
    }

    private void single(Map<Period, Sheet> news) {
        reader.accepted.of(asked.cooperatives(), news.keySet(), view.known()).forEach(snapshot -> {
            Sheet sheet = news.get(snapshot.id().period());
            FormVersion form = sheet == null ? null : sheet.form(ReportingLevel.COOPERATIVE);
            if (sheet == null
                    || form == null
                    || !form.form().equals(snapshot.id().form())) return;
            Tally tally = new Tally();
            tally.add(snapshot, 1);
            sheet.put(snapshot.id().organisation(), tally);
        });
    }

    private void put(Map<Period, Sheet> news, TotalKey key, Tally tally) {
        Sheet sheet = news.get(key.period());
        if (sheet != null) sheet.put(key, tally, units.contains(key.unit()));
    }

    private static Set<String> forms(Map<Period, Sheet> sheets) {
        Set<String> forms = own(sheets);
        for (Sheet sheet : sheets.values()) {
            FormVersion below = sheet.form(ReportingLevel.COOPERATIVE);
            if (below != null) forms.add(below.form());
        }
        return forms;
    }

    private static Set<String> own(Map<Period, Sheet> sheets) {
        Set<String> forms = new TreeSet<>();
        for (Sheet sheet : sheets.values()) {
            FormVersion own = sheet.form(ReportingLevel.PROVINCE);
            if (own != null) forms.add(own.form());
        }
        return forms;
    }
}
