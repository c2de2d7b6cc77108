package vn.lienminh.reporting;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Loaded;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.territory.Territories;

/// Takes files of figures in. What a load needs stands here; each load is a [FigureLoad] of its own.
@Component
class FigureLoading {
    final ReportStore reports;
    final SnapshotStore snapshots;
    final Ledger ledger;
    final AuditTrail audit;
    final Clock clock;
    private final Organisations organisations;
    private final Territories territories;
    private final Indicators indicators;

    FigureLoading(
            ReportStore reports,
            SnapshotStore snapshots,
            Ledger ledger,
            AuditTrail audit,
            Clock clock,
            Organisations organisations,
            Territories territories,
            Indicators indicators) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
        this.organisations = organisations;
        this.territories = territories;
        this.indicators = indicators;
    }

    /// In whose name a file comes in, and how.
    ///
    /// @param reason why accepted figures change; empty: the file's name
    record Manner(String reason, Actor actor, boolean dryRun, LoadProgress progress) {}

    /// Within the caller's transaction, which it marks for rolling back when nothing is to be kept.
    Outcome<Loaded> run(FigurePieces pieces, Manner manner) {
        snapshots.holdStructure();
        Rulebook rules = rules();
        return new FigureLoad(this, pieces, manner, rules, targets(rules)).run();
    }

    Rulebook rules() {
        return new Rulebook(indicators, LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE));
    }

    /// To be asked for when the structure is held still.
    RowTargets targets(Rulebook rules) {
        return new RowTargets(organisations.directory(), territories.map(), rules);
    }
}
