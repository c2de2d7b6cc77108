package vn.lienminh.reporting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Checks;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Period;

/// The catalogue, the forms and the checks as one load found them: asked for once, whatever the number of reports,
/// and by any number of threads.
class Rulebook {
    private record OfPeriod(ReportingLevel level, Period period) {}

    private record OnDay(ReportingLevel level, LocalDate day) {}

    private final Indicators indicators;
    private final LocalDate today;
    private final Map<LocalDate, Catalogue> catalogues = new ConcurrentHashMap<>();
    private final Map<OfPeriod, Optional<FormVersion>> forms = new ConcurrentHashMap<>();
    private final Map<OnDay, Checks> checks = new ConcurrentHashMap<>();

    Rulebook(Indicators indicators, LocalDate today) {
        this.indicators = indicators;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    Catalogue catalogue(LocalDate day) {
        return catalogues.computeIfAbsent(day, indicators::on);
    }

    Optional<FormVersion> form(ReportingLevel level, Period period) {
        return forms.computeIfAbsent(new OfPeriod(level, period), k -> indicators.form(level, period));
    }

    Checks checks(ReportingLevel level, LocalDate day) {
        return checks.computeIfAbsent(new OnDay(level, day), k -> indicators.checks(level, day));
    }
}
