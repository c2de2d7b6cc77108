package vn.lienminh.cast;

import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import vn.lienminh.access.Account;
import vn.lienminh.access.Directory;
import vn.lienminh.access.NewAccount;
import vn.lienminh.access.People;
import vn.lienminh.access.Person;
import vn.lienminh.access.Role;
import vn.lienminh.access.Sessions;
import vn.lienminh.access.WantedRole;
import vn.lienminh.access.Whence;
import vn.lienminh.kernel.Actor;

/// Accounts and sessions for tests, by the doors that make everybody's.
public final class Guests {
    public static final String PASSWORD = "bốn mùa hoa sữa rơi";

    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

    private Guests() {}

    /// The one of that login, made with one role where there is none.
    public static Account account(ApplicationContext house, String login, Role role, String organisation) {
        return house.getBean(Directory.class)
                .find(Actor.operator(), login)
                .map(Person::account)
                .orElseGet(() -> house.getBean(People.class)
                        .add(
                                Actor.operator(),
                                new NewAccount(login, "Người thử " + login, "thu@example.vn"),
                                new WantedRole(role, organisation, SINCE, null),
                                "",
                                PASSWORD)
                        .orThrow());
    }

    /// What the cookie of a browser holds in which that account has just signed in.
    public static String session(ApplicationContext house, Account account) {
        return house.getBean(Sessions.class).open(account, "browser", new Whence("127.0.0.1", "test"));
    }

    /// The same person as the doors see them.
    public static Actor actor(ApplicationContext house, String login, Role role, String organisation) {
        String session = session(house, account(house, login, role, organisation));
        return house.getBean(Sessions.class).of(session).orElseThrow();
    }
}
