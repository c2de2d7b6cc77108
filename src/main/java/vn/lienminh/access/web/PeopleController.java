package vn.lienminh.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.AccessAct;
import vn.lienminh.access.AccessRefusal;
import vn.lienminh.access.Account;
import vn.lienminh.access.Directory;
import vn.lienminh.access.Invitations;
import vn.lienminh.access.NewAccount;
import vn.lienminh.access.People;
import vn.lienminh.access.Person;
import vn.lienminh.access.Role;
import vn.lienminh.access.SignedIn;
import vn.lienminh.access.WantedRole;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.shell.Page;

/// Who there is, and for those who manage them: inviting, giving and ending roles, naming posts, closing.
@Controller
class PeopleController {
    private final Directory directory;
    private final People people;
    private final Invitations invitations;
    private final PeoplePage pages;
    private final Names names;
    private final AuditTrail audit;

    PeopleController(
            Directory directory,
            People people,
            Invitations invitations,
            PeoplePage pages,
            Names names,
            AuditTrail audit) {
        this.directory = directory;
        this.people = people;
        this.invitations = invitations;
        this.pages = pages;
        this.names = names;
        this.audit = audit;
    }

    @GetMapping("/people")
    ModelAndView list(Page page, @RequestParam(defaultValue = "") String done) {
        return list(page, Typed.nothing(page.language()), Fields.done(done));
    }

    private ModelAndView list(Page page, Typed form, String done) {
        SignedIn who = AccountController.who();
        if (who.reach(AccessAct.SEE_PEOPLE).isEmpty()) throw Ways.missing();
        List<Person> shown = directory.people(who);
        audit.read(who, "people", null, Map.of("count", shown.size()));
        return pages.list(page, who, shown, form, done);
    }

    @PostMapping("/people")
    ModelAndView invite(Page page, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        NewAccount wanted =
                new NewAccount(Fields.text(typed, "login"), Fields.text(typed, "name"), Fields.text(typed, "mail"));
        Outcome<Account> invited = role(typed)
                .then(role -> invitations.invite(
                        AccountController.who(), wanted, role, Fields.text(typed, "title"), Site.of(request)));
        return switch (invited) {
            case Outcome.Done<Account>(Account account) -> Ways.to("/people?done=invited");
            case Outcome.Refused<Account>(List<Fault> faults) ->
                Ways.again(list(page, new Typed(typed, faults, page.language()), ""));
        };
    }

    @GetMapping("/people/{login}")
    ModelAndView show(Page page, @PathVariable String login, @RequestParam(defaultValue = "") String done) {
        Person person = found(login);
        audit.read(AccountController.who(), "account:" + person.account().login(), null, Map.of());
        return pages.one(page, AccountController.who(), person, Typed.nothing(page.language()), Fields.done(done));
    }

    private Person found(String login) {
        return directory.find(AccountController.who(), login).orElseThrow(Ways::missing);
    }

    @PostMapping("/people/{login}/roles")
    ModelAndView give(Page page, @PathVariable String login, @RequestParam Map<String, String> typed) {
        Person person = found(login);
        Outcome<Account> given =
                role(typed).then(role -> people.giveRole(AccountController.who(), person.account(), role));
        return answer(page, person, typed, given, "role");
    }

    @PostMapping("/people/{login}/roles/{id}/end")
    ModelAndView end(Page page, @PathVariable String login, @PathVariable long id) {
        Person person = found(login);
        return answer(page, person, Map.of(), people.endRole(AccountController.who(), person, id), "role-ended");
    }

    @PostMapping("/people/{login}/posts")
    ModelAndView post(Page page, @PathVariable String login, @RequestParam Map<String, String> typed) {
        Person person = found(login);
        Outcome<Account> named = people.namePost(
                AccountController.who(),
                person,
                Fields.text(typed, "post-organisation"),
                Fields.text(typed, "title"),
                Fields.day(typed, "post-from").orElse(names.today()),
                Fields.day(typed, "post-until").orElse(null));
        return answer(page, person, typed, named, "post");
    }

    @PostMapping("/people/{login}/invitation")
    ModelAndView inviteAgain(Page page, @PathVariable String login, HttpServletRequest request) {
        Person person = found(login);
        Outcome<Account> sent = invitations.inviteAgain(AccountController.who(), person, Site.of(request));
        return answer(page, person, Map.of(), sent, "invited-again");
    }

    @PostMapping("/people/{login}/closing")
    ModelAndView close(Page page, @PathVariable String login) {
        Person person = found(login);
        return answer(page, person, Map.of(), people.close(AccountController.who(), person), "closed");
    }

    private ModelAndView answer(
            Page page, Person person, Map<String, String> typed, Outcome<Account> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<Account>(Account account) -> Ways.to(Ways.person(account.login()) + "?done=" + done);
            case Outcome.Refused<Account>(List<Fault> faults) -> {
                SignedIn who = AccountController.who();
                yield Ways.again(pages.one(page, who, person, new Typed(typed, faults, page.language()), ""));
            }
        };
    }

    private Outcome<WantedRole> role(Map<String, String> typed) {
        Optional<Role> role = Role.parse(Fields.text(typed, "role"));
        if (role.isEmpty())
            return Outcome.refused(Fault.error(Place.NOWHERE.at("role"), AccessRefusal.A114_ROLE_NOT_THERE));
        return Outcome.done(new WantedRole(
                role.get(),
                Fields.text(typed, "organisation"),
                Fields.day(typed, "from").orElse(names.today()),
                Fields.day(typed, "until").orElse(null)));
    }
}
