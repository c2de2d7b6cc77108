package vn.lienminh.reporting.workbooks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.reporting.ReportState;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Sheet;

/// What stands above and below a report that is printed (phần đầu và chân bản in), on the server's paper and on a
/// browser's: in Vietnamese as on every official paper.
///
/// @param superior above the issuer; empty: none
/// @param title the name of the form
/// @param about the period, then who reports
/// @param mark `DỰ THẢO`; empty: it was sent
/// @param foot the form with its version, and where it stands, with the code of what was sent where it was
/// @param address of the report's page
/// @param drawing of the address as a picture for phones, base64 of a PNG
@NamedInterface("workbooks")
public record PrintHead(
        String superior,
        String issuer,
        String title,
        List<String> about,
        String mark,
        String foot,
        String address,
        String drawing) {
    private static final Texts TEXTS = Texts.in(Language.VI);

    /// @param site how people reach this house, without a path: `https://lienminh.example`
    public static PrintHead of(Sheet sheet, Workbooks.Filling filling, String site) {
        boolean blank = filling == Workbooks.Filling.NOTHING;
        Optional<Revision> shown = shown(sheet, filling);
        Organisation organisation = sheet.organisation();
        String state = blank ? t("blank") : shown.map(PrintHead::sent).orElseGet(() -> t("unsent"));
        String address = address(sheet, shown, site);
        return new PrintHead(
                organisation.kind() == Organisation.Kind.PROVINCIAL_ALLIANCE ? t("superior") : "",
                organisation.nameVi().toUpperCase(Locale.ROOT),
                sheet.form().name(Language.VI),
                List.of(
                        t("period", "period", name(sheet.period())),
                        t("organisation", "organisation", organisation.nameVi())),
                blank || shown.isPresent() ? "" : t("draft"),
                sheet.form() + " · " + state,
                address,
                QrDrawing.of(address));
    }

    /// The revision that is printed, when all of it was sent.
    private static Optional<Revision> shown(Sheet sheet, Workbooks.Filling filling) {
        return switch (filling) {
            case NOTHING -> Optional.empty();
            case ACCEPTED -> sheet.counting();
            case AS_IT_STANDS ->
                sheet.state() == ReportState.SUBMITTED || sheet.state() == ReportState.ACCEPTED
                        ? Optional.ofNullable(sheet.top())
                        : Optional.empty();
        };
    }

    private static String address(Sheet sheet, Optional<Revision> shown, String site) {
        String report = site + "/reports/" + sheet.organisation().code() + "/" + sheet.period();
        return shown.map(r -> report + "?revision=" + r.snapshot().revision() + "&code=" + code(r))
                .orElse(report + "/entry");
    }

    /// The first eight digits of the hash: `7F3A-22C1`.
    private static String code(Revision revision) {
        String digits = revision.snapshot().hash().substring(0, 8).toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }

    private static String sent(Revision revision) {
        return t(
                revision.acceptedAt() == null ? "sent" : "accepted",
                "n",
                "" + revision.snapshot().revision(),
                "moment",
                Vietnamese.moment(revision.snapshot().submittedAt()),
                "code",
                code(revision));
    }

    /// `năm 2017`
    public static String name(Period period) {
        return TEXTS.get(
                "reporting.period." + period.length(), "year", "" + period.year(), "index", "" + period.index());
    }

    private static String t(String key, String... pairs) {
        return TEXTS.get("workbooks.print." + key, pairs);
    }
}
