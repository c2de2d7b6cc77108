package vn.lienminh.indicators.web;

import java.util.List;

/// The forms, one of them, the draft of its next version, and what two versions differ in (biểu mẫu).
public final class FormsView {
    private FormsView() {}

    /// @param since the day of the newest version, in words
    public record Form(String code, String name, String cells, String version, String since, boolean draft) {}

    public record All(List<Form> forms) {}

    /// @param number of the cell; empty: computed
    public record Line(
            String key, String number, String name, String unit, boolean part, boolean asked, String what, int order) {}

    public record Section(String titleVi, String titleEn, String title, boolean total, List<Line> lines) {}

    /// @param period for which it is, in words
    public record Version(int number, String period, String by, String at, String cells, boolean current) {}

    public record One(
            String code,
            String name,
            String about,
            List<Version> versions,
            List<Section> sections,
            boolean mayDesign,
            boolean draft) {}

    /// @param unused cells that the form once had, or that were added and taken out
    /// @param more indicators of the catalogue that it does not have
    public record Draft(
            String code,
            String name,
            String about,
            String from,
            List<Section> sections,
            List<Line> unused,
            List<More> more,
            List<String> refused) {}

    public record More(String code, String name) {}

    /// @param before empty: it was not there; after likewise
    public record Changed(String number, String before, String beforeAt, String after, String afterAt, String what) {}

    public record Difference(
            String code, String name, int from, int to, List<Version> versions, String summary, List<Changed> rows) {}
}
