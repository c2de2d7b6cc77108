package vn.lienminh.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import vn.lienminh.access.FirstStart;
import vn.lienminh.shell.Page;
import vn.lienminh.shell.Visit;

/// Where somebody is led who has not signed in, or whose session has ended (ngưỡng cửa). A page leads to the
/// sign-in and back; what a script or a form sends is answered with 401, so that it can keep what was typed.
record Threshold(FirstStart firstStart) implements AuthenticationEntryPoint {
    static final String SIGN_IN = "/sign-in";
    static final String FIRST_START = "/first-start";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null) {
            response.setHeader("HX-Redirect", signIn(page(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    HttpHeaders.LOCATION,
                    firstStart.open() ? FIRST_START : signIn(Visit.of(request).address()));
        } else if (SignedOutController.keeps(request)) {
            request.getRequestDispatcher(SignedOutController.ADDRESS).forward(request, response);
        } else {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static String signIn(String to) {
        return to.equals("/") ? SIGN_IN : Page.with(SIGN_IN, "to", to);
    }

    private static String page(@Nullable String url) {
        try {
            URI uri = URI.create(url == null ? "/" : url);
            return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
