package vn.lienminh.access.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.access.FirstStart;
import vn.lienminh.access.Sessions;
import vn.lienminh.access.programs.ProgramTokens;
import vn.lienminh.shell.Visitors;

/// What stands before all pages: who asks is read from the session, a form has to carry its proof, and whoever has
/// not signed in sees the sign-in alone. The headers of an answer are the shell's.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class SecurityConfiguration {
    /// What everybody may open.
    private static final String[] OPEN = {
        "/assets/**",
        "/about",
        "/preferences",
        "/error",
        "/sign-in",
        "/sign-in/with/*",
        "/sign-in/with/*/back",
        "/sign-in/code",
        "/sign-in/code/challenge",
        "/sign-in/code/passkey",
        "/sign-in/passkey",
        "/sign-in/passkey/challenge",
        "/signed-out",
        "/forgotten",
        "/invitation/*",
        "/first-start",
        "/award-notices/*/*",
        "/award-notices/*/*/comments",
        "/award-checks/*"
    };

    @Bean
    Visitors visitors() {
        return new AccountVisitors();
    }

    /// Programs show a token with each request, and nothing else counts; so nothing of a browser is asked for.
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ProgramTokens tokens, JsonMapper json) {
        return http.securityMatcher("/api/**")
                .securityContext(context -> context.securityContextRepository(new ProgramContext(tokens)))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new ProgramThreshold(json)))
                .authorizeHttpRequests(asked -> asked.anyRequest().authenticated())
                .build();
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, Sessions sessions, FirstStart firstStart, CookieCsrfTokenRepository proofs) {
        return http.securityContext(context -> context.securityContextRepository(new SessionContext(sessions)))
                .csrf(csrf -> csrf.csrfTokenRepository(proofs))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new Threshold(firstStart))
                        .accessDeniedHandler(
                                (request, response, e) -> response.sendError(HttpStatus.FORBIDDEN.value())))
                .authorizeHttpRequests(asked ->
                        asked.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .build();
    }

    @Bean
    WebMvcConfigurer doorkeeping(Doorkeeper doorkeeper) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(doorkeeper);
            }
        };
    }
}
