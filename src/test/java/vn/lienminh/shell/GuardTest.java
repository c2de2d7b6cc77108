package vn.lienminh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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

    @Test
    void behindAServerThatSpeaksTlsItsNameIsServedAndCookiesAreForTlsAlone() throws Exception {
        PublicAddress outside = new PublicAddress("https://LienMinh.example.vn/", List.of());
        MockHttpServletRequest form = request("POST", "LienMinh.example.vn");
        form.addHeader("Origin", "https://lienminh.example.vn");
        MockFilterChain chain = new MockFilterChain();
        MockHttpServletResponse answer = answer(form, outside, chain);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        HttpServletRequest seen = (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getScheme() + seen.getServerName() + seen.getServerPort())
                .isEqualTo("httpslienminh.example.vn443");
        assertThat(answer(request("GET", "evil.example"), outside, new MockFilterChain())
                        .getStatus())
                .isEqualTo(421);
        MockHttpServletRequest foreign = request("POST", "lienminh.example.vn");
        foreign.addHeader("Origin", "http://lienminh.example.vn.evil.example");
        assertThat(answer(foreign, outside, new MockFilterChain()).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lienminh.vn", "ftp://a.vn", "https://a.vn/x", "https://a.vn?x", "https://a b.vn", "https://"})
    void anAddressThatIsNoneStopsTheStart(String site) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddress(site, List.of()));
    }

    @Test
    void onlyThisMachineAndANamedProxyAreBelieved() {
        String believed = new PublicAddress("https://a.vn", List.of("10.0.0.7")).believed();
        for (String address : List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "10.0.0.7"))
            assertThat(address).matches(believed);
        for (String address : List.of("10.0.0.70", "10x0.0.7", "192.168.0.1", "1127.0.0.1"))
            assertThat(address.matches(believed)).as(address).isFalse();
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        return answer(request, PublicAddress.NONE, new MockFilterChain());
    }

    private static MockHttpServletResponse answer(
            MockHttpServletRequest request, PublicAddress address, MockFilterChain chain)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new Guard(address).doFilter(request, response, chain);
        return response;
    }
}
