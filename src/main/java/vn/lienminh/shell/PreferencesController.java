package vn.lienminh.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienminh.kernel.Language;

/// Keeps the reader's language and theme in cookies and leads back to where the form stood.
@Controller
class PreferencesController {
    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/preferences")
    ResponseEntity<Void> keep(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.LOCATION, local(back));
        if (language != null)
            Language.parse(language)
                    .ifPresent(l -> headers.add(HttpHeaders.SET_COOKIE, cookie(Visit.LANGUAGE, l.tag(), request)));
        if (theme != null)
            headers.add(
                    HttpHeaders.SET_COOKIE, cookie(Visit.THEME, Theme.of(theme).word(), request));
        return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
    }

    private static String cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }

    /// Only a path of this house: `//host`, `/\host` and control signs would lead elsewhere.
    static String local(String back) {
        boolean here = back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0;
        boolean plain = back.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        return here && plain ? back : "/";
    }
}
