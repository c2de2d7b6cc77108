package vn.lienminh.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienminh.kernel.Language;

class ExternalAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.local:5433/lm?sslmode=require, jdbc:postgresql://db.local:5433/lm?sslmode=require, '', ''",
        "postgres://an:m%40t+kh%E1%BA%A9u@db.local/lm, jdbc:postgresql://db.local/lm, an, m@t+khẩu",
        "postgresql://an@[::1]:5433/lm?sslmode=require, jdbc:postgresql://[::1]:5433/lm?sslmode=require, an, ''",
        "postgres://db.local/lm, jdbc:postgresql://db.local/lm, '', ''",
    })
    void bothWaysOfWritingAnAddressAreRead(String text, String url, String user, String password) {
        assertThat(ExternalAddress.parse(text, "", "")).isEqualTo(new ExternalAddress(url, user, password));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "postgres://an:x@a:5433,b:5434/lm "
                        + "jdbc:postgresql://a:5433,b:5434/lm?targetServerType=primary&hostRecheckSeconds=2",
                "postgres://an:x@a,b/lm?sslmode=require "
                        + "jdbc:postgresql://a,b/lm?targetServerType=primary&hostRecheckSeconds=2&sslmode=require",
                "postgres://an:x@a,b/lm?targetServerType=any jdbc:postgresql://a,b/lm?targetServerType=any",
            })
    void ofSeveralServersTheOneThatTakesWritesIsMeant(String text, String url) {
        assertThat(ExternalAddress.parse(text, "", "")).isEqualTo(new ExternalAddress(url, "an", "x"));
    }

    @Test
    void userAndPasswordGivenApartWin() {
        assertThat(ExternalAddress.parse("postgres://an:x@db.local/lm", "binh", "y"))
                .isEqualTo(new ExternalAddress("jdbc:postgresql://db.local/lm", "binh", "y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db/lm", "db.local", "postgres://", "postgres://a b/c", "jdbc:h2:mem:x"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> ExternalAddress.parse(text, "", ""))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo("PL110"));
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutThePassword() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var address = ExternalAddress.parse("jdbc:postgresql://127.0.0.1:" + free + "/lm?user=an&password=kín", "", "");
        assertThatThrownBy(address::checked)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.fault().text(Language.VI))
                                .startsWith("PL104 Không kết nối được cơ sở dữ liệu 127.0.0.1:" + free + "/lm:")
                                .doesNotContain("kín"));
    }
}
