package vn.lienminh.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.indicators.Checks;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Standing;
import vn.lienminh.organisations.Organisation;

/// What a sheet is made of.
///
/// @param history every revision, newest first
/// @param submissions those that were sent by hand, oldest first
/// @param asked by revision and cell what was asked when it was given back
/// @param latest the last entry of each cell
/// @param aims the organisation's targets of the year, by indicator
/// @param others the organisation's reports of other periods that count, oldest first
record SheetFacts(
        Organisation organisation,
        Catalogue catalogue,
        Checks checks,
        LocalDate today,
        List<Revision> history,
        List<Submission> submissions,
        Map<Integer, Map<Integer, String>> asked,
        Map<Integer, CellEntry> latest,
        Map<WarningReason.Subject, WarningReason> reasons,
        List<ReportOperands.Other> others,
        Map<String, Amount> aims,
        Standing usual) {

    SheetFacts with(Map<Integer, CellEntry> entries) {
        return new SheetFacts(
                organisation,
                catalogue,
                checks,
                today,
                history,
                submissions,
                asked,
                entries,
                reasons,
                others,
                aims,
                usual);
    }
}
