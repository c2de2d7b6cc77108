package vn.lienminh.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;

/// The door of the catalogue: what is counted, on which forms, by which checks.
@Service
public class Indicators {
    private final IndicatorStore store;
    private final FormStore formStore;
    private final CheckStore checkStore;
    private final ParameterStore parameterStore;
    private final ReportForms forms;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile @Nullable Edition edition;

    Indicators(
            IndicatorStore store,
            FormStore formStore,
            CheckStore checkStore,
            ParameterStore parameterStore,
            ReportForms forms,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.formStore = formStore;
        this.checkStore = checkStore;
        this.parameterStore = parameterStore;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    /// The catalogue, forms and checks as they are until the next change, kept in memory: asked for once, it
    /// answers any number of questions.
    @Transactional(readOnly = true)
    public Edition edition() {
        int number = store.edition();
        Edition known = edition;
        if (known == null || known.number != number)
            edition = known = new Edition(number, store, formStore, checkStore, parameterStore);
        return known;
    }

    /// The catalogue in force on a day.
    @Transactional(readOnly = true)
    public Catalogue on(LocalDate day) {
        return edition().on(day);
    }

    /// The form that a provincial alliance fills for this period; empty before the catalogue was loaded.
    @Transactional(readOnly = true)
    public Optional<FormVersion> form(Period period) {
        return form(ReportingLevel.PROVINCE, period);
    }

    /// The form of a level for this period; empty when nothing is asked there.
    @Transactional(readOnly = true)
    public Optional<FormVersion> form(ReportingLevel level, Period period) {
        return edition().form(level, period);
    }

    /// The checks over the catalogue in force on a day, for reports of provincial alliances.
    @Transactional(readOnly = true)
    public Checks checks(LocalDate day) {
        return checks(ReportingLevel.PROVINCE, day);
    }

    /// The same for the reports of a level.
    @Transactional(readOnly = true)
    public Checks checks(ReportingLevel level, LocalDate day) {
        return edition().checks(level, day);
    }

    @Transactional(readOnly = true)
    public List<CheckRule> checkRules() {
        return checkStore.rules();
    }

    /// Every version of one indicator, oldest first.
    @Transactional(readOnly = true)
    public List<Indicator> versions(String code) {
        return store.indicators().stream().filter(i -> i.code().equals(code)).toList();
    }

    /// Whether nothing was ever loaded.
    @Transactional(readOnly = true)
    public boolean empty() {
        return store.edition() == 0;
    }

    /// Whether this is a file of the catalogue, by its header.
    public boolean reads(Table table) {
        return CatalogueFile.of(table).isPresent();
    }

    /// Loads one file of the catalogue: units, breakdowns, indicators, checks or legal parameters. All or nothing.
    @Transactional
    public Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        if (!actor.may(IndicatorsAct.LOAD_CATALOGUE))
            return Outcome.refused(Fault.error(table.place(), IndicatorsRefusal.I109_NOT_ALLOWED));
        store.lock();
        CatalogueReader reader = new CatalogueReader();
        Outcome<Loaded> outcome = switch (CatalogueFile.of(table).orElseThrow()) {
            case UNITS -> loadUnits(table, reader);
            case BREAKDOWNS -> loadDimensions(table, reader);
            case INDICATORS -> loadIndicators(table, reader);
            case PARAMETERS -> loadParameters(table, reader);
            case CHECKS -> loadChecks(table);
        };
        boolean keep = outcome instanceof Outcome.Done<Loaded>(Loaded loaded) && !dryRun && !loaded.nothing();
        if (keep) {
            store.newEdition(table.file(), clock.instant());
            audit.record(actor, IndicatorsAct.LOAD_CATALOGUE, "file:" + table.file(), Map.of("hash", table.hash()));
        } else {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    private Outcome<Loaded> loadUnits(Table table, CatalogueReader reader) {
        List<Unit> units = reader.units(table);
        if (!reader.faults().isEmpty()) return Outcome.refused(reader.faults());
        List<Unit> old = store.units();
        List<Unit> news = units.stream().filter(u -> !old.contains(u)).toList();
        news.forEach(store::put);
        return done(table, "units", news.size(), 0, units.size() - news.size());
    }

    private Outcome<Loaded> loadDimensions(Table table, CatalogueReader reader) {
        List<Dimension> dimensions = reader.dimensions(table);
        if (!reader.faults().isEmpty()) return Outcome.refused(reader.faults());
        List<Dimension> old = store.dimensions();
        List<Dimension> news = dimensions.stream().filter(d -> !old.contains(d)).toList();
        news.forEach(store::put);
        if (!news.isEmpty()) followForms(CatalogueReader.ALWAYS);
        return done(table, "breakdowns", news.size(), 0, dimensions.size() - news.size());
    }

    private Outcome<Loaded> loadParameters(Table table, CatalogueReader reader) {
        List<CatalogueReader.Parameter> parameters = reader.parameters(table);
        if (!reader.faults().isEmpty()) return Outcome.refused(reader.faults());
        List<CatalogueReader.Parameter> old = parameterStore.all();
        List<CatalogueReader.Parameter> news =
                parameters.stream().filter(p -> !old.contains(p)).toList();
        news.forEach(parameterStore::put);
        return done(table, "parameters", news.size(), 0, parameters.size() - news.size());
    }

    private Outcome<Loaded> loadIndicators(Table table, CatalogueReader reader) {
        List<Indicator> read = reader.indicators(table, store.units(), store.dimensions());
        if (!reader.faults().isEmpty()) return Outcome.refused(reader.faults());
        List<Indicator> old = store.indicators();
        int added = 0;
        int changed = 0;
        LocalDate from = CatalogueReader.ALWAYS;
        for (Indicator indicator : read) {
            Optional<Indicator> last =
                    old.stream().filter(o -> o.code().equals(indicator.code())).reduce((a, b) -> b);
            if (last.isEmpty()) {
                store.add(indicator.numbered(1, indicator.validity().from()), clock.instant());
                added++;
            } else if (!last.get().saysTheSameAs(indicator)) {
                from = start(indicator);
                store.end(last.get(), from);
                store.add(indicator.numbered(last.get().version() + 1, from), clock.instant());
                changed++;
            }
        }
        if (added + changed > 0) followForms(from);
        return done(table, "indicators", added, changed, read.size() - added - changed);
    }

    private Outcome<Loaded> loadChecks(Table table) {
        return CheckRules.of(table).map(read -> {
            List<CheckRule> old = checkStore.rules();
            int added =
                    (int) read.rules().stream().filter(r -> !old.contains(r)).count();
            if (!read.rules().equals(old)) checkStore.replace(read.rules());
            return new Loaded(
                    table.file(), "loaded.checks", added, 0, read.rules().size() - added, new ArrayList<>());
        });
    }

    /// A changed definition holds from the day the file names, else from the first of January of this year.
    private LocalDate start(Indicator indicator) {
        LocalDate named = indicator.validity().from();
        return named.equals(CatalogueReader.ALWAYS) ? LocalDate.now(clock).withDayOfYear(1) : named;
    }

    private void followForms(LocalDate from) {
        List<Indicator> all = store.indicators();
        if (!all.isEmpty()) forms.follow(all, from, clock.instant());
    }

    private static Outcome<Loaded> done(Table table, String kind, int added, int changed, int unchanged) {
        return Outcome.done(new Loaded(table.file(), "loaded." + kind, added, changed, unchanged, new ArrayList<>()));
    }
}
