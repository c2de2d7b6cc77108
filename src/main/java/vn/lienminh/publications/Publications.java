package vn.lienminh.publications;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Scope;
import vn.lienminh.consolidation.Split;
import vn.lienminh.consolidation.View;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.documents.papers.Papers;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Party;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Head;
import vn.lienminh.planning.ClusterTarget;
import vn.lienminh.planning.Progress;
import vn.lienminh.planning.Targets;

/// The door of publications: composes the year-end report of any party from its figures, prints it, and remembers
/// what it printed.
@Service
public class Publications {
    private final Figures figures;
    private final Targets targets;
    private final Indicators indicators;
    private final Clusters clusters;
    private final Composer composer;
    private final ProseStore proses;
    private final PublicationStore store;
    private final Papers papers;
    private final AuditTrail audit;
    private final Clock clock;

    Publications(
            Figures figures,
            Targets targets,
            Indicators indicators,
            Clusters clusters,
            Composer composer,
            ProseStore proses,
            PublicationStore store,
            Papers papers,
            AuditTrail audit,
            Clock clock) {
        this.figures = figures;
        this.targets = targets;
        this.indicators = indicators;
        this.clusters = clusters;
        this.composer = composer;
        this.proses = proses;
        this.store = store;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /// The year-end report as the figures say it, seen from when asked.
    @Transactional(readOnly = true)
    public Outcome<YearEndReport> compose(Party party, int year, View view) {
        return facts(party, year, view)
                .then(facts -> facts.whole().values().stream().noneMatch(Figure::present)
                        ? Outcome.refused(Fault.error(
                                Place.NOWHERE,
                                PublicationsRefusal.U108_NOTHING_TO_REPORT,
                                Map.of("found", party + " " + year)))
                        : Outcome.done(composer.compose(facts, proses.of(party.toString(), year, view.known()))));
    }

    private Outcome<Facts> facts(Party party, int year, View view) {
        Period period = Period.year(year);
        return figures.scope(party, period, view)
                .then(scope -> figures.of(party, period, List.of(), view)
                        .then(whole -> figures.by(party, period, List.of(), new Split.ByProvince(), view)
                                .map(divisions -> facts(scope, period, view, whole, divisions))));
    }

    private Facts facts(Scope scope, Period period, View view, List<Figure> whole, List<Figures.Division> divisions) {
        Catalogue catalogue = indicators.on(period.end());
        int year = period.year();
        List<Progress> aims = targets.progress(scope.party(), year + 1, period, view);
        Map<String, Map<String, Amount>> memberAims = new HashMap<>();
        for (Progress aim : aims) {
            ClusterTarget target = aim.target();
            if (!target.setForParty())
                memberAims.put(target.indicator(), targets.ofMembers(target.indicator(), year + 1, view.known()));
        }
        return new Facts(
                scope,
                period,
                view,
                catalogue,
                new AmountText(catalogue, Language.VI),
                Facts.keyed(whole, Figure::indicator),
                divisions,
                Facts.keyed(
                        targets.progress(scope.party(), year, period, view),
                        p -> p.target().indicator()),
                Facts.keyed(aims, p -> p.target().indicator()),
                memberAims,
                heads(scope, view));
    }

    private List<Head> heads(Scope scope, View view) {
        return scope.party() instanceof Party.Cluster(String code)
                ? clusters.heads(code, scope.day(), view.known())
                : List.of();
    }

    public byte[] render(YearEndReport report, PaperFormat format) {
        return papers.render(report.paper(), format);
    }

    /// Prints a report and remembers which figures it printed, in which words, on which revisions.
    @Transactional
    public Outcome<byte[]> print(Party party, int year, View view, PaperFormat format, String file, Actor actor) {
        if (!actor.may(PublicationsAct.PRINT_REPORT))
            return Outcome.refused(Fault.error(Place.NOWHERE, PublicationsRefusal.U101_NOT_ALLOWED));
        return compose(party, year, view).map(report -> {
            byte[] bytes = papers.render(report.paper(), format);
            Instant now = clock.instant();
            Instant known = view.known() == null ? now : view.known();
            int id = store.add(party.toString(), year, format, file, sha256(bytes), known, now, actor.name());
            store.add(
                    id,
                    report.sentences().stream()
                            .flatMap(s -> s.bounds().stream())
                            .toList());
            audit.record(
                    actor,
                    PublicationsAct.PRINT_REPORT,
                    party + " " + year,
                    Map.of("publication", id, "format", format.name(), "file", file));
            return bytes;
        });
    }

    /// What was printed of a party's year, newest first, each with the figures that read otherwise now.
    @Transactional(readOnly = true)
    public List<Publication> printed(Party party, int year, @Nullable YearEndReport now) {
        Map<String, String> wordings = new HashMap<>();
        if (now != null) now.sentences().forEach(s -> s.bounds().forEach(b -> wordings.put(b.token(), b.text())));
        return store.of(party.toString(), year).stream()
                .map(p -> publication(p, party, year, wordings))
                .toList();
    }

    private Publication publication(
            PublicationStore.Printed printed, Party party, int year, Map<String, String> wordings) {
        Map<String, Publication.Changed> changes = new java.util.LinkedHashMap<>();
        for (PublicationStore.PrintedFigure figure : store.figures(printed.id())) {
            String now = wordings.getOrDefault(figure.token(), "");
            if (!now.equals(figure.wording()))
                changes.putIfAbsent(
                        figure.token(),
                        new Publication.Changed(figure.indicator(), figure.token(), figure.wording(), now));
        }
        return new Publication(
                printed.id(),
                party.toString(),
                year,
                printed.format(),
                printed.file(),
                printed.knownAt(),
                printed.printedAt(),
                printed.printedBy(),
                new ArrayList<>(changes.values()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
