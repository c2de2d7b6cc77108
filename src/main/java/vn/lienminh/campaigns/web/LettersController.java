package vn.lienminh.campaigns.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.campaigns.reminders.Reminders;
import vn.lienminh.kernel.Actor;
import vn.lienminh.shell.MenuEntry;

/// Whether the reader is reminded by mail.
@Controller
class LettersController {
    private final Reminders reminders;

    LettersController(Reminders reminders) {
        this.reminders = reminders;
    }

    @PostMapping(MenuEntry.TASKS + "/letters")
    ModelAndView choose(Actor actor, @RequestParam boolean wanted) {
        reminders.choose(actor, wanted);
        return new ModelAndView("redirect:" + MenuEntry.TASKS);
    }
}
