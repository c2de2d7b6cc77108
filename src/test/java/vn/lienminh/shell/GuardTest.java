package vn.lienminh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "[::1]"})
    void thisMachineIsServedUnderItsOwnNames(String host) throws Exception {
        assertThat(answer(request("GET", host)).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example:8080",
                "[::2]:8080",
                "",
                "localhost@evil"
            })
    void aForeignNameIsRefusedEvenIfItLeadsHere(String host) throws Exception {
        assertThat(answer(request("GET", host)).getStatus()).isEqualTo(421);
    }

    @Test
    void aFormSentByAnotherSiteIsRefused() throws Exception {
        MockHttpServletRequest byOrigin = request("POST", "localhost:8080");
        byOrigin.addHeader("Origin", "http://evil.example");
        assertThat(answer(byOrigin).getStatus()).isEqualTo(403);
        MockHttpServletRequest bySite = request("POST", "localhost:8080");
        bySite.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(answer(bySite).getStatus()).isEqualTo(403);
        MockHttpServletRequest opaque = request("POST", "localhost:8080");
        opaque.addHeader("Origin", "null");
        assertThat(answer(opaque).getStatus()).isEqualTo(403);
    }

    @Test
    void ourOwnFormsAndProgramsWithoutABrowserMayWrite() throws Exception {
        MockHttpServletRequest own = request("POST", "localhost:8080");
        own.addHeader("Origin", "http://localhost:8080");
        assertThat(answer(own).getStatus()).isEqualTo(200);
        assertThat(answer(request("POST", "localhost:8080")).getStatus()).isEqualTo(200);
    }

    @Test
    void everyAnswerForbidsForeignAndInlineScriptsFramesAndCaching() throws Exception {
        MockHttpServletResponse answer = answer(request("GET", "localhost"));
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Vary")).isEqualTo("HX-Request");
    }

    private static MockHttpServletRequest request(String method, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.addHeader("Host", host);
        return request;
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new Guard().doFilter(request, response, new MockFilterChain());
        return response;
    }
}
