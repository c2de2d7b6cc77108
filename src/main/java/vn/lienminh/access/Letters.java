package vn.lienminh.access;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.platform.DataFolder;

/// Mail to people (thư): by the mail server where `spring.mail.host` names one, else as files in `files/mail`,
/// which any mail program opens.
@Component
class Letters {
    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final DataFolder folder;
    private final AccessSettings settings;
    private final Clock clock;

    Letters(ObjectProvider<JavaMailSender> sender, DataFolder folder, AccessSettings settings, Clock clock) {
        this.sender = sender;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /// False when the mail server did not take it; what it was about remains, and can be sent again.
    boolean send(Ticket about, Account to, String link) {
        String key = "access.mail." + about.word();
        Texts texts = Texts.in(Language.VI);
        String subject = texts.get(key + ".subject");
        String text = texts.get(key + ".text", "name", to.name(), "login", to.login(), "link", link);
        JavaMailSender server = sender.getIfAvailable();
        try {
            MimeMessage message =
                    message(server == null ? new MimeMessage((Session) null) : server.createMimeMessage(), to);
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            if (server == null) keep(message);
            else server.send(message);
            return true;
        } catch (MailException | MessagingException | IOException e) {
            log.atWarn()
                    .addKeyValue("about", about.word())
                    .addKeyValue("account", to.id())
                    .setCause(e)
                    .log("mail not sent");
            return false;
        }
    }

    private MimeMessage message(MimeMessage message, Account to) throws MessagingException, IOException {
        message.setFrom(
                new InternetAddress(settings.from(), Texts.in(Language.VI).get("shell.name")));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to.mail(), to.name()));
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }

    private void keep(MimeMessage message) throws IOException, MessagingException {
        Path mails = Files.createDirectories(folder.files().resolve("mail"));
        Path file = Files.createTempFile(mails, clock.instant().toEpochMilli() + "-", ".eml");
        try (OutputStream out = Files.newOutputStream(file)) {
            message.writeTo(out);
        }
    }

    /// Whether letters become files.
    boolean keepsFiles() {
        return sender.getIfAvailable() == null;
    }
}
