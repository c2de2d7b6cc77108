package vn.lienminh.reporting;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;

/// Reads a sheet for a step that changes where its report stands: until the caller's transaction ends nobody else
/// changes it, and no structure moves it.
@Component
class LockedSheets {
    private static final Logger log = LoggerFactory.getLogger(LockedSheets.class);

    private final Sheets sheets;
    private final ReportStore reports;
    private final SnapshotStore snapshots;

    LockedSheets(Sheets sheets, ReportStore reports, SnapshotStore snapshots) {
        this.sheets = sheets;
        this.reports = reports;
        this.snapshots = snapshots;
    }

    /// Refused when it is not there for the actor to see, or the act is not theirs.
    Outcome<Sheet> of(String organisation, Period period, Act act, Actor actor) {
        snapshots.holdStructure();
        Optional<Sheets.Address> address = sheets.find(organisation, period);
        if (address.isEmpty()) return missing(organisation, period);
        Sheets.Address found = address.get();
        if (!actor.may(ReportingAct.SEE_DRAFT, found.organisation().id(), period.end())) {
            log.atWarn()
                    .addKeyValue("actor", actor.name())
                    .addKeyValue("report", found.target().id())
                    .log("a step of a report that is not theirs was tried");
            return missing(organisation, period);
        }
        if (!actor.may(act, found.organisation().id(), period.end()))
            return Outcome.refused(Fault.error(Place.NOWHERE, ReportingRefusal.R142_NOT_ALLOWED));
        reports.lock(found.target().id());
        return Outcome.done(sheets.read(found));
    }

    Sheet again(Sheet sheet) {
        return sheets.read(new Sheets.Address(sheet.organisation(), sheet.target()));
    }

    private static Outcome<Sheet> missing(String organisation, Period period) {
        return Outcome.refused(Fault.error(
                Place.NOWHERE, ReportingRefusal.R141_NO_REPORT, Map.of("found", organisation + " " + period)));
    }
}
