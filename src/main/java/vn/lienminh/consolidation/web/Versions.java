package vn.lienminh.consolidation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lienminh.indicators.Indicator;
import vn.lienminh.kernel.Vietnamese;

/// The versions of a definition, newest first: since when, on what basis, and whether the series goes on.
record Versions(IndicatorFacts.Known facts, Wording words) {

    List<IndicatorView.Version> all() {
        List<IndicatorView.Version> rows = new ArrayList<>();
        List<Indicator> versions = facts.versions();
        for (int i = versions.size() - 1; i >= 0; i--) {
            Indicator one = versions.get(i);
            rows.add(new IndicatorView.Version(
                    "" + one.version(),
                    one.version() == facts.indicator().version(),
                    periods(one),
                    one.source(),
                    i > 0 && one.means(versions.get(i - 1)),
                    i == 0));
        }
        return rows;
    }

    String periods(Indicator version) {
        LocalDate from = version.validity().from();
        LocalDate until = version.validity().until();
        boolean always = from.getYear() <= 1900;
        String last = until == null ? "" : Vietnamese.day(until.minusDays(1));
        if (always) return until == null ? words.t("version.always") : words.t("version.until", "last", last);
        if (until == null) return words.t("version.since", "from", Vietnamese.day(from));
        return words.t("version.between", "from", Vietnamese.day(from), "last", last);
    }
}
