package vn.lienminh.access;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// Makes the links and mails them; a mail goes out after what it is about was kept.
@Service
public class Invitations {
    private final People people;
    private final Letters letters;
    private final Attempts attempts;
    private final LetterQueue queue;
    private final Clock clock;

    Invitations(People people, Letters letters, Attempts attempts, LetterQueue queue, Clock clock) {
        this.people = people;
        this.letters = letters;
        this.attempts = attempts;
        this.queue = queue;
        this.clock = clock;
    }

    /// @param site what links begin with where the settings do not say it
    public Outcome<Account> invite(Actor actor, NewAccount wanted, WantedRole role, String title, String site) {
        return people.invite(actor, wanted, role, title).then(made -> mailed(made, site));
    }

    public Outcome<Account> inviteAgain(Actor actor, Person person, String site) {
        return people.inviteAgain(actor, person).then(made -> mailed(made, site));
    }

    private Outcome<Account> mailed(People.Invitation made, String site) {
        return letters.send(about(made), made.account(), link(made, site))
                ? Outcome.done(made.account())
                : Outcome.refused(Fault.error(Place.NOWHERE, AccessRefusal.A125_MAIL_NOT_SENT));
    }

    private static Ticket about(People.Invitation made) {
        return made.account().answered() ? Ticket.RESET : Ticket.INVITATION;
    }

    private String link(People.Invitation made, String site) {
        return letters.site(site) + "/invitation/" + made.token();
    }

    /// Counted first, so that nobody is flooded with letters; made aside, so that the time it takes tells nobody
    /// whether there is such an account.
    ///
    /// @return what was asked for, as it is looked up
    public Outcome<String> forgotten(String typed, String address, String site) {
        String login = SignIn.login(typed);
        return switch (attempts.claim(Attempts.letters(login, address), clock.instant())) {
            case Attempts.Answer.Closed closed -> wait(closed.values());
            case Attempts.Answer.Open open ->
                queue.add(() -> people.forgotten(login).ifPresent(made -> mailed(made, site)))
                        ? Outcome.done(login)
                        : wait(Map.of("minutes", "1"));
        };
    }

    private static Outcome<String> wait(Map<String, String> values) {
        return Outcome.refused(Fault.error(Place.NOWHERE.at("login"), AccessRefusal.A126_LETTERS_WAIT, values));
    }

    /// Whether letters become files, because no mail server was named.
    public boolean lettersAreFiles() {
        return letters.keepsFiles();
    }
}
