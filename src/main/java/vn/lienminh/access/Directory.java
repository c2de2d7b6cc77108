package vn.lienminh.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Reach;

/// The door of the directory (danh bạ người dùng): who there is, with posts and roles, within what the reader may
/// see.
@Service("peopleDirectory")
public class Directory {
    private final AccountStore accounts;
    private final PostStore posts;
    private final GrantStore grants;

    Directory(AccountStore accounts, PostStore posts, GrantStore grants) {
        this.accounts = accounts;
        this.posts = posts;
        this.grants = grants;
    }

    @Transactional(readOnly = true)
    public List<Person> people(Actor actor) {
        Reach reach = actor.reach(AccessAct.SEE_PEOPLE);
        if (reach.isEmpty()) return List.of();
        Map<Integer, List<Post>> held = posts.all().stream().collect(Collectors.groupingBy(Post::account));
        Map<Integer, List<Grant>> given = grants.open().stream().collect(Collectors.groupingBy(Grant::account));
        return accounts.all().stream()
                .map(a -> new Person(a, held.getOrDefault(a.id(), List.of()), given.getOrDefault(a.id(), List.of())))
                .filter(p -> shown(p, reach))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(Actor actor, String login) {
        return people(actor).stream()
                .filter(p -> p.account().login().equals(login))
                .findFirst();
    }

    private static boolean shown(Person person, Reach reach) {
        if (reach instanceof Reach.Everywhere) return true;
        return person.grants().stream().map(Grant::organisation).anyMatch(reach::holds)
                || person.posts().stream().map(Post::organisation).anyMatch(reach::holds);
    }

    /// The name of whoever the records call so; the record's own word where there is no such account.
    @Transactional(readOnly = true)
    public String nameOf(String recorded) {
        if (!recorded.startsWith(Account.PREFIX)) return recorded;
        return accounts.find(recorded.substring(Account.PREFIX.length()))
                .map(Account::name)
                .orElse(recorded);
    }
}
