package vn.lienminh.emulation.awards.web;

import java.util.List;
import java.util.Optional;

/// What the page of award dossiers shows.
///
/// @param done what was just recorded; may be empty
/// @param refused why the last form was not taken
/// @param money over the table: by which base salary
public record AwardsView(
        String title,
        String status,
        String done,
        List<String> refused,
        List<Quota> quotas,
        String list,
        String money,
        List<Row> rows,
        String sumOf,
        String sum,
        List<Note> returned,
        Optional<DossierView> dossier,
        Forms forms) {

    /// @param slots a picture of the places
    public record Quota(String of, String what, String note, List<Slot> slots) {}

    /// A place as a bar: where it begins and how wide it is, in percent of the row.
    public record Slot(String x, String width, boolean taken) {}

    /// @param conditions how many are met, or which one is not
    /// @param chosen its dossier is shown below
    public record Row(
            String name,
            String address,
            String award,
            String conditions,
            boolean failed,
            String vote,
            String papers,
            boolean lacking,
            String at,
            String coefficient,
            String money,
            boolean illustrative,
            boolean chosen) {}

    public record Note(boolean warning, String heading, String text) {}

    /// What the reader may do for the whole year; each empty where they may not.
    ///
    /// @param address of the page
    public record Forms(
            String address,
            List<Choice> units,
            List<Choice> awards,
            List<Choice> recipients,
            List<Choice> sectors,
            List<Choice> decidable,
            List<Choice> decrees,
            String decree,
            String body,
            List<Choice> given,
            List<Choice> holdKinds,
            List<Held> holds,
            boolean proposes,
            boolean decides,
            boolean allots,
            boolean keepsHolds,
            String today) {}

    /// @param end where it can be ended; empty: not by the reader
    public record Held(String text, String end) {}

    public record Choice(String value, String text) {}
}
