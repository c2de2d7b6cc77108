package vn.lienminh.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;
import vn.lienminh.kernel.Language;

/// What one request says about its reader (lượt xem): language, theme, where, as known when, on which map, and
/// whether only a piece of a page is wanted.
///
/// @param known the instant as of which figures are asked for, as written in the address; null: now
/// @param on the day whose areas are asked for, as written; null: the last day of the period
/// @param fragment htmx asks for one piece, without the frame
public record Visit(
        Language language,
        Theme theme,
        String path,
        @Nullable String query,
        @Nullable String known,
        @Nullable String on,
        boolean fragment) {

    static final String LANGUAGE = "language";
    static final String THEME = "theme";

    public static Visit of(HttpServletRequest request) {
        String failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return new Visit(
                Language.parse(cookie(request, LANGUAGE)).orElse(Language.VI),
                Theme.of(cookie(request, THEME)),
                failed == null ? request.getRequestURI() : failed,
                failed == null ? request.getQueryString() : null,
                request.getParameter("known"),
                request.getParameter("on"),
                wantsFragment(request));
    }

    /// A boosted link and a step back in the history want the whole page.
    private static boolean wantsFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : Objects.requireNonNullElse(cookie.getValue(), "");
    }

    /// The whole local address, to come back to.
    public String address() {
        return query == null ? path : path + "?" + query;
    }
}
