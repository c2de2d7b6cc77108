package vn.lienminh.publications.forms;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.documents.papers.PdfPrinter;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Texts;
import vn.lienminh.reporting.CellEntry;
import vn.lienminh.reporting.Entries;
import vn.lienminh.reporting.ReportFigures;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.ReportingRefusal;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.workbooks.PrintHead;
import vn.lienminh.reporting.workbooks.Workbooks;

/// The door of printing a report as its official table (in biểu), in Vietnamese as every official paper.
@Service
@NamedInterface("forms")
public class FormPrints {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Texts TEXTS = Texts.in(Language.VI);

    private final Entries entries;

    FormPrints(Entries entries) {
        this.entries = entries;
    }

    /// As PDF/A-2u and PDF/UA-1. Whoever does not see drafts gets what was accepted.
    ///
    /// @param site how people reach this house, without a path: `https://lienminh.example`
    @Transactional(readOnly = true)
    public Outcome<byte[]> pdf(
            String organisation, Period period, Workbooks.Filling filling, String site, Actor actor) {
        return form(organisation, period, filling, site, actor).map(form -> {
            Utf8ByteOutput page = new Utf8ByteOutput();
            ENGINE.render("publications/form/paper.jte", Map.of("form", form), page);
            return PdfPrinter.print(new String(page.toByteArray(), StandardCharsets.UTF_8), day(period));
        });
    }

    /// Files bear the day that their figures are about: the same report gives the same file.
    private static LocalDate day(Period period) {
        return period.end();
    }

    private Outcome<PrintedForm> form(
            String organisation, Period period, Workbooks.Filling filling, String site, Actor actor) {
        Optional<Sheet> sheet = entries.open(organisation, period, actor);
        if (sheet.isPresent()) return Outcome.done(form(sheet.get(), filling, site));
        Optional<Sheet> accepted = entries.open(organisation, period, Actor.operator())
                .filter(s -> s.counting().isPresent())
                .filter(s ->
                        actor.may(ReportingAct.SEE_REPORTS, s.organisation().id(), period.end()));
        if (accepted.isEmpty())
            return Outcome.refused(Fault.error(
                    Place.NOWHERE, ReportingRefusal.R141_NO_REPORT, Map.of("found", organisation + " " + period)));
        boolean blank = filling == Workbooks.Filling.NOTHING;
        return Outcome.done(form(accepted.get(), blank ? filling : Workbooks.Filling.ACCEPTED, site));
    }

    private static PrintedForm form(Sheet sheet, Workbooks.Filling filling, String site) {
        boolean blank = filling == Workbooks.Filling.NOTHING;
        Period period = sheet.period();
        List<Period> before = period.previous().equals(period.yearBefore())
                ? List.of(period.yearBefore())
                : List.of(period.yearBefore(), period.previous());
        List<Optional<ReportFigures>> earlier =
                before.stream().map(sheet.figures()::of).toList();
        Function<Cell, CellEntry.Said> said = Workbooks.said(sheet, filling);
        List<PrintedForm.Row> rows = new FormRows(sheet, said, blank, earlier, TEXTS).all();
        boolean landscape = before.size() > 1 || rows.stream().anyMatch(FormPrints::hasLongNote);
        return new PrintedForm(
                PrintHead.of(sheet, filling, site), landscape, columns(before), widths(before.size(), landscape), rows);
    }

    private static boolean hasLongNote(PrintedForm.Row row) {
        return !row.heading() && row.cells().getLast().length() > 12;
    }

    private static List<String> columns(List<Period> before) {
        List<String> columns = new ArrayList<>(List.of(t("number"), t("name"), t("cell"), t("unit")));
        for (Period period : before) columns.add(t("before", "period", PrintHead.name(period)));
        columns.add(t("value"));
        columns.add(t("note"));
        return columns;
    }

    private static List<Integer> widths(int before, boolean landscape) {
        List<Integer> widths = new ArrayList<>(landscape ? List.of(5, 36, 6, 11) : List.of(6, 40, 7, 13));
        for (int i = 0; i < before; i++) widths.add(landscape ? 12 : 13);
        widths.add(landscape ? 13 : 14);
        widths.add(100 - widths.stream().mapToInt(w -> w).sum());
        return widths;
    }

    private static String t(String key, String... pairs) {
        return TEXTS.get("workbooks.print." + key, pairs);
    }
}
