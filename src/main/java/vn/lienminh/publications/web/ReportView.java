package vn.lienminh.publications.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.lienminh.documents.papers.Paper;
import vn.lienminh.documents.papers.PaperFormat;
import vn.lienminh.indicators.Catalogue;
import vn.lienminh.kernel.Figure;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Standing;
import vn.lienminh.publications.Assertion;
import vn.lienminh.publications.Publication;
import vn.lienminh.publications.Sentence;
import vn.lienminh.publications.YearEndReport;

/// What the page of a year-end report shows: the paper with its lights, what was printed before, the proof.
///
/// @param changed what was printed and reads otherwise now, newest first
/// @param staleTokens the figures that differ from the newest print
public record ReportView(
        String title,
        String status,
        String counted,
        String address,
        String query,
        YearEndReport report,
        List<Publication> changed,
        Set<String> staleTokens,
        Catalogue catalogue,
        Language language) {

    /// A sign in the margin: shape, icon and word say the same.
    public enum Light {
        OK("ok", "check"),
        FREE("free", "minus"),
        HAND("hand", "hand"),
        STALE("stale", "clock"),
        CLASH("clash", "x");

        private final String word;
        private final String icon;

        Light(String word, String icon) {
            this.word = word;
            this.icon = icon;
        }

        public String word() {
            return word;
        }

        public String icon() {
            return icon;
        }

        public String key() {
            return "publications.light." + word;
        }
    }

    public record LightCount(Light light, long count) {}

    public record TestCount(Assertion.Kind kind, long passed, long all) {}

    public Paper paper() {
        return report.paper();
    }

    public Optional<Standing> standing() {
        return report.figures().stream()
                .map(Figure::standing)
                .filter(java.util.Objects::nonNull)
                .reduce(Standing::weaker);
    }

    public Light light(Sentence sentence) {
        boolean stale = sentence.bounds().stream().anyMatch(b -> staleTokens.contains(b.token()));
        return switch (sentence.light()) {
            case CLASH -> Light.CLASH;
            case HAND -> Light.HAND;
            case FREE -> Light.FREE;
            case PROVED -> stale ? Light.STALE : Light.OK;
        };
    }

    /// Those that occur, the worst first.
    public List<LightCount> lights() {
        List<Light> all = report.sentences().stream().map(this::light).toList();
        return Arrays.stream(Light.values())
                .sorted(java.util.Comparator.reverseOrder())
                .map(l -> new LightCount(l, all.stream().filter(l::equals).count()))
                .filter(c -> c.count() > 0)
                .toList();
    }

    public List<TestCount> tests() {
        List<Assertion> all =
                report.proof().stream().map(YearEndReport.Proved::assertion).toList();
        return Arrays.stream(Assertion.Kind.values())
                .map(kind -> new TestCount(
                        kind,
                        all.stream().filter(a -> a.kind() == kind && a.holds()).count(),
                        all.stream().filter(a -> a.kind() == kind).count()))
                .filter(t -> t.all() > 0)
                .toList();
    }

    public List<PaperFormat> downloads() {
        return List.of(PaperFormat.DOCX, PaperFormat.PDF, PaperFormat.XLSX, PaperFormat.ODT, PaperFormat.HTML);
    }

    public String download(PaperFormat format) {
        return address + "." + format.ending() + query;
    }

    public static String icon(PaperFormat format) {
        return switch (format) {
            case PDF -> "file-type-pdf";
            case XLSX -> "table";
            case DOCX, ODT, HTML -> "download";
        };
    }

    public String name(String indicator) {
        return catalogue.find(indicator).map(i -> i.name(language)).orElse(indicator);
    }

    /// A title in capitals as a sentence, for the outline: the words after the first begin small.
    public String sentence(String title) {
        return title.isEmpty()
                ? title
                : title.substring(0, 1) + title.substring(1).toLowerCase(Locale.ROOT);
    }
}
