package vn.lienminh.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// The door-keeper of the pages: refuses names that are neither this machine's nor ours (a foreign name that resolves
/// here is DNS rebinding), refuses forms sent by other sites, and sets the headers that let a browser load nothing
/// but our own files.
class Guard extends OncePerRequestFilter {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            HttpHeaders.VARY,
            "HX-Request");
    private static final String STRICT = "Strict-Transport-Security";
    private static final String A_YEAR = "max-age=31536000";

    private final PublicAddress address;

    Guard(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        if (address.secure()) response.setHeader(STRICT, A_YEAR);
        String host = hostOnly(request.getHeader(HttpHeaders.HOST));
        if (!HOSTS.contains(host) && !address.isHost(host)) {
            refuse(response, HttpStatus.MISDIRECTED_REQUEST, "This address is not served under that name.");
        } else if (!READING.contains(request.getMethod()) && fromElsewhere(request)) {
            refuse(response, HttpStatus.FORBIDDEN, "Sent by another site.");
        } else {
            chain.doFilter(address.known() ? new AsSeenOutside(request, address) : request, response);
        }
    }

    /// Error pages need the headers as well.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static String hostOnly(@Nullable String host) {
        if (host == null) return "";
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        return (end > 0 ? host.substring(0, end) : host).toLowerCase(Locale.ROOT);
    }

    /// Programs send neither header; browsers send both with every form.
    private boolean fromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && !origin.equals(address.site())
                && !sameHost(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getAuthority() instanceof String authority && authority.equals(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String why) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(why);
    }
}
