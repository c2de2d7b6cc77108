package vn.lienminh.platform;

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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

/// The mail (bưu cục): by the mail server where `spring.mail.host` names one, else as files in `files/mail`, which
/// any mail program opens.
@Service
@EnableConfigurationProperties(MailSettings.class)
public class Mail {
    private static final Logger log = LoggerFactory.getLogger(Mail.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final DataFolder folder;
    private final MailSettings settings;
    private final Clock clock;

    public Mail(ObjectProvider<JavaMailSender> sender, DataFolder folder, MailSettings settings, Clock clock) {
        this.sender = sender;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /// False when the mail server did not take it; what it was about remains, and can be sent again.
    public boolean send(Letter letter) {
        JavaMailSender server = sender.getIfAvailable();
        try {
            MimeMessage message =
                    written(server == null ? new MimeMessage((Session) null) : server.createMimeMessage(), letter);
            if (server == null) keep(message);
            else server.send(message);
            return true;
        } catch (MailException | MessagingException | IOException e) {
            log.atWarn().addKeyValue("about", letter.about()).setCause(e).log("mail not sent");
            return false;
        }
    }

    private MimeMessage written(MimeMessage message, Letter letter) throws MessagingException, IOException {
        message.setFrom(
                new InternetAddress(settings.from(), Texts.in(Language.VI).get("shell.name")));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.address(), letter.name()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
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
    public boolean keepsFiles() {
        return sender.getIfAvailable() == null;
    }

    /// What links in letters begin with.
    ///
    /// @param reached how the one who caused the letter reaches this house; taken where the settings do not say it
    public String site(String reached) {
        return settings.site().isEmpty() ? reached : settings.site();
    }
}
