package vn.lienminh.reporting;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.indicators.FormVersion;
import vn.lienminh.indicators.Indicators;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// The door of workbooks that go out empty or filled and come back as reports (biểu mẫu Excel).
@Service
public class Templates {
    private final Organisations organisations;
    private final Indicators indicators;
    private final Reports reports;

    Templates(Organisations organisations, Indicators indicators, Reports reports) {
        this.organisations = organisations;
        this.indicators = indicators;
        this.reports = reports;
    }

    /// @param filled with the figures of the revision that counts
    @Transactional(readOnly = true)
    public Outcome<byte[]> workbook(String organisation, Period period, boolean filled) {
        Optional<Organisation> found = organisations.find(organisation, period.end(), null);
        Optional<FormVersion> form = indicators.form(period);
        if (found.isEmpty() || form.isEmpty())
            return Outcome.refused(Fault.error(
                    Place.NOWHERE, ReportingRefusal.R116_NO_FORM, Map.of("found", organisation + " " + period)));
        Optional<Snapshot> now =
                filled ? reports.accepted(found.get().id(), period).map(Revision::snapshot) : Optional.empty();
        return Outcome.done(
                new TemplateWorkbook(found.get(), period, form.get(), indicators.on(period.end())).bytes(now));
    }
}
