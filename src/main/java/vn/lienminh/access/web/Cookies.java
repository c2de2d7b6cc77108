package vn.lienminh.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import vn.lienminh.access.SignIn;
import vn.lienminh.access.Whence;

/// What the browser keeps of a sign-in: the session, until the browser ends, and that it is known here, for a year.
final class Cookies {
    static final String SESSION = "session";
    static final String DEVICE = "device";
    static final String PROOF = "proof";
    static final String ERRAND = "errand";

    private static final String WAY = "/sign-in/with";
    private static final Duration AWAY = Duration.ofMinutes(10);
    private static final Duration KNOWN = Duration.ofDays(365);

    private Cookies() {}

    static void keep(SignIn.Step.In in, HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(SESSION, in.session(), request).build());
        add(response, cookie(DEVICE, in.device(), request).maxAge(KNOWN).build());
    }

    static void drop(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(SESSION, "", request).maxAge(0).build());
    }

    /// What a browser takes along to a provider.
    static void send(String errand, HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(ERRAND, errand, request).path(WAY).maxAge(AWAY).build());
    }

    static void returned(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(ERRAND, "", request).path(WAY).maxAge(0).build());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure());
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static @Nullable String read(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    static Whence whence(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Whence(request.getRemoteAddr(), agent == null ? "" : agent);
    }
}
