package vn.lienminh.reporting.workbooks.web;

import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Period;
import vn.lienminh.reporting.ReportStep;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.shell.Page;

/// The report that a page of workbooks belongs to, in the reader's words.
record ReportPlace(Page page, Actor actor, Sheet sheet) {

    String address() {
        return "/reports/" + sheet.organisation().code() + "/" + sheet.period();
    }

    String about() {
        Period period = sheet.period();
        String when =
                page.t("reporting.period." + period.length(), "year", "" + period.year(), "index", "" + period.index());
        return page.t(
                "workbooks.about",
                "organisation",
                sheet.organisation().name(page.language()),
                "period",
                when,
                "form",
                "" + sheet.form(),
                "state",
                page.t("reporting.state." + sheet.state()));
    }

    boolean may() {
        return actor.may(
                ReportingAct.ENTER_FIGURES,
                sheet.organisation().id(),
                sheet.period().end());
    }

    boolean typing() {
        return may() && sheet.state().allows(ReportStep.ENTER);
    }

    /// ASCII, without spaces: `2018_LM-NAM_LM30.xlsx`
    String fileName(String ending) {
        String name = sheet.period() + "_" + sheet.form().form() + "_"
                + sheet.organisation().code();
        return name.replaceAll("[^A-Za-z0-9._-]", "-") + ending;
    }
}
