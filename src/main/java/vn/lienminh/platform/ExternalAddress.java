package vn.lienminh.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/// The address of an external server as operators write it: `jdbc:postgresql://host/db` or
/// `postgres://user:password@host/db`.
record ExternalAddress(String url, String user, String password) {
    private static final int OLDEST_MAJOR = 15;
    private static final String SECONDS = "10";

    /// @param user wins over the one in the address when not empty; the password alike
    static ExternalAddress parse(String text, String user, String password) {
        String address = text.strip();
        if (address.startsWith("jdbc:postgresql:")) return new ExternalAddress(address, user, password);
        if (!address.matches("(postgres|postgresql)://.+")) throw notAnAddress();
        try {
            return parse(new URI(address), user, password);
        } catch (URISyntaxException e) {
            throw notAnAddress();
        }
    }

    private static ExternalAddress parse(URI address, String user, String password) {
        if (address.getHost() == null) throw notAnAddress();
        String[] inside = (address.getRawUserInfo() == null ? "" : address.getRawUserInfo()).split(":", 2);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new ExternalAddress(
                "jdbc:postgresql://" + address.getHost() + port + address.getRawPath() + query,
                user.isEmpty() ? decoded(inside[0]) : user,
                password.isEmpty() && inside.length > 1 ? decoded(inside[1]) : password);
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
    private String shown() {
        return url.replaceFirst("^jdbc:postgresql:(//)?", "")
                .replaceFirst("^.*@", "")
                .replaceFirst("\\?.*$", "");
    }
}
