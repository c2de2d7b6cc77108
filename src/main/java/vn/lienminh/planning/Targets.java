package vn.lienminh.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Scope;
import vn.lienminh.consolidation.Split;
import vn.lienminh.consolidation.View;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Table;
import vn.lienminh.organisations.Organisation;

/// The door of planning: targets come in, are added up over those who registered them, and compared with results.
@Service
public class Targets {
    private final TargetStore store;
    private final TargetFile file;
    private final Figures figures;
    private final Indicators indicators;
    private final AuditTrail audit;
    private final Clock clock;

    Targets(TargetStore store, TargetFile file, Figures figures, Indicators indicators, AuditTrail audit, Clock clock) {
        this.store = store;
        this.file = file;
        this.figures = figures;
        this.indicators = indicators;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean reads(Table table) {
        return TargetFile.reads(table);
    }

    /// Loads a file of targets, all or nothing; a target that differs takes the place of the earlier one.
    @Transactional
    public Outcome<Loaded> load(Table table, Actor actor, boolean dryRun) {
        if (!actor.may(PlanningAct.LOAD_TARGETS))
            return Outcome.refused(Fault.error(table.place(), PlanningRefusal.P101_NOT_ALLOWED));
        List<Fault> faults = new ArrayList<>();
        List<Target> targets = file.read(table, faults);
        if (!faults.isEmpty()) return Outcome.refused(faults);
        store.lock();
        Instant at = clock.instant();
        int added = 0;
        int changed = 0;
        for (Target target : targets) {
            Optional<Target> old = store.ofYear(target.year(), null).stream()
                    .filter(t -> sameKey(t, target))
                    .findFirst();
            if (old.isPresent() && same(old.get(), target)) continue;
            if (old.isPresent()) changed++;
            else added++;
            store.end(target, at);
            store.add(target, table.file(), at, actor.name());
        }
        if (dryRun || added + changed == 0)
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        else audit.record(actor, PlanningAct.LOAD_TARGETS, "file:" + table.file(), Map.of("hash", table.hash()));
        int unchanged = targets.size() - added - changed;
        return Outcome.done(new Loaded(table.file(), "loaded.targets", added, changed, unchanged, List.of()));
    }

    private static boolean sameKey(Target one, Target other) {
        return one.indicator().equals(other.indicator())
                && one.party().equals(other.party())
                && one.year() == other.year();
    }

    private static boolean same(Target one, Target other) {
        BigDecimal a = one.amount().number();
        BigDecimal b = other.amount().number();
        BigDecimal aUpper = one.amount().upper();
        BigDecimal bUpper = other.amount().upper();
        return one.amount().operator() == other.amount().operator()
                && a != null
                && b != null
                && a.compareTo(b) == 0
                && (aUpper == null ? bUpper == null : bUpper != null && aUpper.compareTo(bUpper) == 0)
                && one.origin().equals(other.origin());
    }

    /// A party's targets of a year, by indicator in the order of the catalogue.
    @Transactional(readOnly = true)
    public List<ClusterTarget> of(Party party, int year, @Nullable Instant known) {
        Optional<Scope> scope =
                figures.scope(party, Period.year(year), new View(null, known)) instanceof Outcome.Done<Scope>(Scope s)
                        ? Optional.of(s)
                        : Optional.empty();
        if (scope.isEmpty()) return List.of();
        Map<String, List<Target>> byIndicator =
                store.ofYear(year, known).stream().collect(Collectors.groupingBy(Target::indicator));
        return indicators.on(Period.year(year).end()).indicators().stream()
                .flatMap(i -> sum(i, scope.get(), byIndicator.getOrDefault(i.code(), List.of()), year).stream())
                .toList();
    }

    /// What was set for the party itself comes before what its members registered.
    private static Optional<ClusterTarget> sum(Indicator indicator, Scope scope, List<Target> targets, int year) {
        Optional<Target> own =
                targets.stream().filter(t -> t.party().equals(scope.party())).findFirst();
        int owed = scope.members().size();
        if (own.isPresent())
            return Optional.of(new ClusterTarget(
                    indicator.code(), scope.party(), year, own.get().amount(), List.of(), owed));
        List<String> members = scope.members().stream().map(Organisation::code).toList();
        Map<String, Amount> registered = new LinkedHashMap<>();
        for (Target target : targets)
            if (target.party() instanceof Party.Organisation(String code) && members.contains(code))
                registered.put(code, target.amount());
        if (registered.isEmpty()) return Optional.empty();
        Amount sum = indicator.kind().adds() || registered.size() == 1
                ? Amount.sum(registered.values(), indicator.bounds().min())
                : Amount.Missing.NOT_COMPARABLE;
        return Optional.of(
                new ClusterTarget(indicator.code(), scope.party(), year, sum, List.copyOf(registered.keySet()), owed));
    }

    /// Every member's own target for one indicator, by the code of the organisation.
    @Transactional(readOnly = true)
    public Map<String, Amount> ofMembers(String indicator, int year, @Nullable Instant known) {
        Map<String, Amount> byMember = new LinkedHashMap<>();
        for (Target target : store.ofYear(year, known))
            if (target.indicator().equals(indicator) && target.party() instanceof Party.Organisation(String code))
                byMember.put(code, target.amount());
        return byMember;
    }

    /// What every organisation registered for a year, by its code, then by indicator.
    @Transactional(readOnly = true)
    public Map<String, Map<String, Amount>> byOrganisation(int year, @Nullable Instant known) {
        Map<String, Map<String, Amount>> all = new LinkedHashMap<>();
        for (Target target : store.ofYear(year, known))
            if (target.party() instanceof Party.Organisation(String code))
                all.computeIfAbsent(code, c -> new LinkedHashMap<>()).put(target.indicator(), target.amount());
        return all;
    }

    /// Of the members that registered a target of their own, how many reached it in a period; by indicator.
    @Transactional(readOnly = true)
    public Map<String, Integer> reached(Party party, int year, Period results, View view) {
        Map<String, Map<String, Amount>> registered = byOrganisation(year, view.known());
        Catalogue catalogue = indicators.on(results.end());
        List<String> codes = registered.values().stream()
                .flatMap(m -> m.keySet().stream())
                .distinct()
                .filter(c -> catalogue.find(c).isPresent())
                .toList();
        Map<String, Integer> reached = new LinkedHashMap<>();
        if (!codes.isEmpty()
                && figures.by(party, results, codes, new Split.ByMember(), view)
                        instanceof Outcome.Done<List<Figures.Division>>(var members))
            for (Figures.Division member : members)
                if (member.party() instanceof Party.Organisation(String code))
                    registered
                            .getOrDefault(code, Map.of())
                            .forEach((indicator, aim) -> member.figure(indicator)
                                    .filter(f -> Progress.met(f.value(), aim))
                                    .ifPresent(f -> reached.merge(indicator, 1, Integer::sum)));
        return reached;
    }

    /// The targets of a year against the results of a period, each over the units that registered it.
    @Transactional(readOnly = true)
    public List<Progress> progress(Party party, int year, Period results, View view) {
        List<ClusterTarget> targets = of(party, year, view.known());
        if (targets.isEmpty()) return List.of();
        Catalogue catalogue = indicators.on(results.end());
        List<String> codes = targets.stream()
                .map(ClusterTarget::indicator)
                .filter(c -> catalogue.find(c).isPresent())
                .toList();
        Map<String, Figure> whole = byCode(figures.of(party, results, codes, view));
        List<Figures.Division> members = figures.by(party, results, codes, new Split.ByMember(), view)
                        instanceof Outcome.Done<List<Figures.Division>>(var d)
                ? d
                : List.of();
        return targets.stream()
                .map(t -> progress(t, results, whole, members, catalogue))
                .toList();
    }

    private static Map<String, Figure> byCode(Outcome<List<Figure>> outcome) {
        return outcome instanceof Outcome.Done<List<Figure>>(List<Figure> list)
                ? list.stream().collect(Collectors.toMap(Figure::indicator, f -> f))
                : Map.of();
    }

    private static Progress progress(
            ClusterTarget target,
            Period results,
            Map<String, Figure> whole,
            List<Figures.Division> members,
            Catalogue catalogue) {
        Figure all = whole.get(target.indicator());
        Amount result = all == null ? Amount.Missing.NOT_REPORTED : all.value();
        if (target.bySome()) result = over(target, members, catalogue);
        BigDecimal reached = result.number();
        BigDecimal aim = target.amount().number();
        BigDecimal percent = reached == null || aim == null || aim.signum() <= 0
                ? null
                : reached.multiply(BigDecimal.valueOf(100)).divide(aim, MathContext.DECIMAL64);
        return new Progress(target, results, result, percent);
    }

    private static Amount over(ClusterTarget target, List<Figures.Division> members, Catalogue catalogue) {
        Indicator indicator = catalogue.get(target.indicator());
        List<Amount> amounts = members.stream()
                .filter(d -> d.party() instanceof Party.Organisation(String code)
                        && target.registered().contains(code))
                .flatMap(d -> d.figure(target.indicator()).stream())
                .map(Figure::value)
                .toList();
        return indicator.kind().adds() ? Amount.sum(amounts, indicator.bounds().min()) : Amount.Missing.NOT_COMPARABLE;
    }
}
