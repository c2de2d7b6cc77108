package vn.lienminh.commands;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.lienminh.kernel.Language;

/// The options that stand before or after every verb.
class CommandLineOptions {
    @Option(names = "--data", scope = ScopeType.INHERIT, descriptionKey = "commands.option.data")
    @Nullable
    Path data;

    @Option(names = "--port", scope = ScopeType.INHERIT, descriptionKey = "commands.option.port")
    @Nullable
    Integer port;

    @Option(names = "--lang", scope = ScopeType.INHERIT, descriptionKey = "commands.option.lang")
    String lang = "vi";

    Language language() {
        return Language.parse(lang).orElse(Language.VI);
    }

    /// As settings of the program.
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        if (data != null) settings.put("lienminh.data", data);
        if (port != null) settings.put("server.port", port);
        return settings;
    }
}
