package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Guests;
import vn.lienminh.cast.Screens;

/// Keys in a real browser, whose authenticator is made of software.
class PasskeyJourneyTest {
    @RegisterExtension
    static final Screens SCREENS = Screens.demo();

    /// The authenticator of a browser.
    private record Authenticator(CDPSession session, String id) {
        static Authenticator in(Page page) {
            CDPSession session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject wanted = new JsonObject();
            wanted.add("options", options);
            return new Authenticator(
                    session,
                    session.send("WebAuthn.addVirtualAuthenticator", wanted)
                            .get("authenticatorId")
                            .getAsString());
        }

        private JsonObject named() {
            JsonObject named = new JsonObject();
            named.addProperty("authenticatorId", id);
            return named;
        }

        /// As one that does not know the finger.
        void verified(boolean is) {
            JsonObject wanted = named();
            wanted.addProperty("isUserVerified", is);
            session.send("WebAuthn.setUserVerified", wanted);
        }

        /// As a copy of the key that was made before it was used.
        void countAnew() {
            JsonObject key = session.send("WebAuthn.getCredentials", named())
                    .getAsJsonArray("credentials")
                    .get(0)
                    .getAsJsonObject();
            session.send("WebAuthn.clearCredentials", named());
            key.addProperty("signCount", 0);
            JsonObject wanted = named();
            wanted.add("credential", key);
            session.send("WebAuthn.addCredential", wanted);
        }
    }

    private static Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(SCREENS.address() + "/account");
        return page;
    }

    private static void add(Page page, String name) {
        page.getByLabel("Tên khóa").fill(name);
        page.locator("#f-passkey-now").fill(Guests.PASSWORD);
        page.getByText("Thêm khóa truy cập").click();
        page.waitForURL("**/account?done=passkey");
    }

    private static void signOut(Page page) {
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL("**/sign-in");
    }

    @Test
    void aKeyIsAddedAndIsEnoughToSignIn() {
        try (BrowserContext context = SCREENS.signedIn("co.khoa", Role.ALLIANCE_OFFICER, "LM37")) {
            Page page = signedIn(context);
            Authenticator authenticator = Authenticator.in(page);
            page.getByLabel("Tên khóa").fill("Máy cơ quan");
            page.locator("#f-passkey-now").fill("sai rồi");
            page.getByText("Thêm khóa truy cập").click();
            page.waitForCondition(() -> page.locator("form[action='/account/passkeys'] [data-said] span")
                    .innerText()
                    .contains("Mật khẩu đang dùng chưa đúng"));
            add(page, "Máy cơ quan");
            assertThat(page.locator("main").innerText()).contains("Đã thêm khóa truy cập", "Máy cơ quan");
            signOut(page);

            AtomicReference<Request> sent = new AtomicReference<>();
            page.onRequest(r -> {
                if (r.url().endsWith("/sign-in/passkey")) sent.set(r);
            });
            page.navigate(SCREENS.address() + "/sign-in?to=%2Faccount");
            page.getByText("Đăng nhập bằng khóa truy cập").click();
            page.waitForURL("**/account");
            assertThat(page.locator("nav.top-end").innerText()).contains("Người thử co.khoa");
            assertThat(page.locator("tr:has-text('Máy cơ quan')").innerText()).doesNotContain("chưa dùng");

            signOut(page);
            page.navigate(SCREENS.address() + "/sign-in");
            replay(page, sent.get());
            assertThat(page.locator("h1").innerText()).isEqualTo("Đăng nhập");
            assertThat(page.locator(".note").innerText()).contains("Khóa truy cập chưa dùng được");

            authenticator.verified(false);
            page.getByText("Đăng nhập bằng khóa truy cập").click();
            page.waitForCondition(
                    () -> page.locator("[data-said] span").innerText().contains("Chưa dùng được khóa truy cập"));
            authenticator.verified(true);
            authenticator.countAnew();
            page.getByText("Đăng nhập bằng khóa truy cập").click();
            page.waitForCondition(() -> page.locator(".note").innerText().contains("có thể đã bị sao chép"));

            page.getByLabel("Tên đăng nhập").fill("co.khoa");
            page.getByLabel("Mật khẩu").fill(Guests.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator("form[action='/sign-out']").count() == 1);
            page.navigate(SCREENS.address() + "/account");
            assertThat(page.locator("tr:has-text('Máy cơ quan')").innerText()).contains("Bộ đếm của khóa lùi lại");
            page.locator("form[action*='/account/passkeys/'] button").click();
            page.waitForURL("**/account?done=passkey-ended");
            assertThat(page.locator("main").innerText()).doesNotContain("Máy cơ quan");
        }
    }

    /// The same answer once more, with the proof of the page that is open.
    private static void replay(Page page, Request sent) {
        List<String> fields = Arrays.asList(sent.postData().split("&"));
        String credential = fields.stream()
                .filter(f -> f.startsWith("credential="))
                .map(f -> URLDecoder.decode(f.substring("credential=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        page.evaluate(
                "key => { const form = document.querySelector('form[data-passkey]');"
                        + "form.elements.namedItem('credential').value = key; form.submit(); }",
                credential);
        page.waitForURL("**/sign-in/passkey");
    }

    @Test
    void aKeyStandsInForTheCode() throws Exception {
        try (BrowserContext context = SCREENS.signedIn("khoa.va.ma", Role.ALLIANCE_OFFICER, "LM37")) {
            Page page = signedIn(context);
            Authenticator.in(page);
            add(page, "Điện thoại");
            page.locator("form[action='/account/second-step'] input[type=password]")
                    .fill(Guests.PASSWORD);
            page.getByText("Bật xác thực hai bước").click();
            String secret = page.locator("input[name=secret]").inputValue();
            page.locator("#f-code").fill(code(secret));
            page.locator("form[action='/account/second-step/confirmation'] button")
                    .click();
            page.waitForCondition(() -> page.locator("main code").count() == 10);
            signOut(page);
            page.getByLabel("Tên đăng nhập").fill("khoa.va.ma");
            page.getByLabel("Mật khẩu").fill(Guests.PASSWORD);
            page.keyboard().press("Enter");
            page.getByText("Dùng khóa truy cập thay mã").click();
            page.waitForCondition(() -> page.locator("nav.top-end").innerText().contains("Người thử khoa.va.ma"));
        }
    }

    private static String code(String secret) throws Exception {
        TimeBasedOneTimePasswordGenerator phone = new TimeBasedOneTimePasswordGenerator();
        byte[] key = new org.apache.commons.codec.binary.Base32().decode(secret);
        return phone.generateOneTimePasswordString(
                new SecretKeySpec(key, phone.getAlgorithm()), Instant.now(), Locale.ROOT);
    }
}
