package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import vn.lienminh.access.programs.Program;
import vn.lienminh.access.programs.ProgramTokens;

/// Reads which program asks from its token. Cookies mean nothing here, so no page can make a browser ask.
record ProgramContext(ProgramTokens tokens) implements SecurityContextRepository {
    private static final Pattern TOKEN = Pattern.compile("(?i)(?:ApiToken|Bearer) +([\\w-]{1,100})");

    @Override
    @SuppressWarnings("deprecation") // the only way in, as for sessions
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        program(holder.getRequest().getHeader(HttpHeaders.AUTHORIZATION))
                .ifPresent(program -> context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(program, null, List.of())));
        return context;
    }

    private Optional<Program> program(@Nullable String header) {
        Matcher shown = TOKEN.matcher(header == null ? "" : header.strip());
        return shown.matches() ? tokens.of(shown.group(1)) : Optional.empty();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // each request shows its token
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
