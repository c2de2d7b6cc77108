package vn.lienminh.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of an external server as operators write it: `jdbc:postgresql://host/db` or
/// `postgres://user:password@host/db`, with several hosts (`host1,host2`) where one takes over from another.
record ExternalAddress(String url, String user, String password) {
    private static final int OLDEST_MAJOR = 15;
    private static final String SECONDS = "10";

    private static final String SERVER = "(?:\\[[0-9a-fA-F:.]+]|[^@/?:,\\[\\]\\s]+)(?::\\d{1,5})?";
    private static final Pattern ADDRESS = Pattern.compile("postgres(?:ql)?://(?:((?:[^@/%]|%[0-9a-fA-F]{2})*)@)?("
            + SERVER + "(?:," + SERVER + ")*)(/[^?\\s]*)?(?:\\?(\\S*))?");
    /// With several servers the one that takes writes is looked for, and looked for again soon after a change.
    private static final String PRIMARY = "targetServerType=primary&hostRecheckSeconds=2";

    /// @param user wins over the one in the address when not empty; the password alike
    static ExternalAddress parse(String text, String user, String password) {
        String address = text.strip();
        if (address.startsWith("jdbc:postgresql:")) return new ExternalAddress(address, user, password);
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) throw notAnAddress();
        String[] inside = part(parts, 1).split(":", 2);
        return new ExternalAddress(
                "jdbc:postgresql://" + parts.group(2) + part(parts, 3) + query(parts.group(2), part(parts, 4)),
                user.isEmpty() ? decoded(inside[0]) : user,
                password.isEmpty() && inside.length > 1 ? decoded(inside[1]) : password);
    }

    private static String part(Matcher address, int group) {
        return Objects.requireNonNullElse(address.group(group), "");
    }

    private static String query(String servers, String asked) {
        if (!servers.contains(",") || asked.contains("targetServerType=")) return asked.isEmpty() ? "" : "?" + asked;
        return "?" + PRIMARY + (asked.isEmpty() ? "" : "&" + asked);
    }

    /// `+` is itself here, unlike in a form.
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static StartRefused notAnAddress() {
        return new StartRefused(PlatformRefusal.PL110_NOT_A_DATABASE_URL, Map.of());
    }

    /// Meets the server before anything is built on it.
    Database.External checked() {
        Properties properties = new Properties();
        if (!user.isEmpty()) properties.setProperty("user", user);
        if (!password.isEmpty()) properties.setProperty("password", password);
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        try (var connection = DriverManager.getConnection(url, properties)) {
            var server = connection.getMetaData();
            if (server.getDatabaseMajorVersion() < OLDEST_MAJOR)
                throw new StartRefused(
                        PlatformRefusal.PL105_SERVER_TOO_OLD,
                        Map.of("found", server.getDatabaseProductVersion(), "oldest", "" + OLDEST_MAJOR));
            return new Database.External(url, user, password);
        } catch (SQLException e) {
            throw new StartRefused(
                    PlatformRefusal.PL104_DATABASE_UNREACHABLE, Map.of("server", shown(), "why", why(e)));
        }
    }

    /// Fits into our sentence, which ends itself.
    private static String why(SQLException e) {
        return String.valueOf(e.getMessage()).replaceFirst("[.\\s]+$", "");
    }

    /// Without what may be secret: host, port and database only.
    String shown() {
        return new Database.External(url, user, password).shown();
    }
}
