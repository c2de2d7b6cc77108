package vn.lienminh.campaigns.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.campaigns.CampaignsAct;
import vn.lienminh.campaigns.reminders.Reminders;
import vn.lienminh.campaigns.reminders.Reminding;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.shell.Page;

/// On which days letters go out by themselves.
@Controller
class RemindingController {
    private static final String HERE = "/campaigns/reminders";
    private static final int NOT_A_NUMBER = -1;

    private final Reminders reminders;

    RemindingController(Reminders reminders) {
        this.reminders = reminders;
    }

    @GetMapping(HERE)
    ModelAndView show(Page page, Actor actor, @RequestParam(defaultValue = "") String done) {
        if (!actor.may(CampaignsAct.SET_REMINDERS)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        String said = done.equals("set") ? page.t("campaigns.done.set") : "";
        return show(page, reminders.setting(), said, List.of());
    }

    private static ModelAndView show(Page page, Reminding setting, String done, List<String> refused) {
        return page.titled(page.t("campaigns.reminding"))
                .show("campaigns/reminding", "setting", setting, "done", done, "refused", refused);
    }

    @PostMapping(HERE)
    ModelAndView set(
            Page page,
            Actor actor,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String hour) {
        if (!actor.may(CampaignsAct.SET_REMINDERS)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        List<Integer> before = Arrays.stream(days.split(","))
                .map(String::strip)
                .filter(d -> !d.isEmpty())
                .map(RemindingController::number)
                .toList();
        Reminding wanted = new Reminding(before, !after.isEmpty(), number(hour.strip()));
        Outcome<Reminding> outcome = reminders.set(wanted, actor);
        if (outcome.faults().isEmpty()) return new ModelAndView("redirect:" + HERE + "?done=set");
        ModelAndView again = show(
                page,
                wanted,
                "",
                outcome.faults().stream().map(f -> f.text(page.language())).toList());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : NOT_A_NUMBER;
    }
}
