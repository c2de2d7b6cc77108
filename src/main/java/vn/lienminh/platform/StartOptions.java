package vn.lienminh.platform;

import java.util.HashMap;
import java.util.Map;
import vn.lienminh.kernel.Language;

/// The options that stand before or after every verb: `--data DIR`, `--port N`, `--lang vi|en`.
public record StartOptions(Language language, Map<String, Object> settings) {
    private static final Map<String, String> SETTINGS = Map.of("--data", "lienminh.data", "--port", "server.port");

    public static StartOptions of(String... arguments) {
        Map<String, Object> settings = new HashMap<>();
        Language language = Language.VI;
        for (int i = 0; i + 1 < arguments.length; i++) {
            String setting = SETTINGS.get(arguments[i]);
            if (setting != null) settings.put(setting, arguments[i + 1]);
            if (arguments[i].equals("--lang"))
                language = Language.parse(arguments[i + 1]).orElse(Language.VI);
        }
        return new StartOptions(language, settings);
    }
}
