package vn.lienminh;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Refusal;
import vn.lienminh.kernel.Texts;

/// Both languages say the same things, and every refusal has its sentence and its cure in both.
class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[\\w-]+}");

    static Stream<String> modules() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_vi.properties"))
                .map(r -> Objects.requireNonNull(r.getFilename()).replace("_vi.properties", ""))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeysAndPlaces(String module) {
        Map<String, String> vi = texts(module, Language.VI);
        Map<String, String> en = texts(module, Language.EN);
        assertThat(en.keySet()).containsExactlyInAnyOrderElementsOf(vi.keySet());
        vi.forEach((key, text) -> assertThat(places(en.get(key))).as(key).isEqualTo(places(text)));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void textsAreCalmAndComposed(String module) {
        for (Language language : Language.values())
            texts(module, language).forEach((key, text) -> {
                assertThat(text).as(key).doesNotContain("!");
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(key)
                        .isTrue();
            });
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyFileIsRead(String module) {
        texts(module, Language.VI)
                .forEach((key, text) -> assertThat(Texts.in(Language.VI).has(key))
                        .as(module + " " + key)
                        .isTrue());
    }

    @Test
    void everyRefusalHasItsSentenceAndItsCure() {
        List<Refusal> all = refusals();
        assertThat(all).hasSizeGreaterThan(80);
        for (Refusal refusal : all)
            for (Language language : Language.values()) {
                assertThat(Texts.in(language).has(refusal.code()))
                        .as(refusal.name() + " " + language)
                        .isTrue();
                assertThat(Texts.in(language).has(refusal.code() + ".cure"))
                        .as(refusal.name() + " cure " + language)
                        .isTrue();
            }
    }

    @Test
    void aCodeMeansOneThing() {
        Map<String, String> seen = new HashMap<>();
        for (Refusal refusal : refusals()) {
            String name = refusal.getClass().getSimpleName() + "." + refusal.name();
            assertThat(seen.putIfAbsent(refusal.code(), name)).as(name).isNull();
        }
    }

    private static List<Refusal> refusals() {
        List<Refusal> all = new ArrayList<>();
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.lienminh"))
            if (one.isEnum() && one.isAssignableTo(Refusal.class))
                for (Object constant : one.reflect().getEnumConstants()) all.add((Refusal) constant);
        return all;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String module, Language language) {
        Properties properties = new Properties();
        try (var in =
                TextsTest.class.getResourceAsStream("/messages/" + module + "_" + language.tag() + ".properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
