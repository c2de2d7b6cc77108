package vn.lienminh.access;

import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;
import vn.lienminh.platform.Letter;
import vn.lienminh.platform.Mail;

/// What is mailed to people about their accounts (thư về tài khoản).
@Component
class Letters {
    private final Mail mail;

    Letters(Mail mail) {
        this.mail = mail;
    }

    /// False when the mail server did not take it; what it was about remains, and can be sent again.
    boolean send(Ticket about, Account to, String link) {
        String key = "access.mail." + about.word();
        Texts texts = Texts.in(Language.VI);
        return mail.send(new Letter(
                about.word() + " of account " + to.id(),
                to.name(),
                to.mail(),
                texts.get(key + ".subject"),
                texts.get(key + ".text", "name", to.name(), "login", to.login(), "link", link)));
    }

    /// What the links begin with.
    String site(String reached) {
        return mail.site(reached);
    }

    /// Whether letters become files.
    boolean keepsFiles() {
        return mail.keepsFiles();
    }
}
