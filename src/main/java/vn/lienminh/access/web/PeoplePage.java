package vn.lienminh.access.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.lienminh.access.AccessAct;
import vn.lienminh.access.Account;
import vn.lienminh.access.Grant;
import vn.lienminh.access.Invitations;
import vn.lienminh.access.People;
import vn.lienminh.access.Person;
import vn.lienminh.access.Post;
import vn.lienminh.access.Role;
import vn.lienminh.access.SignedIn;
import vn.lienminh.audit.AuditAct;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.shell.Page;

/// Writes the directory and the people in it.
@Component
class PeoplePage {
    private final People people;
    private final Invitations invitations;
    private final Names names;

    PeoplePage(People people, Invitations invitations, Names names) {
        this.people = people;
        this.invitations = invitations;
        this.names = names;
    }

    ModelAndView list(Page page, SignedIn who, List<Person> shown, Typed form, String done) {
        PeopleView view = new PeopleView(
                shown.stream().map(p -> row(page, p)).toList(),
                roles(page, who),
                names.alliances(page.language()),
                !who.reach(AccessAct.MANAGE_PEOPLE).isEmpty(),
                who.may(AccessAct.MANAGE_PROVIDERS),
                !who.reach(AuditAct.SEE_HISTORY).isEmpty(),
                names.today().toString(),
                form,
                done,
                invitations.lettersAreFiles() ? page.t("access.mail.files") : "");
        return page.titled(page.t("access.people")).under("/account").show("access/people", "view", view);
    }

    private PeopleView.Row row(Page page, Person person) {
        LocalDate today = names.today();
        Account account = person.account();
        return new PeopleView.Row(
                account.name(),
                account.login(),
                Ways.person(account.login()),
                person.posts().stream()
                        .filter(p -> on(p.from(), p.until(), today))
                        .map(p -> p.title() + ", " + names.of(p.organisation(), page.language()))
                        .toList(),
                person.grants().stream()
                        .filter(g -> on(g.from(), g.until(), today))
                        .map(g -> page.t(g.role().key()) + ", " + names.code(g.organisation()))
                        .toList(),
                state(page, account));
    }

    private static boolean on(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    private static String state(Page page, Account account) {
        return page.t(account.state().key());
    }

    /// What the reader may give: those of the whole house, or those that stay within a province.
    private static List<Choice> roles(Page page, SignedIn who) {
        return Arrays.stream(Role.values())
                .filter(r -> People.mayGive(who, r))
                .map(r -> new Choice(r.word(), page.t(r.key())))
                .toList();
    }

    ModelAndView one(Page page, SignedIn who, Person person, Typed form, String done) {
        boolean manages = person.account().open() && people.manages(who, person);
        PersonView view = new PersonView(
                person.account(),
                Ways.person(person.account().login()),
                state(page, person.account()),
                person.posts().stream().map(p -> line(page, p)).toList(),
                person.grants().stream().map(g -> line(page, g)).toList(),
                manages,
                roles(page, who),
                names.alliances(page.language()),
                names.today().toString(),
                form,
                done);
        return page.titled(person.account().name()).under("/account").show("access/person", "view", view);
    }

    private PersonView.Line line(Page page, Post post) {
        return new PersonView.Line(
                0,
                post.title(),
                names.of(post.organisation(), page.language()),
                Vietnamese.day(post.from()),
                until(post.until()));
    }

    private PersonView.Line line(Page page, Grant grant) {
        return new PersonView.Line(
                grant.id(),
                page.t(grant.role().key()),
                names.of(grant.organisation(), page.language()),
                Vietnamese.day(grant.from()),
                until(grant.until()));
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? "" : Vietnamese.day(day);
    }
}
