package vn.lienminh.shell.inbox;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.kernel.Actor;
import vn.lienminh.shell.Page;

/// What is to be done by the reader (việc của tôi).
@Controller
class InboxController {
    private final Inbox inbox;
    private final ObjectProvider<LetterChoice> letters;

    InboxController(Inbox inbox, ObjectProvider<LetterChoice> letters) {
        this.inbox = inbox;
        this.letters = letters;
    }

    @GetMapping("/tasks")
    ModelAndView show(Page page, Actor actor) {
        List<Task> tasks = inbox.of(actor, page.texts());
        InboxPage made = new InboxPage(page, inbox.today(), tasks, inbox.next(actor, page.texts()));
        inbox.remember(actor, made.open());
        LetterChoice choice = letters.getIfAvailable();
        InboxView view = made.view(choice == null ? null : new InboxView.Letters(choice.wants(actor)));
        return page.titled(page.t("inbox.title")).show("shell/inbox", "view", view);
    }
}
