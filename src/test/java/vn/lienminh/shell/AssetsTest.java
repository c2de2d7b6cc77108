package vn.lienminh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final Pattern ICON = Pattern.compile("page\\.icon\\(\"([^\"]+)\"");
    private static final Pattern ASSET = Pattern.compile("page\\.asset\\(\"([^\"]+)\"");

    @Test
    void allFilesLieUnderOneAddressThatIsTheSameForTheSameContent() throws IOException {
        Assets assets = Assets.read();
        assertThat(assets.url("css/look.css")).matches("/assets/[0-9a-f]{12}/css/look\\.css");
        assertThat(Assets.read().url("css/look.css")).isEqualTo(assets.url("css/look.css"));
    }

    @Test
    void theAddressChangesWithTheContentAndWithTheName() {
        Map<String, byte[]> files = new TreeMap<>(Map.of("a.css", new byte[] {1}, "b.css", new byte[] {2}));
        String before = Assets.hash(files);
        files.put("b.css", new byte[] {3});
        assertThat(Assets.hash(files)).isNotEqualTo(before);
        assertThat(Assets.hash(new TreeMap<>(Map.of("a.css", new byte[] {1}, "c.css", new byte[] {2}))))
                .isNotEqualTo(before);
    }

    @Test
    void aNameThatIsNoFileAndAnIconThatIsNotDrawnAreMistakes() throws IOException {
        Assets assets = Assets.read();
        assertThatThrownBy(() -> assets.url("css/none.css")).hasMessage("no asset css/none.css");
        assertThatThrownBy(() -> assets.icon("none")).hasMessage("no icon none");
    }

    @Test
    void everyIconAndFileThatATemplateNamesIsThere() throws IOException {
        Assets assets = Assets.read();
        for (Path template : templates()) {
            String text = Files.readString(template);
            ICON.matcher(text)
                    .results()
                    .forEach(m -> assertThat(assets.icon(m.group(1))).isNotEmpty());
            ASSET.matcher(text)
                    .results()
                    .forEach(m -> assertThat(assets.url(m.group(1))).isNotEmpty());
        }
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(f -> f.toString().endsWith(".jte")).toList();
        }
    }
}
