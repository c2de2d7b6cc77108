package vn.lienminh.access.providers;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import vn.lienminh.kernel.OrganisationId;

/// Where the people of one organisation sign in at home (nơi đăng nhập của đơn vị).
///
/// @param issuer `https://login.example.vn`
/// @param secret where the secret stands: `env:LIENMINH_OIDC_…`, `file:…`; empty: there is none
/// @param claim what names the person there: `email`, `preferred_username`
public record Provider(int id, OrganisationId organisation, String issuer, String client, String secret, String claim) {
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    /// By TLS, or on this machine.
    static boolean safe(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null) return false;
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
    }

    static boolean isIssuer(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= 300 && safe(address) && address.getQuery() == null && address.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
