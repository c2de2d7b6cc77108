package vn.lienminh.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.audit.AuditTrail;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// The door of accounts: invite somebody, give and end roles, name posts, close an account. Whoever manages the
/// people of one province gives only the roles that stay within it.
@Service
public class People {
    private final AccountStore accounts;
    private final GrantStore grants;
    private final PostStore posts;
    private final SessionStore sessions;
    private final Tickets tickets;
    private final Passwords passwords;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    People(
            AccountStore accounts,
            GrantStore grants,
            PostStore posts,
            SessionStore sessions,
            Tickets tickets,
            Passwords passwords,
            Organisations organisations,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.posts = posts;
        this.sessions = sessions;
        this.tickets = tickets;
        this.passwords = passwords;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /// A link that is to be mailed to somebody.
    public record Invitation(Account account, String token) {}

    /// Makes an account with its first role and post. Its owner chooses the password by the link.
    ///
    /// @param title of the post; empty: none
    @Transactional
    public Outcome<Invitation> invite(Actor actor, NewAccount wanted, WantedRole role, String title) {
        return add(actor, wanted, role, title).map(account -> {
            audit.record(actor, AccessAct.INVITE, account.recorded(), Map.of("name", account.name()));
            return invitation(account, Ticket.INVITATION);
        });
    }

    /// The same with a password that was told by word of mouth.
    @Transactional
    public Outcome<Account> add(Actor actor, NewAccount wanted, WantedRole role, String title, String password) {
        List<Fault> faults = passwords.faults(password, password, List.of(wanted.login(), wanted.name()));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return add(actor, wanted, role, title).map(account -> {
            accounts.password(account.id(), passwords.encode(password), clock.instant());
            audit.record(actor, AccessAct.INVITE, account.recorded(), Map.of("name", account.name()));
            return account;
        });
    }

    private Outcome<Account> add(Actor actor, NewAccount wanted, WantedRole role, String title) {
        List<Fault> faults = new ArrayList<>(wanted.faults());
        Outcome<OrganisationId> where = mayGive(actor, role);
        faults.addAll(where.faults());
        if (!faults.isEmpty()) return Outcome.refused(faults);
        Optional<Integer> id = accounts.add(wanted.login(), wanted.name(), wanted.mail(), clock.instant());
        if (id.isEmpty()) return refused("login", AccessRefusal.A109_LOGIN_TAKEN);
        Account account = accounts.get(id.get());
        give(actor, account, role, where.orThrow());
        if (!title.isBlank()) posts.add(account.id(), where.orThrow(), title.strip(), role.from(), role.until());
        return Outcome.done(account);
    }

    /// A new link for somebody who has not answered, or who forgot the password; an earlier one opens nothing more.
    @Transactional
    public Outcome<Invitation> inviteAgain(Actor actor, Person person) {
        if (!manages(actor, person)) return refused("", AccessRefusal.A121_NOT_ALLOWED);
        Account account = person.account();
        if (!account.state().allows(AccountStep.INVITE)) return refused("", AccessRefusal.A120_NO_SUCH_ACCOUNT);
        audit.record(actor, AccessAct.INVITE, account.recorded(), Map.of("again", true));
        return Outcome.done(invitation(account, account.answered() ? Ticket.RESET : Ticket.INVITATION));
    }

    /// Somebody asks for a new password by their login or mail; empty when there is nobody, or several.
    @Transactional
    public Optional<Invitation> forgotten(String typed) {
        String login = SignIn.login(typed);
        List<Account> of =
                accounts.find(login).filter(Account::open).map(List::of).orElseGet(() -> accounts.ofMail(login));
        if (of.size() != 1) return Optional.empty();
        Account account = of.getFirst();
        Token token = tickets.another(account, account.answered() ? Ticket.RESET : Ticket.INVITATION);
        return Optional.of(new Invitation(account, token.text()));
    }

    private Invitation invitation(Account account, Ticket purpose) {
        return new Invitation(account, tickets.issue(account, purpose).text());
    }

    @Transactional
    public Outcome<Account> giveRole(Actor actor, Account account, WantedRole role) {
        return mayGive(actor, role).map(where -> {
            give(actor, account, role, where);
            return account;
        });
    }

    private void give(Actor actor, Account account, WantedRole role, OrganisationId where) {
        grants.add(account.id(), role.role(), where, role.from(), role.until(), actor.name(), clock.instant());
        record(actor, AccessAct.GIVE_ROLE, account, role.role(), where);
    }

    private void record(Actor actor, Act act, Account account, Role role, OrganisationId where) {
        audit.record(actor, act, account.recorded(), where, Map.of("role", role.word()));
    }

    private Outcome<OrganisationId> mayGive(Actor actor, WantedRole wanted) {
        Optional<Organisation> found = organisations.find(wanted.organisation().strip(), wanted.from(), null);
        if (found.isEmpty()) return refused("organisation", AccessRefusal.A113_NO_ORGANISATION);
        Organisation organisation = found.get();
        if (!manages(actor, wanted.role(), organisation.id()))
            return refused("role", AccessRefusal.A115_NOT_YOURS_TO_GIVE);
        if (!wanted.role().fits(organisation.kind())) return refused("role", AccessRefusal.A114_ROLE_NOT_THERE);
        LocalDate until = wanted.until();
        if (until != null && !until.isAfter(wanted.from())) return refused("until", AccessRefusal.A116_DAYS);
        return Outcome.done(organisation.id());
    }

    /// Whether there is an organisation at which the actor may give it.
    public static boolean mayGive(Actor actor, Role role) {
        if (role == Role.CLUSTER_HEAD) return false;
        if (actor.may(AccessAct.MANAGE_PEOPLE)) return true;
        return role.givenInProvinces() && !actor.reach(AccessAct.MANAGE_PEOPLE).isEmpty();
    }

    private static boolean manages(Actor actor, Role role, OrganisationId organisation) {
        if (actor.may(AccessAct.MANAGE_PEOPLE)) return true;
        return role.givenInProvinces() && actor.may(AccessAct.MANAGE_PEOPLE, organisation);
    }

    /// Whether everything that somebody holds is within what the actor may give.
    public boolean manages(Actor actor, Person person) {
        if (actor.may(AccessAct.MANAGE_PEOPLE)) return true;
        return !person.grants().isEmpty()
                && person.grants().stream().allMatch(g -> manages(actor, g.role(), g.organisation()));
    }

    /// Ends a role at once, in open sessions too.
    @Transactional
    public Outcome<Account> endRole(Actor actor, Person person, long grant) {
        Optional<Grant> found =
                person.grants().stream().filter(g -> g.id() == grant).findFirst();
        if (found.isEmpty()) return refused("", AccessRefusal.A120_NO_SUCH_ACCOUNT);
        Grant given = found.get();
        if (!manages(actor, given.role(), given.organisation()))
            return refused("", AccessRefusal.A115_NOT_YOURS_TO_GIVE);
        if (lastAdministrator(given)) return refused("", AccessRefusal.A119_LAST_ADMINISTRATOR);
        grants.end(grant, actor.name(), clock.instant());
        record(actor, AccessAct.END_ROLE, person.account(), given.role(), given.organisation());
        return Outcome.done(person.account());
    }

    private boolean lastAdministrator(Grant grant) {
        accounts.lock();
        return grant.role() == Role.ADMINISTRATOR
                && grants.heldByOthers(Role.ADMINISTRATOR, grant.account(), today()) == 0;
    }

    @Transactional
    public Outcome<Account> namePost(
            Actor actor, Person person, String organisation, String title, LocalDate from, @Nullable LocalDate until) {
        Optional<Organisation> where = organisations.find(organisation.strip(), from, null);
        if (where.isEmpty()) return refused("post-organisation", AccessRefusal.A113_NO_ORGANISATION);
        if (title.isBlank() || title.length() > 120) return refused("title", AccessRefusal.A122_NO_TITLE);
        if (until != null && !until.isAfter(from)) return refused("post-until", AccessRefusal.A116_DAYS);
        boolean may = manages(actor, person)
                && actor.may(AccessAct.MANAGE_PEOPLE, where.get().id());
        if (!may) return refused("", AccessRefusal.A121_NOT_ALLOWED);
        posts.add(person.account().id(), where.get().id(), title.strip(), from, until);
        audit.record(
                actor,
                AccessAct.NAME_POST,
                person.account().recorded(),
                where.get().id(),
                Map.of("title", title.strip()));
        return Outcome.done(person.account());
    }

    /// Nobody signs in by it any more; what it did stays recorded under its name.
    @Transactional
    public Outcome<Account> close(Actor actor, Person person) {
        Account account = person.account();
        if (!manages(actor, person)) return refused("", AccessRefusal.A121_NOT_ALLOWED);
        if (!account.state().allows(AccountStep.CLOSE)) return refused("", AccessRefusal.A120_NO_SUCH_ACCOUNT);
        if (person.grants().stream().anyMatch(this::lastAdministrator))
            return refused("", AccessRefusal.A119_LAST_ADMINISTRATOR);
        Instant now = clock.instant();
        accounts.close(account.id(), now);
        sessions.endAll(account.id(), 0);
        sessions.forget(account.id());
        audit.record(actor, AccessAct.CLOSE_ACCOUNT, account.recorded(), Map.of());
        return Outcome.done(account);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnamese.ZONE);
    }

    private static <T> Outcome<T> refused(String field, AccessRefusal why) {
        return Outcome.refused(Fault.error(field.isEmpty() ? Place.NOWHERE : Place.NOWHERE.at(field), why));
    }
}
