package vn.lienminh.emulation.awards.web;

import java.util.List;

/// One dossier as the page shows it.
///
/// @param address under which its forms are sent
/// @param prints the decision and certificates, as files
/// @param check where anybody checks it; empty: nothing was decided
/// @param history the register of its alliance
/// @param takes the steps that the reader may take now
public record DossierView(
        String title,
        String checked,
        String merit,
        List<Step> steps,
        String clausesTitle,
        List<Condition> conditions,
        String papersTitle,
        List<Paper> papers,
        String notice,
        String noticeAddress,
        List<Comment> comments,
        Sum sum,
        String decision,
        boolean illustrative,
        List<AwardsView.Choice> prints,
        String check,
        String history,
        List<Line> log,
        String address,
        List<AwardsView.Choice> takes,
        List<AwardsView.Choice> markable,
        boolean answers,
        String today) {

    /// @param state `done`, `now` or empty
    public record Step(String text, String day, String state) {}

    /// @param mark `ok`, `clash` or `wait`
    public record Condition(String mark, String icon, String text, String ground) {}

    /// @param links format and address, where we make it
    public record Paper(boolean ready, String name, String note, List<AwardsView.Choice> links) {}

    public record Comment(long id, String who, String text, String answer, boolean open) {}

    /// @param note how it was counted
    public record Sum(
            String coefficientOf,
            String times,
            String salary,
            String product,
            String money,
            String paid,
            String note) {}

    public record Line(String moment, String text) {}
}
