package vn.lienminh.reporting.web;

import java.util.List;

/// What is known of one cell (khung bên của ô).
///
/// @param back the sheet, at this cell
/// @param definition what the catalogue says it is
/// @param earlier other periods, newest first
/// @param log who typed what, newest first
public record EntryCellView(
        String name,
        String about,
        String back,
        String number,
        List<EntryView.Remark> remarks,
        List<Cure> cures,
        String question,
        String definition,
        List<ReportView.Pair> facts,
        List<ReportView.Pair> earlier,
        List<Line> log) {

    /// A number that would make a check hold.
    public record Cure(String code, String text) {}

    public record Line(String time, String before, String after, String by, String note) {}
}
