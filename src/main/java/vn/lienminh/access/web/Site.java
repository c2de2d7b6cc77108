package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The beginning of our addresses as the reader reaches us: `http://localhost:8080`. The shell lets no other names
/// in.
final class Site {
    private Site() {}

    static String of(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
