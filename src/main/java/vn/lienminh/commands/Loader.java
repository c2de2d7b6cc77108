package vn.lienminh.commands;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienminh.emulation.awards.dossiers.Nominations;
import vn.lienminh.emulation.scoring.Scoring;
import vn.lienminh.exchange.Codes;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Table;
import vn.lienminh.organisations.Clusters;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.planning.Targets;
import vn.lienminh.publications.Claims;
import vn.lienminh.reporting.Reports;
import vn.lienminh.territory.Territories;

/// Hands each file to the module that knows its header. All or nothing a file.
@Component
class Loader {
    private final Indicators indicators;
    private final Territories territories;
    private final Organisations organisations;
    private final Clusters clusters;
    private final Reports reports;
    private final Targets targets;
    private final Claims claims;
    private final Scoring scoring;
    private final Nominations nominations;
    private final Codes codes;

    Loader(
            Indicators indicators,
            Territories territories,
            Organisations organisations,
            Clusters clusters,
            Reports reports,
            Targets targets,
            Claims claims,
            Scoring scoring,
            Nominations nominations,
            Codes codes) {
        this.indicators = indicators;
        this.territories = territories;
        this.organisations = organisations;
        this.clusters = clusters;
        this.reports = reports;
        this.targets = targets;
        this.claims = claims;
        this.scoring = scoring;
        this.nominations = nominations;
        this.codes = codes;
    }

    /// @param reason why accepted figures change; may be empty
    record Manner(String reason, boolean dryRun) {}

    Outcome<Loaded> load(List<Table> tables, Manner manner, Actor actor) {
        Table first = tables.getFirst();
        if (targets.reads(first)) return targets.load(first, actor, manner.dryRun());
        if (scoring.reads(first)) return scoring.load(first, actor, manner.dryRun());
        if (Nominations.reads(first)) return nominations.load(first, actor, manner.dryRun());
        if (claims.reads(first)) return claims.load(first, actor, manner.dryRun());
        if (clusters.reads(first)) return clusters.load(first, actor, manner.dryRun());
        if (organisations.reads(first)) return organisations.load(first, actor, manner.dryRun());
        if (Territories.reads(first)) return territories.load(first, actor, manner.dryRun());
        if (indicators.reads(first)) return indicators.load(first, actor, manner.dryRun());
        if (codes.reads(first)) return codes.load(first, actor, manner.dryRun());
        if (reports.reads(tables)) return reports.load(tables, manner.reason(), actor, manner.dryRun());
        String header = String.join(",", first.columns());
        return Outcome.refused(Fault.error(first.place(), CommandRefusal.L106_UNKNOWN_FILE, Map.of("found", header)));
    }
}
