package vn.lienminh.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.platform.DataFolder;
import vn.lienminh.platform.Letter;
import vn.lienminh.platform.Mail;
import vn.lienminh.platform.MailSettings;

/// Letters by a real mail server, and as files without one.
class LettersTest {
    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @TempDir
    Path folder;

    private static final Account HOA =
            new Account(1, "hoa", "Nguyễn Thị Hoa\r\nBcc: evil@example.vn", "hoa@lienminh.vn", false, null);
    private static final MailSettings SETTINGS = new MailSettings("", "tu@lienminh.vn");

    private Letters letters(JavaMailSender... sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (JavaMailSender one : sender) beans.addBean("sender", one);
        return new Letters(new Mail(
                beans.getBeanProvider(JavaMailSender.class),
                DataFolder.open(folder),
                SETTINGS,
                Clock.fixed(Instant.parse("2018-01-15T01:00:00Z"), Vietnamese.ZONE)));
    }

    private static JavaMailSenderImpl server(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        return sender;
    }

    @Test
    void anInvitationReachesTheMailServerInVietnamese() throws Exception {
        assertThat(letters(server(SERVER.getSmtp().getPort())).send(Ticket.INVITATION, HOA, "http://localhost/x"))
                .isTrue();
        MimeMessage[] got = SERVER.getReceivedMessages();
        assertThat(got).hasSize(1);
        assertThat(got[0].getSubject()).isEqualTo("Mời dùng Liên Minh");
        assertThat((String) got[0].getContent()).contains("Nguyễn Thị Hoa", "http://localhost/x", "Tên đăng nhập: hoa");
        assertThat(got[0].getAllRecipients()).hasSize(1);
        assertThat(got[0].getHeader("Bcc")).isNull();
        assertThat(got[0].getFrom()[0].toString()).contains("tu@lienminh.vn");
    }

    @Test
    void aSubjectStaysOnItsLine() {
        Letter letter = new Letter("test", "Hoa", "hoa@lienminh.vn", "Hạn\r\nBcc: evil@example.vn", "");
        assertThat(letter.subject()).isEqualTo("Hạn Bcc: evil@example.vn");
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidNotThrown() {
        assertThat(letters(server(1)).send(Ticket.RESET, HOA, "http://localhost/x"))
                .isFalse();
    }

    @Test
    void withoutAServerTheLetterIsAFile() throws Exception {
        assertThat(letters().send(Ticket.RESET, HOA, "http://localhost/y")).isTrue();
        try (Stream<Path> files = Files.list(folder.resolve("files/mail"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(all.getFirst().getFileName().toString()).endsWith(".eml");
            MimeMessage read = new MimeMessage(null, Files.newInputStream(all.getFirst()));
            assertThat((String) read.getContent()).contains("http://localhost/y");
            assertThat(Files.readString(all.getFirst(), StandardCharsets.UTF_8)).contains("To: ");
        }
    }
}
