package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import vn.lienminh.access.Sessions;

/// Reads who asks from the cookie, anew for each request. Nothing is written here: sessions are opened and ended by
/// their door.
record SessionContext(Sessions sessions) implements SecurityContextRepository {

    @Override
    @SuppressWarnings("deprecation") // the only way in; called late, when somebody first asks who it is
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        String token = Cookies.read(holder.getRequest(), Cookies.SESSION);
        if (token != null)
            sessions.of(token)
                    .ifPresent(who -> context.setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())));
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // who signs in gets a cookie from the controller
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Cookies.read(request, Cookies.SESSION) != null;
    }
}
