package vn.lienminh.reporting.web;

import java.util.List;
import java.util.Optional;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Snapshot;

/// What the page of one report shows.
///
/// @param area the full name of what it is about
/// @param history newest first
/// @param shown one of them
record ReportFacts(
        Organisation organisation,
        String area,
        Catalogue catalogue,
        FormVersion form,
        List<Revision> history,
        Revision shown) {

    Snapshot snapshot() {
        return shown.snapshot();
    }

    /// The revision before another one.
    Optional<Snapshot> before(Snapshot snapshot) {
        return history.stream()
                .map(Revision::snapshot)
                .filter(s -> s.revision() < snapshot.revision())
                .findFirst();
    }
}
