package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.shell.WebMessage;

/// What a program is told that shows no token, or one that is good for nothing.
record ProgramThreshold(JsonMapper json) implements AuthenticationEntryPoint {
    private static final String NO_TOKEN =
            "No valid token. Send it as \"Authorization: ApiToken …\" or \"Authorization: Bearer …\".";
    private static final String NO_BASIC = "User name and password are not taken here. " + NO_TOKEN;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean basic = header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(json.writeValueAsString(
                        WebMessage.failed(HttpStatus.UNAUTHORIZED, basic ? NO_BASIC : NO_TOKEN)));
    }
}
