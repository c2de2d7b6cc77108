package vn.lienminh.publications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.kernel.Vietnamese;

/// Composes the year-end report: for every line of the outline the sentence for the case, under it what somebody
/// wrote for that heading; headings are numbered, and left out when nothing stands under them.
@Component
class Composer {
    private final ReportOutline outline = ReportOutline.yearEnd();
    private final ReportPaper papers;

    Composer(ReportPaper papers) {
        this.papers = papers;
    }

    /// @param proses paragraphs by the folded title of the heading that they belong under
    YearEndReport compose(Facts facts, Map<String, List<String>> proses) {
        SentenceWriter writer = new SentenceWriter(facts, Texts.in(Language.VI));
        List<YearEndReport.Part> parts = number(gather(writer, proses));
        List<YearEndReport.Proved> proof = everywhere(proof(parts));
        List<Figure> figures = facts.catalogue().indicators().stream()
                .flatMap(i -> facts.figure(i.code()).stream())
                .toList();
        int year = facts.period().year();
        return new YearEndReport(facts.party(), year, parts, proof, figures, papers.paper(facts, parts, proof));
    }

    private static final class OpenPart {
        final String label;
        final String title;
        final List<OpenSection> sections = new ArrayList<>();

        OpenPart(String label, String title) {
            this.label = label;
            this.title = title;
        }
    }

    private record OpenSection(int level, String title, List<Sentence> sentences) {}

    private List<OpenPart> gather(SentenceWriter writer, Map<String, List<String>> proses) {
        List<OpenPart> parts = new ArrayList<>();
        for (ReportOutline.Entry entry : outline.entries()) {
            switch (entry) {
                case ReportOutline.Part(String label, String title) ->
                    parts.add(new OpenPart(label, writer.heading(title)));
                case ReportOutline.Section(int level, String title) -> {
                    String heading = writer.heading(title);
                    OpenSection section = new OpenSection(level, heading, new ArrayList<>());
                    for (String paragraph : proses.getOrDefault(Vietnamese.fold(heading), List.of()))
                        section.sentences().add(SentenceWriter.prose(paragraph));
                    parts.getLast().sections.add(section);
                }
                case ReportOutline.Line(SentencePattern pattern) ->
                    writer.write(pattern)
                            .ifPresent(s -> bySection(parts).sentences().add(s));
            }
        }
        return parts;
    }

    private static OpenSection bySection(List<OpenPart> parts) {
        return parts.getLast().sections.getLast();
    }

    private static List<YearEndReport.Part> number(List<OpenPart> open) {
        List<YearEndReport.Part> parts = new ArrayList<>();
        for (OpenPart part : open) {
            List<YearEndReport.Section> sections = sections(part, parts.size() + 1);
            if (!sections.isEmpty()) parts.add(new YearEndReport.Part(part.label, part.title, sections));
        }
        return parts;
    }

    private static List<YearEndReport.Section> sections(OpenPart part, int partNumber) {
        List<YearEndReport.Section> sections = new ArrayList<>();
        int first = 0;
        int second = 0;
        for (int i = 0; i < part.sections.size(); i++) {
            OpenSection section = part.sections.get(i);
            if (empty(part.sections, i)) continue;
            if (section.level() == 1) {
                first++;
                second = 0;
            } else {
                second++;
            }
            String number = section.level() == 1 ? roman(first) + "." : second + ".";
            String anchor = "p" + partNumber + "-" + first + (section.level() == 1 ? "" : "-" + second);
            sections.add(new YearEndReport.Section(
                    section.level(), number, section.title(), anchor, List.copyOf(section.sentences())));
        }
        return sections;
    }

    /// Nothing in it, nor in the sections under it.
    private static boolean empty(List<OpenSection> sections, int at) {
        if (!sections.get(at).sentences().isEmpty()) return false;
        for (int i = at + 1;
                i < sections.size()
                        && sections.get(i).level() > sections.get(at).level();
                i++) if (!sections.get(i).sentences().isEmpty()) return false;
        return true;
    }

    private static String roman(int number) {
        return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
                .get(number - 1);
    }

    private static List<YearEndReport.Proved> proof(List<YearEndReport.Part> parts) {
        List<YearEndReport.Proved> proof = new ArrayList<>();
        for (YearEndReport.Part part : parts)
            for (YearEndReport.Section section : part.sections())
                for (Sentence sentence : section.sentences())
                    for (Sentence.Bound bound : sentence.bounds())
                        proof.add(new YearEndReport.Proved(
                                section.number() + " " + section.title(),
                                bound.token(),
                                bound.text(),
                                bound.indicator(),
                                bound.indicator() + " · " + bound.period(),
                                bound.assertion()));
        return proof;
    }

    /// The same figure, asked for in the same way, reads the same everywhere; where it does not, that is a
    /// contradiction.
    private static List<YearEndReport.Proved> everywhere(List<YearEndReport.Proved> proof) {
        Map<String, String> first = new HashMap<>();
        List<YearEndReport.Proved> checked = new ArrayList<>();
        for (YearEndReport.Proved one : proof) {
            String before = first.putIfAbsent(one.token(), one.wording());
            boolean same = before == null || before.equals(one.wording());
            Assertion assertion = one.assertion();
            checked.add(new YearEndReport.Proved(
                    one.where(),
                    one.token(),
                    one.wording(),
                    one.indicator(),
                    one.address(),
                    new Assertion(assertion.kind(), assertion.arithmetic(), assertion.holds() && same)));
        }
        return checked;
    }
}
