package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import vn.lienminh.access.SignedIn;
import vn.lienminh.kernel.Actor;
import vn.lienminh.shell.Reader;
import vn.lienminh.shell.Visitors;

/// Who asks, as the session says.
final class AccountVisitors implements Visitors {

    static Optional<SignedIn> current() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now != null && now.getPrincipal() instanceof SignedIn who ? Optional.of(who) : Optional.empty();
    }

    @Override
    public Actor of(HttpServletRequest request) {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now != null && now.getPrincipal() instanceof Actor who ? who : Actor.nobody();
    }

    @Override
    public Reader reader(HttpServletRequest request) {
        CsrfToken proof = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String name = current().map(who -> who.account().name()).orElse("");
        return new Reader(name, proof == null ? "" : proof.getToken());
    }
}
