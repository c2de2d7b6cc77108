package vn.lienminh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");

    @Test
    void theTwoDarkBlocksSayTheSame() throws IOException {
        Map<String, String> chosen = tokens(":root[data-theme=\"dark\"] {");
        assertThat(chosen).hasSizeGreaterThan(30);
        assertThat(tokens("  :root:not([data-theme=\"light\"]) {")).isEqualTo(chosen);
    }

    @Test
    void darkSetsEveryColourThatLightSets() throws IOException {
        Set<String> colours = tokens(":root {").entrySet().stream()
                .filter(t -> t.getValue().startsWith("#") || t.getKey().equals("--shadow"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(tokens(":root[data-theme=\"dark\"] {").keySet()).isEqualTo(colours);
    }

    @Test
    void textIsReadableOnEveryGroundInBothThemes() throws IOException {
        for (String block : List.of(":root {", ":root[data-theme=\"dark\"] {")) {
            Map<String, String> tokens = tokens(block);
            for (String text : List.of("--ink", "--ink-2", "--ink-3", "--accent", "--good", "--warn", "--bad"))
                for (String ground : List.of("--paper", "--sheet", "--sunk"))
                    assertThat(contrast(tokens, text, ground))
                            .as(block + text + ground)
                            .isGreaterThan(4.5);
            for (String verdict : List.of("--good", "--warn", "--bad", "--accent"))
                assertThat(contrast(tokens, verdict, verdict + "-soft"))
                        .as(verdict)
                        .isGreaterThan(4.5);
            for (int step = 1; step <= 5; step++)
                assertThat(contrast(tokens, "--on-m" + step, "--m" + step))
                        .as("m" + step)
                        .isGreaterThan(4.5);
        }
    }

    @Test
    void everyTokenThatIsUsedIsSet() throws IOException {
        Set<String> used = Pattern.compile("var\\((--[a-z0-9-]+)\\)")
                .matcher(look())
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
        assertThat(tokens(":root {").keySet()).containsAll(used);
    }

    @Test
    void oldBrowsersUnderstandAllOfIt() throws IOException {
        String rules = look().replaceAll("(?s)/\\*.*?\\*/", "");
        assertThat(List.of("light-dark(", "color-mix(", "@layer", "@container", "oklch(", "&"))
                .noneMatch(rules::contains);
        assertThat(rules.chars().filter(c -> c == '{').count())
                .isEqualTo(rules.chars().filter(c -> c == '}').count());
    }

    @Test
    void everyFileThatASheetNamesExists() throws IOException {
        for (String sheet : List.of("look.css", "fonts.css", "paper.css")) {
            String text = Files.readString(STATIC.resolve("css").resolve(sheet));
            List<String> files = Pattern.compile("url\\(\"([^\"]+)\"\\)")
                    .matcher(text)
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            assertThat(files)
                    .as(sheet)
                    .allMatch(f -> Files.exists(STATIC.resolve("css").resolve(f).normalize()));
            assertThat(text).doesNotContain("http:", "https:", "@import");
        }
    }

    private static String look() throws IOException {
        return Files.readString(STATIC.resolve("css/look.css"));
    }

    private static Map<String, String> tokens(String opening) throws IOException {
        String text = look();
        int from = text.indexOf("\n" + opening);
        assertThat(from).as(opening).isNotNegative();
        String block = text.substring(from, text.indexOf("}", from));
        return TOKEN.matcher(block)
                .results()
                .collect(Collectors.toMap((MatchResult m) -> m.group(1), m -> m.group(2), (a, b) -> b, TreeMap::new));
    }

    private static double contrast(Map<String, String> tokens, String one, String other) {
        return contrast(tokens.getOrDefault(one, ""), tokens.getOrDefault(other, ""));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
