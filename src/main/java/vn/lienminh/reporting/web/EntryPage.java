package vn.lienminh.reporting.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.ReportingLevel;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Reach;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.ReportState;
import vn.lienminh.reporting.ReportStep;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.Revision;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.SheetFigures;
import vn.lienminh.reporting.Submission;
import vn.lienminh.shell.Page;

/// Puts together the page of a sheet.
record EntryPage(Page page, Actor actor, Sheet sheet) {

    EntryView view(List<String> refused, UnaryOperator<String> names) {
        SheetFigures figures = sheet.figures();
        EntryView.Checks checks = checks(figures);
        List<EntryView.Row> rows = new EntryRows(page, sheet, figures).all();
        return new EntryView(
                t("title", "period", period(sheet.period()), "organisation", organisation()),
                t(
                        "about",
                        "form",
                        sheet.form().name(page.language()) + " (" + sheet.form() + ")",
                        "cells",
                        "" + figures.filled()),
                address(),
                state(),
                actor.name(),
                typing(),
                sheet.last(),
                sheet.over(),
                sheet.usual().word(),
                returned(names),
                sheet.form().toString(),
                headings(),
                rows,
                checks,
                sending(checks),
                units(),
                EntryForm.was(rows),
                refused);
    }

    String t(String key, String... pairs) {
        return page.t("reporting.entry." + key, pairs);
    }

    String organisation() {
        return sheet.organisation().name(page.language());
    }

    String address() {
        return "/reports/" + sheet.organisation().code() + "/" + sheet.period();
    }

    String period(Period period) {
        return page.t("reporting.period." + period.length(), "year", "" + period.year(), "index", "" + period.index());
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    String state() {
        return page.t("reporting.state." + sheet.state());
    }

    private EntryView.Headings headings() {
        Period now = sheet.period();
        return new EntryView.Headings(
                now.previous().equals(now.yearBefore()) ? "" : capital(period(now.previous())),
                capital(period(now.yearBefore())),
                t("aim", "year", "" + now.year()));
    }

    boolean typing() {
        return may(ReportingAct.ENTER_FIGURES) && sheet.state().allows(ReportStep.ENTER);
    }

    boolean may(ReportingAct act) {
        return actor.may(act, sheet.organisation().id(), sheet.period().end());
    }

    private EntryView.@Nullable Returned returned(UnaryOperator<String> names) {
        if (sheet.state() != ReportState.RETURNED) return null;
        Optional<Submission.Return> why = sheet.returned();
        return new EntryView.Returned(
                why.map(Submission.Return::reason).orElseGet(() -> t("returned.after")),
                why.map(r -> Vietnamese.moment(r.at()) + ", " + names.apply(r.by()))
                        .orElse(""));
    }

    /// Whoever types for an alliance types for it and for those below.
    private String units() {
        boolean many = sheet.form().level() == ReportingLevel.COOPERATIVE
                && actor.reach(ReportingAct.ENTER_FIGURES, sheet.period().end()) instanceof Reach.Only(var below)
                && below.size() > 2;
        return many ? UnitsPage.address(sheet.form().form(), sheet.period().toString()) : "";
    }

    EntryView.Checks checks(SheetFigures figures) {
        CellWords words = new CellWords(page.texts(), sheet.catalogue(), sheet.form());
        List<EntryView.Remark> remarks = figures.remarks(page.language()).stream()
                .map(r -> remark(r, words))
                .toList();
        int errors =
                (int) remarks.stream().filter(r -> r.severity().equals("error")).count();
        int open = (int) remarks.stream()
                .filter(r -> r.severity().equals("warning") && r.reason().isEmpty())
                .count();
        return new EntryView.Checks(errors, open, remarks);
    }

    private EntryView.Remark remark(SheetFigures.Remark remark, CellWords words) {
        Integer cell = remark.cell();
        return new EntryView.Remark(
                remark.finding().rule(),
                Objects.requireNonNullElse(remark.finding().indicator(), ""),
                Objects.requireNonNullElse(remark.finding().dimension(), ""),
                cell == null ? "" : "" + cell,
                cell == null
                        ? t("whole")
                        : sheet.form().number(cell).map(words::name).orElse(""),
                remark.isError() ? "error" : "warning",
                remark.finding().message(),
                remark.finding().cure(),
                remark.reason() == null ? "" : remark.reason().reason());
    }

    EntryView.Sending sending(EntryView.Checks checks) {
        boolean step = sheet.state().allows(ReportStep.SUBMIT);
        boolean ready =
                checks.errors() == 0 && checks.open() == 0 && sheet.clashes().isEmpty();
        String label = checks.errors() > 0
                ? t("send.errors", "n", "" + checks.errors())
                : checks.open() > 0 ? t("send.open", "n", "" + checks.open()) : t("send");
        boolean amends = sheet.counting().map(Revision::counts).orElse(false);
        return new EntryView.Sending(may(ReportingAct.SUBMIT_REPORT) && step, ready, amends, label);
    }
}
