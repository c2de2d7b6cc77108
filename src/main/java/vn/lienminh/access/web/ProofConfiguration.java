package vn.lienminh.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import vn.lienminh.shell.Reader;

/// The proof that a form comes from a page of ours: a cookie says the same as the form, which no other site can
/// read. It outlives the session, so that who signs in anew in another tab can still send what was typed.
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

    @Bean
    CookieCsrfTokenRepository proofs() {
        CookieCsrfTokenRepository proofs = new CookieCsrfTokenRepository();
        proofs.setCookieName(Cookies.PROOF);
        proofs.setParameterName(Reader.FIELD);
        proofs.setHeaderName(Reader.HEADER);
        proofs.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return proofs;
    }
}
