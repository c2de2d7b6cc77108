package vn.lienminh.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// Every text that a user sees (message files `messages/<module>_vi.properties` and `_en`), with `{named}` places.
public final class Texts {
    /// One pair of files a module; a test holds that both languages have the same keys and the same names in
    /// braces.
    static final List<String> FILES = List.of(
            "kernel",
            "shell",
            "inbox",
            "platform",
            "audit",
            "territory",
            "organisations",
            "indicators",
            "forms",
            "checks",
            "documents",
            "reporting",
            "workbooks",
            "threads",
            "units",
            "campaigns",
            "consolidation",
            "planning",
            "publications",
            "exchange",
            "emulation",
            "ballots",
            "year",
            "awards",
            "access",
            "commands");

    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) ALL.put(language, new Texts(language));
    }

    private final Language language;
    private final Properties messages = new Properties();

    private Texts(Language language) {
        this.language = language;
        for (String file : FILES) read("/messages/" + file + "_" + language.tag() + ".properties");
    }

    private void read(String path) {
        try (var in = Texts.class.getResourceAsStream(path)) {
            if (in == null) return;
            Properties one = new Properties();
            one.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String key : one.stringPropertyNames())
                if (messages.put(key, one.getProperty(key)) != null) throw new IllegalStateException("twice: " + key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    public String get(String key) {
        return get(key, Map.of());
    }

    /// @param pairs name, value, name, value …
    public String get(String key, String... pairs) {
        return get(key, pairs(pairs));
    }

    /// A key that no file has is shown as itself: visible, and caught by the test of the message files.
    public String get(String key, Map<String, String> values) {
        String pattern = messages.getProperty(key);
        return pattern == null ? key : fill(pattern, values);
    }

    /// The same, empty where there is none.
    public String find(String key, Map<String, String> values) {
        String pattern = messages.getProperty(key);
        return pattern == null ? "" : fill(pattern, values);
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /// Puts values in the places `{name}`; a place without a value stays as written.
    public static String fill(String pattern, Map<String, String> values) {
        String text = pattern;
        for (var value : values.entrySet()) text = text.replace("{" + value.getKey() + "}", value.getValue());
        return text;
    }

    private static Map<String, String> pairs(String... pairs) {
        Map<String, String> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
