package vn.lienminh.publications;

import java.util.List;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Party;

/// The year-end report of a party (báo cáo tổng kết), composed: what it says, what proves it, and the paper it
/// becomes.
///
/// @param proof every assertion of the report with its place, in the order of the text
public record YearEndReport(
        Party party, int year, List<Part> parts, List<Proved> proof, List<Figure> figures, Paper paper) {

    public record Part(String label, String title, List<Section> sections) {}

    /// @param number as printed: `I.`, `2.`
    public record Section(int level, String number, String title, String anchor, List<Sentence> sentences) {}

    /// @param where the section it stands in
    /// @param token how the pattern asked for it
    public record Proved(
            String where, String token, String wording, String indicator, String address, Assertion assertion) {}

    public List<Sentence> sentences() {
        return parts.stream()
                .flatMap(p -> p.sections().stream())
                .flatMap(s -> s.sentences().stream())
                .toList();
    }

    public long count(Sentence.Light light) {
        return sentences().stream().filter(s -> s.light() == light).count();
    }
}
