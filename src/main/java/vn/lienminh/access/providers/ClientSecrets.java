package vn.lienminh.access.providers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.lienminh.platform.DataFolder;

/// Where the secrets of providers stand (nơi cất khóa bí mật): in variables of the environment that begin with
/// `LIENMINH_OIDC_`, or in files of `files/secrets` in the data folder. Nothing else can be named, for what is named
/// is sent to the provider.
@Component
class ClientSecrets {
    private static final Pattern NAMED =
            Pattern.compile("env:(LIENMINH_OIDC_[A-Z0-9_]{1,60})|file:([\\w-][\\w.-]{0,60})");
    private static final int LONGEST = 4_000;

    private final Environment environment;
    private final DataFolder folder;

    ClientSecrets(Environment environment, DataFolder folder) {
        this.environment = environment;
        this.folder = folder;
    }

    static boolean isName(String text) {
        return text.isEmpty() || NAMED.matcher(text).matches();
    }

    /// Empty when nothing stands there.
    Optional<String> read(String name) {
        Matcher named = NAMED.matcher(name);
        if (!named.matches()) return Optional.empty();
        String variable = named.group(1);
        return variable != null
                ? Optional.ofNullable(environment.getProperty(variable)).filter(s -> !s.isBlank())
                : file(named.group(2));
    }

    private Optional<String> file(String name) {
        Path file = folder.files().resolve("secrets").resolve(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) return Optional.empty();
            return Optional.of(Files.readString(file).strip()).filter(s -> !s.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
