package vn.lienminh.emulation.scoring.web;

import java.util.List;
import java.util.Optional;

/// What the page of scores shows.
///
/// @param state how the ranks stand: by which stage, voted on or not
/// @param sheet of the unit that is looked at
public record ScoresView(
        String title,
        String status,
        String state,
        String bundle,
        List<Group> groups,
        List<Place> places,
        List<Note> notes,
        Optional<Sheet> sheet,
        Optional<Form> form,
        CrossView cross) {

    /// @param points that can be had of it
    public record Group(String code, String name, String points) {}

    /// @param rank with the words for a shared rank
    /// @param points of each group
    /// @param chosen its sheet is shown below
    public record Place(
            String rank,
            boolean tied,
            String name,
            String address,
            String total,
            String share,
            List<String> points,
            boolean chosen) {}

    /// Where somebody who may says what they think of the unit's points.
    ///
    /// @param unit its code
    /// @param filing where it hands in evidence; empty: it is not the reader's unit
    public record Form(String action, String unit, List<Choice> criteria, List<Choice> stages, String filing) {}

    public record Choice(String value, String words) {}

    public record Note(boolean warning, String heading, String text) {}

    /// @param stages the stages in which anybody decided otherwise than the figures
    public record Sheet(
            String unit,
            String title,
            String rule,
            List<String> stages,
            List<Difference> differences,
            List<Row> rows,
            Row total) {}

    /// Points that others gave the unit and that it has not taken.
    ///
    /// @param replies what it answered
    /// @param action where the reader answers for the unit; empty: it may not
    public record Difference(
            String criterion, String heading, String reason, List<String> replies, String action, String take) {}

    /// A file that the unit handed in.
    ///
    /// @param takeBack where the reader takes it back; empty: it is not the reader's
    public record Document(String name, String address, String takeBack) {}

    /// @param group a heading with its sum
    /// @param points after each of the stages; with none, one
    /// @param difference between the last two that differ; empty: none
    /// @param address where the figure is explained; empty: nowhere
    public record Row(
            boolean group,
            String name,
            String address,
            String max,
            String working,
            List<String> points,
            String difference,
            String reason,
            List<Document> files,
            boolean none) {}
}
