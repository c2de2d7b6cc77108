package vn.lienminh.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Style sheets, scripts, fonts and drawings (tệp tĩnh) under one address that changes when any of them changes, so
/// that browsers may keep them for a year and links between them stay relative.
public final class Assets {
    private static final String FOLDER = "classpath:/static/";
    private static final Pattern ICON = Pattern.compile("<symbol id=\"([a-z0-9-]+)\"");

    private final String root;
    private final Set<String> files;
    private final Set<String> icons;

    private Assets(String root, Set<String> files, Set<String> icons) {
        this.root = root;
        this.files = files;
        this.icons = icons;
    }

    public static Assets read() throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*")) {
            String url = file.getURL().toString();
            found.put(url.substring(url.lastIndexOf("/static/") + "/static/".length()), file.getContentAsByteArray());
        }
        String sprite = new String(Objects.requireNonNull(found.get("icons.svg")), StandardCharsets.UTF_8);
        return new Assets("/assets/" + hash(found) + "/", Set.copyOf(found.keySet()), icons(sprite));
    }

    /// @param files by name, in the order of the names
    static String hash(Map<String, byte[]> files) {
        MessageDigest digest = sha256();
        files.forEach((name, content) -> {
            digest.update((name + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    private static Set<String> icons(String sprite) {
        return ICON.matcher(sprite).results().map(m -> m.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String pattern() {
        return root + "**";
    }

    static String folder() {
        return FOLDER;
    }

    /// The address of a file that exists; any other name is a mistake in a template.
    public String url(String name) {
        if (!files.contains(name)) throw new IllegalArgumentException("no asset " + name);
        return root + name;
    }

    /// The names of all icons.
    Set<String> icons() {
        return new TreeSet<>(icons);
    }

    public String icon(String name) {
        if (!icons.contains(name)) throw new IllegalArgumentException("no icon " + name);
        return root + "icons.svg#" + name;
    }
}
